import type { BrowserWindow } from 'electron';
import type { LecternState } from '../shared/ipc-windows';
import { ok, type Result, refuse } from '../shared/result';
import { announce } from './answer';
import { makeAudienceWindow, post } from './audience-window';
import { handToConsole } from './hand-keys';
import { displayOfDesk, findDisplay } from './list-displays';
import { reopenAfterCrash } from './windows';

/** All that main knows of the words: what the master of ceremonies reads now. */
let present: unknown = null;
/** What is read if the console dies or the laptop wakes: given at opening, names nobody. */
let away: unknown = null;
let lectern: BrowserWindow | null = null;
let display: string | null = null;

const NO_DISPLAY = refuse({ kind: 'gone' } as const);
type Answer = Result<LecternState, { readonly kind: 'gone' }>;

export function lecternNow(): LecternState {
  const unplugged = lectern !== null && display !== null && findDisplay(display) === undefined;
  return { open: lectern !== null, display, unplugged };
}

interface Opening {
  readonly display: string;
  readonly prompt: unknown;
  readonly away: unknown;
}

/**
 * Opens the window of the master of ceremonies on a third screen: never on the audience's,
 * where its words would be read by all, nor over the console.
 */
export function openLectern(asked: Opening, stageDisplay: string | null): Answer {
  const where = findDisplay(asked.display);
  const isTaken = asked.display === stageDisplay || asked.display === String(displayOfDesk()?.id);
  if (!where || isTaken) return NO_DISPLAY;
  closeLectern();
  present = asked.prompt;
  away = asked.away;
  display = asked.display;
  const window = makeAudienceWindow(where.bounds, 'lectern');
  window.webContents.on('did-finish-load', () => post(window, present));
  window.webContents.on('before-input-event', handToConsole);
  window.on('closed', () => {
    if (lectern === window) forget();
  });
  reopenAfterCrash(window);
  lectern = window;
  return tell();
}

/** Shows the words of the present cue; those before are forgotten. */
export function showPrompt(prompt: unknown): Answer {
  if (!lectern) return NO_DISPLAY;
  present = prompt;
  post(lectern, present);
  return ok(lecternNow());
}

/** Nobody is at the console: no words stand while nobody can change them. */
export function restLectern(): void {
  if (lectern) showPrompt(away);
}

export function closeLectern(): Result<LecternState, never> {
  lectern?.destroy();
  return forget();
}

/** The stage takes this screen: its words must not stay there. */
export function yieldLectern(stageDisplay: string): void {
  if (display === stageDisplay) closeLectern();
}

/** A screen pulled out hides the window; plugged in again, it is back. */
export function followDisplay(id: string, isThere: boolean): void {
  if (!lectern || id !== display) return;
  if (isThere) {
    const where = findDisplay(id);
    if (where) lectern.setBounds(where.bounds);
    lectern.showInactive();
  } else lectern.hide();
  tell();
}

function forget(): Result<LecternState, never> {
  const wasOpen = lectern !== null;
  present = null;
  away = null;
  lectern = null;
  display = null;
  return wasOpen ? tell() : ok(lecternNow());
}

function tell(): Result<LecternState, never> {
  const state = lecternNow();
  announce('lecternChanged', state);
  return ok(state);
}
