import { type BrowserWindow, type Display, powerMonitor, powerSaveBlocker, screen } from 'electron';
import type { StageState } from '../shared/ipc-windows';
import { ok, type Result, refuse } from '../shared/result';
import { announce } from './answer';
import { makeAudienceWindow, post } from './audience-window';
import { handToConsole } from './hand-keys';
import { closeLectern, followDisplay, restLectern, yieldLectern } from './lectern';
import { displayOfDesk, findDisplay, listDisplays } from './list-displays';
import { closeSigns, openSigns } from './screen-signs';
import { guardDesk, watchLeaveKey } from './stage-guard';
import { reopenAfterCrash } from './windows';

/** All that main knows of the show: what the audience may see now (STAGE, "No leak"). */
let present: unknown = null;
/** What it sees if the console dies or the laptop wakes: given at opening, names nobody. */
let holding: unknown = null;
let stage: BrowserWindow | null = null;
let display: string | null = null;
let isResting = false;
let awake: number | null = null;

const NO_DISPLAY = refuse({ kind: 'gone' } as const);
type Answer = Result<StageState, { readonly kind: 'gone' }>;

export function stageNow(): StageState {
  const unplugged = stage !== null && display !== null && findDisplay(display) === undefined;
  return { open: stage !== null, display, unplugged, resting: isResting };
}

interface Opening {
  readonly display: string;
  readonly frame: unknown;
  readonly holding: unknown;
}

/** Opens the projected window, or moves it, on one display and shows the frame at once. */
export function openStage(asked: Opening): Answer {
  const where = findDisplay(asked.display);
  if (!where) return NO_DISPLAY;
  closeSigns();
  yieldLectern(asked.display);
  present = asked.frame;
  holding = asked.holding;
  display = asked.display;
  isResting = false;
  if (stage) moveTo(stage, where);
  else stage = makeStage(where);
  awake ??= powerSaveBlocker.start('prevent-display-sleep');
  watchDesk();
  return tell();
}

/** The keyboard stays with the console, wherever the stage is. */
function moveTo(window: BrowserWindow, where: Display): void {
  window.setFullScreen(false);
  window.setBounds(where.bounds);
  window.setFullScreen(true);
  window.showInactive();
  post(window, present);
}

/** Shows the next frame; the one before it is forgotten. */
export function showFrame(frame: unknown): Answer {
  if (!stage) return NO_DISPLAY;
  present = frame;
  isResting = false;
  post(stage, present);
  return ok(stageNow());
}

/** The live show is left: the words of the lectern go with it. */
export function closeStage(): Result<StageState, never> {
  closeLectern();
  stage?.destroy();
  return forgetStage();
}

/** The holding slide, at once, whoever was named: nobody is at the console to say otherwise. */
function rest(): void {
  restLectern();
  if (!stage) return;
  present = holding;
  isResting = true;
  post(stage, present);
  tell();
}

function makeStage(where: Display): BrowserWindow {
  const window = makeAudienceWindow(where.bounds);
  window.webContents.on('did-finish-load', () => post(window, present));
  window.webContents.on('before-input-event', handToConsole);
  watchLeaveKey(window, { covers: coversConsole, leave: closeStage });
  reopenAfterCrash(window);
  window.on('closed', () => {
    if (stage === window) forgetStage();
  });
  return window;
}

function watchDesk(): void {
  guardDesk({
    isLive: () => stage !== null,
    onLost: rest,
    onReopened: watchDesk,
    covers: coversConsole,
    leave: closeStage,
  });
}

/** Whether the console lies under the stage, on its screen or a mirrored one: then a key must lead out. */
function coversConsole(): boolean {
  const home = displayOfDesk()?.bounds;
  const shown = display === null ? undefined : findDisplay(display)?.bounds;
  if (stage === null || !home || !shown) return false;
  const isBeside = home.x + home.width <= shown.x || shown.x + shown.width <= home.x;
  const isAbove = home.y + home.height <= shown.y || shown.y + shown.height <= home.y;
  return !isBeside && !isAbove;
}

function forgetStage(): Result<StageState, never> {
  present = null;
  holding = null;
  stage = null;
  display = null;
  isResting = false;
  if (awake !== null) powerSaveBlocker.stop(awake);
  awake = null;
  return tell();
}

function tell(): Result<StageState, never> {
  const state = stageNow();
  announce('stageChanged', state);
  return ok(state);
}

/** Each screen shows its number; not while live, when the audience would see it. */
export function identifyDisplays(): Result<Readonly<Record<string, never>>, { kind: 'gone' }> {
  if (stage) return NO_DISPLAY;
  openSigns();
  return ok({});
}

/**
 * A projector pulled out hides the stage, never the console; plugged in again, the stage
 * is back. A laptop that slept shows the holding slide, before and after.
 */
export function watchDisplays(): void {
  const changed = () => announce('displaysChanged', { displays: listDisplays() });
  screen.on('display-added', (_event, added) => {
    followDisplay(String(added.id), true);
    const where = display === null ? undefined : findDisplay(display);
    if (stage && where && !stage.isVisible()) {
      moveTo(stage, where);
      tell();
    }
    changed();
  });
  screen.on('display-removed', (_event, gone) => {
    followDisplay(String(gone.id), false);
    if (stage && String(gone.id) === display) {
      stage.hide();
      tell();
    }
    changed();
  });
  screen.on('display-metrics-changed', changed);
  powerMonitor.on('suspend', rest);
  powerMonitor.on('resume', rest);
}
