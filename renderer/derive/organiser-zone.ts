/**
 * The instant at which clocks of a time zone show this local time (`2027-10-10T18:00`).
 * Two passes: the first guess may fall on the other side of a change of hour.
 */
export function instantIn(timeZone: string, local: string): string {
  const wanted = Date.parse(`${local.slice(0, 16)}:00Z`);
  let instant = wanted;
  for (let pass = 0; pass < 2; pass += 1) {
    instant += wanted - Date.parse(`${localIn(timeZone, new Date(instant).toISOString())}:00Z`);
  }
  return new Date(instant).toISOString();
}

/** What clocks of a time zone show at an instant: `2027-10-10T18:00`. */
export function localIn(timeZone: string, instant: string): string {
  const shown = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date(instant));
  return shown.replace(' ', 'T');
}

/** A day of the schedule as an instant: midnight there, unless an hour was written. */
export function startOfDay(written: string, timeZone: string): string {
  return written.includes('T') ? written : instantIn(timeZone, `${written}T00:00`);
}
