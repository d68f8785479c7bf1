// Starts the built app under Playwright, for journeys, trials, pictures and measures.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { _electron } from '@playwright/test';
import { electronDist, electronPath, neededSwitches } from './electron-runtime.mjs';

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
  const { executablePath, args, cwd } = await appCommand({ userData, files, switches });
  if (process.env.PACKAGED) return attach({ executablePath, args, cwd });
  return startElectron(args);
}

/**
 * Starts a packaged executable, which cannot be made to wait for the driver: where the driver
 * reached it before it had anything to speak with, the driver gives up and starts it afresh.
 */
async function attach(command, triesLeft = 2) {
  try {
    return patient(await _electron.launch({ ...command, timeout: 30_000 }));
  } catch (cause) {
    if (triesLeft === 0) throw cause;
    return attach(command, triesLeft - 1);
  }
}

/**
 * Starts the unpackaged Electron. Playwright makes it wait until the driver listens only
 * where it finds Electron by itself; otherwise a start may hang on a busy machine.
 */
export async function startElectron(args) {
  process.env.ELECTRON_OVERRIDE_DIST_PATH = await electronDist();
  return patient(await _electron.launch({ args, cwd: root, timeout: 60_000 }));
}

/** What is waited for comes, on a busy machine late. */
function patient(app) {
  app.context().setDefaultTimeout(120_000);
  return app;
}
