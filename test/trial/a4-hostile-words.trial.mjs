// A4: every word a candidate writes is one of the hostile texts; a juror opens the edition and
// goes through list, dossier and sheet. Target: each text is shown as it is, as text: no script,
// no element, no dialog, no breach of the policy, no way out; right-to-left words stay among
// themselves; nothing leaves its box. The texts in CSV, workbook, minutes, press and web pages are
// read by the unit tests of `decision`.
import fs from 'node:fs';
import path from 'node:path';
import { makeUserData } from '../../build/launch-app.mjs';
import { bundle } from './rig/bundle.mjs';
import { codeOf, enterFirst, JUROR, killAll, sheet } from './rig/juror.mjs';
import { lookAtWords } from './rig/look-at-words.mjs';
import { isSmoke, tell } from './rig/tell.mjs';

const demo = path.resolve(import.meta.dirname, '../../dist/demo');
const { soilEdition, texts } = await bundle(import.meta.resolve('./rig/soiled.ts'));
const wrong = new Map();
const note = (what, text) => wrong.set(what, [...(wrong.get(what) ?? []), text]);

/** One edition read from its first dossier to its last; which text comes next. */
async function readThrough(from) {
  const { bytes, shown, next } = await soilEdition({
    demo,
    code: codeOf(JUROR).replace('-', ''),
    from,
  });
  const userData = makeUserData();
  const edition = path.join(userData, 'soiled.edition');
  fs.writeFileSync(edition, bytes);
  const { app, desk } = await enterFirst({ userData, edition });
  try {
    desk.on('dialog', (dialog) => {
      note('a dialog opened', dialog.message());
      void dialog.dismiss();
    });
    desk.on('pageerror', (error) => note('an error', error.message));
    desk.on('console', (message) => {
      if (/Content.Security.Policy|Refused to/.test(message.text())) note('policy', message.text());
    });
    const address = desk.url();
    for (const _ of shown) {
      for (const [what, text] of await desk.evaluate(lookAtWords, shown.flat())) note(what, text);
      await desk.keyboard.press('3');
      await desk.keyboard.press('n');
    }
    const list = await desk.getByRole('navigation', { name: 'Dossiers' }).textContent();
    for (const [, product] of shown) if (!list.includes(product)) note('not in the list', product);
    await sheet(desk).waitFor();
    if (desk.url() !== address) note('the page went elsewhere', desk.url());
    const windows = app.windows().length;
    if (windows !== 1) note('windows', String(windows));
  } finally {
    await killAll(app);
    fs.rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
  }
  return next;
}

let next = 0;
do next = await readThrough(next);
while (!isSmoke && next < texts.length);

for (const [what, each] of wrong)
  console.log(`  ${what}: ${each.length} × ${JSON.stringify([...new Set(each)].slice(0, 5))}`);
tell({
  name: 'a4-hostile-words',
  runs: Math.min(next, texts.length),
  lost: [...wrong.values()].flat().length,
  refused: 0,
  target: 'each text shown as text, no script, no breach, in its box, bidi isolated',
  isMet: wrong.size === 0,
});
