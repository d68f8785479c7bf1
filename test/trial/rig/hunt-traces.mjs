// What is left in the profile after a juror and an organiser worked, locked and lost a page.
import fs from 'node:fs';
import path from 'node:path';
import { makeUserData } from '../../../build/launch-app.mjs';
import { bundle } from './bundle.mjs';
import { hunt } from './hunt.mjs';
import { codeOf, EDITION, JUROR } from './juror.mjs';
import { CANARIES, workAsJuror, workAsOrganiser } from './leave-traces.mjs';
import { runsOf, tell } from './tell.mjs';

/** This laptop's key for the juror, under whatever name the app gives it. */
function findKey(folder) {
  const name = fs
    .readdirSync(folder)
    .find((each) => /^juror-.*\.key$/.test(each) && each.includes(JUROR));
  return path.join(folder, name);
}

/** Hunts for what `choose` picks among the keys, the dossiers' texts and the typed canaries. */
export async function huntTraces({ name, target, choose }) {
  const RUNS = runsOf({ smoke: 1, full: 10 });
  const { secretsOf } = await bundle(import.meta.resolve('./secrets.ts'));
  const hits = [];
  let files = 0;
  let bytes = 0;

  for (let run = 0; run < RUNS; run += 1) {
    const userData = makeUserData();
    const handed = makeUserData();
    try {
      await workAsJuror({ userData, ballot: path.join(handed, 'bulletin.ballot') });
      await workAsOrganiser({ userData });
      const { keys, dossiers } = await secretsOf({
        demo: path.dirname(EDITION),
        code: codeOf(JUROR),
        laptopKeyFile: findKey(path.join(userData, 'editions/demo-2027')),
      });
      // What is in clear by rule must be found, or the hunt is blind.
      const seen = hunt(userData, { 'the edition’s id': ['demo-2027'] });
      if (seen.hits.length === 0) hits.push('the hunt is blind');
      const found = hunt(userData, choose({ keys, dossiers, canaries: CANARIES }));
      files += found.files;
      bytes += found.bytes;
      hits.push(...found.hits);
    } finally {
      for (const each of [userData, handed])
        fs.rmSync(each, { recursive: true, force: true, maxRetries: 5 });
    }
  }
  for (const hit of new Set(hits)) {
    console.log(`  ${hit} (${hits.filter((each) => each === hit).length} of ${RUNS} runs)`);
  }
  console.log(`  ${files} files, ${Math.round(bytes / 2 ** 20)} MB read`);
  tell({
    name,
    runs: RUNS,
    lost: hits.length,
    refused: 0,
    target,
    isMet: hits.length === 0,
  });
}
