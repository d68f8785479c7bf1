import type { BrowserWindow } from 'electron';
import type { Requests } from '../shared/ipc';
import { ok } from '../shared/result';
import { saveWhereChosen } from './dialogs';
import { printToPdf } from './print';
import { readRecovery } from './publish-edition';

/** Where the page wants the key's lines: it makes the sheet, and never sees them. */
const PLACE = '<!-- key -->';

/** Prints the recovery sheet of the organiser's key; the key is set in here, not in the page. */
export async function saveRecovery(
  { name, html, passphrase }: Requests['saveRecovery']['ask'],
  window: BrowserWindow,
): Promise<Requests['saveRecovery']['answer']> {
  const lines = await readRecovery(passphrase);
  if (!lines.ok) return lines;
  // The lines are of our own making: letters, digits and `#:-_` only.
  const set = lines.value.map((line) => `<div class="line">${spell(line)}</div>`).join('');
  const pdf = await printToPdf(
    html.replace(PLACE, () => set),
    true,
  );
  if (!pdf.ok) return pdf;
  const saved = await saveWhereChosen({ name, bytes: pdf.value }, window);
  return saved.ok ? ok({ saved: saved.value }) : saved;
}

/** Long runs may be cut at a line's end, nowhere a reader could lose a character. */
function spell(line: string): string {
  return line.replace(/[^A-Za-z0-9 #:._-]/g, '').replace(/(\S{4})(?=\S)/g, '$1<wbr>');
}
