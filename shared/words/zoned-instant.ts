/**
 * An hour of the clock on a wall of a time zone, as an instant with its offset
 * (`2027-09-20T18:00:00+02:00`). An hour that the change to summer time skips is the one
 * after it.
 */
export function zonedInstant(day: string, time: string, timeZone: string): string {
  const asUtc = new Date(`${day}T${time}:00Z`).getTime();
  const first = offsetAt(asUtc, timeZone);
  const offset = offsetAt(asUtc - minutesOf(first) * 60_000, timeZone);
  return `${day}T${time}:00${offset}`;
}

function offsetAt(instant: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'longOffset' });
  const said = parts.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value;
  return /[+-]\d{2}:\d{2}/.exec(said ?? '')?.[0] ?? '+00:00';
}

function minutesOf(offset: string): number {
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number);
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}
