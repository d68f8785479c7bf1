// Starts the built app under Playwright, for journeys, trials, pictures and measures.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { _electron } from '@playwright/test';
import { electronPath, neededSwitches } from './electron-runtime.mjs';

const root = path.resolve(import.meta.dirname, '..');

export function makeUserData() {
  return fs.mkdtempSync(path.join(os.tmpdir(), 'palmares-'));
}

/** What starts the app: the unpackaged one, or the packaged executable that PACKAGED names. */
export async function appCommand({ userData, files = [], switches = [] }) {
  const packaged = process.env.PACKAGED;
  const folder = packaged ? [] : ['.'];
  const ours = [...neededSwitches(), '--disable-gpu', `--user-data-dir=${userData}`, ...switches];
  return {
    executablePath: packaged ?? (await electronPath()),
    cwd: root,
    args: [...ours, ...folder, ...files],
  };
}

/** A running app. A language given here is what the person chose before. */
export async function launchApp({ userData, language = 'fr', files = [], switches = [] }) {
  const settings = path.join(userData, 'settings.json');
  fs.mkdirSync(userData, { recursive: true });
  if (!fs.existsSync(settings)) fs.writeFileSync(settings, JSON.stringify({ language }));
  return _electron.launch(await appCommand({ userData, files, switches }));
}
