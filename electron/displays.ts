import { type BrowserWindow, type Display, powerSaveBlocker, screen } from 'electron';
import type { DisplayView, StageState } from '../shared/ipc';
import { ok, type Result, refuse } from '../shared/result';
import { announce } from './answer';
import { FRAME } from './channels';
import { openWindow, reopenAfterCrash, windowOf } from './windows';

/** All that main knows of the show: what the audience may see now (STAGE, "No leak"). */
let present: unknown = null;
let display: string | null = null;
let awake: number | null = null;

const NO_DISPLAY = refuse({ kind: 'gone' } as const);
const stateNow = (): StageState => ({ open: windowOf('stage') !== null, display });

export function listDisplays(): readonly DisplayView[] {
  const desk = windowOf('desk');
  const home = desk === null ? null : screen.getDisplayMatching(desk.getBounds());
  return screen.getAllDisplays().map((each, at) => ({
    id: String(each.id),
    label: each.label || `${at + 1}`,
    bounds: each.bounds,
    holdsConsole: each.id === home?.id,
  }));
}

function findDisplay(id: string): Display | undefined {
  return screen.getAllDisplays().find((each) => String(each.id) === id);
}

/** Opens the projected window, or moves it, on one display and shows the frame at once. */
export function openStage(
  id: string,
  frame: unknown,
): Result<StageState, { readonly kind: 'gone' }> {
  const where = findDisplay(id);
  if (!where) return NO_DISPLAY;
  present = frame;
  display = id;
  const open = windowOf('stage');
  if (open) {
    open.setFullScreen(false);
    open.setBounds(where.bounds);
    open.setFullScreen(true);
    open.show();
    post(open);
  } else {
    makeStage(where);
  }
  awake ??= powerSaveBlocker.start('prevent-display-sleep');
  return tell();
}

/** Shows the next frame; the one before it is forgotten. */
export function showFrame(frame: unknown): Result<StageState, { readonly kind: 'gone' }> {
  const open = windowOf('stage');
  if (!open) return NO_DISPLAY;
  present = frame;
  post(open);
  return ok(stateNow());
}

export function closeStage(): Result<StageState, never> {
  windowOf('stage')?.destroy();
  return forgetStage();
}

function makeStage(where: Display): void {
  const stage = openWindow({
    kind: 'stage',
    page: 'stage.html',
    preload: 'stage-preload.cjs',
    looks: {
      ...where.bounds,
      show: false,
      fullscreen: true,
      frame: false,
      roundedCorners: false,
      backgroundColor: '#000000',
      autoHideMenuBar: true,
      skipTaskbar: true,
      // The taskbar and the window list may be on the projector too.
      title: 'Palmarès',
    },
  });
  stage.setMenu(null);
  stage.on('page-title-updated', (event) => event.preventDefault());
  stage.webContents.on('did-finish-load', () => post(stage));
  stage.once('ready-to-show', () => stage.showInactive());
  stage.webContents.on('before-input-event', handToConsole);
  reopenAfterCrash(stage);
  stage.on('closed', () => forgetStage());
}

/** Keys belong to the console: a clicker that speaks to the stage is heard there. */
function handToConsole(event: Electron.Event, { type, key, modifiers }: Electron.Input): void {
  event.preventDefault();
  if (type !== 'keyDown' && type !== 'keyUp') return;
  const keyCode = key === ' ' ? 'Space' : key.replace(/^Arrow/, '');
  const held = modifiers as Electron.InputEvent['modifiers'];
  windowOf('desk')?.webContents.sendInputEvent({ type, keyCode, ...(held && { modifiers: held }) });
}

function post(stage: BrowserWindow): void {
  if (!stage.isDestroyed()) stage.webContents.send(FRAME, present);
}

function forgetStage(): Result<StageState, never> {
  present = null;
  display = null;
  if (awake !== null) powerSaveBlocker.stop(awake);
  awake = null;
  return tell();
}

function tell(): Result<StageState, never> {
  const state = stateNow();
  announce('stageChanged', state);
  return ok(state);
}

/** A projector pulled out hides the stage, never the console; plugged in again, the stage is back. */
export function watchDisplays(): void {
  const changed = () => announce('displaysChanged', { displays: listDisplays() });
  screen.on('display-added', () => {
    const stage = windowOf('stage');
    const where = display === null ? undefined : findDisplay(display);
    if (stage && where && !stage.isVisible()) openStage(String(where.id), present);
    changed();
  });
  screen.on('display-removed', (_event, gone) => {
    if (String(gone.id) === display) windowOf('stage')?.hide();
    changed();
  });
  screen.on('display-metrics-changed', changed);
}
