// Before a release: plays a juror and an organiser in the built app and keeps their profiles,
// with what they must hold for ever, written from what is typed here.
//   node test/old-files/keep-profiles.mjs 0.2.0 [--sealed] [--app FOLDER OF AN EARLIER BUILD]
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { neededSwitches } from '../../build/electron-runtime.mjs';
import { makeUserData, startElectron } from '../../build/launch-app.mjs';
import { playDraft, playMeeting } from './play-organiser.mjs';
import { playJuror } from './play-juror.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    app: { type: 'string', default: path.resolve(import.meta.dirname, '../..') },
    sealed: { type: 'boolean', default: false },
  },
});
const [name] = positionals;
if (!/^[a-z0-9.-]+$/.test(name ?? '')) throw new Error('name the release, for example 0.2.0');
const into = path.join(import.meta.dirname, name);
const demo = path.join(values.app, 'dist/demo');

/** What Chromium makes again by itself, and the settings of a keychain that is not there. */
const MADE_AGAIN = /Cache|^Crashpad$|^blob_storage$|^Singleton|^(Dev|Shared|Network|Session|WebS)/;

function pack(userData, as) {
  for (const each of fs.readdirSync(userData).filter((one) => MADE_AGAIN.test(one))) {
    fs.rmSync(path.join(userData, each), { recursive: true, force: true });
  }
  const file = path.join(into, `${as}.tar.gz`);
  const { status } = spawnSync('tar', ['-czf', file, '-C', userData, '.'], { stdio: 'inherit' });
  if (status !== 0) throw new Error(`tar ended with ${status}`);
  console.log(`${file}: ${fs.statSync(file).size} bytes`);
}

async function keep(as, act) {
  const userData = makeUserData();
  fs.writeFileSync(path.join(userData, 'settings.json'), JSON.stringify({ language: 'fr' }));
  const switches = [...neededSwitches(), '--disable-gpu', `--user-data-dir=${userData}`];
  const app = await startElectron([...switches, values.app]);
  try {
    const desk = await app.firstWindow();
    desk.setDefaultTimeout(20_000);
    await desk.getByRole('heading', { level: 1 }).first().waitFor();
    const holds = await act({ app, desk, demo, isSealed: values.sealed });
    await app.close();
    fs.writeFileSync(path.join(into, `${as}.json`), `${JSON.stringify(holds, null, 2)}\n`);
    pack(userData, as);
  } catch (error) {
    await (await app.firstWindow()).screenshot({ path: path.join(into, 'failed.png') });
    throw error;
  } finally {
    await app.close();
    fs.rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
  }
}

fs.mkdirSync(into, { recursive: true });
await keep('juror', playJuror);
await keep('organiser', playMeeting);
if (fs.existsSync(path.join(values.app, 'renderer/desk/preparer'))) await keep('draft', playDraft);
