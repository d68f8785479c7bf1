import { app, type BrowserWindow } from 'electron';
import { openDesk, windowOf } from './windows';

/** Held this long, Q leaves a stage that covers its own console. */
const LEAVE_HOLD_MS = 2000;

interface WayOut {
  /** Whether the stage covers the console; elsewhere the console's button is the way out. */
  readonly covers: () => boolean;
  readonly leave: () => unknown;
}

interface Guard extends WayOut {
  readonly isLive: () => boolean;
  /** Nobody holds the show any more: the page crashed, hangs or was closed. */
  readonly onLost: () => void;
  readonly onReopened: () => void;
}

const guarded = new WeakSet<BrowserWindow>();
let isQuitting = false;

/**
 * Watches over the console while live: no system shortcut acts on it (reload, quit,
 * full screen), its death puts the holding slide, and a closed console comes back.
 */
export function guardDesk(guard: Guard): void {
  const desk = windowOf('desk');
  if (desk === null || guarded.has(desk)) return;
  guarded.add(desk);
  const { webContents } = desk;
  const lost = () => {
    if (guard.isLive()) guard.onLost();
  };
  webContents.on('render-process-gone', lost);
  desk.on('unresponsive', lost);
  webContents.on('before-input-event', (event, { control, meta, alt, key }) => {
    if (guard.isLive() && (control || meta || alt || /^F\d+$/.test(key))) event.preventDefault();
  });
  watchLeaveKey(desk, guard);
  app.on('before-quit', () => {
    isQuitting = true;
  });
  // The person was asked whether what is not saved may be lost, and stayed.
  webContents.on('will-prevent-unload', () => {
    isQuitting = false;
  });
  desk.on('closed', () => {
    if (isQuitting || !guard.isLive()) return;
    guard.onLost();
    openDesk();
    guard.onReopened();
  });
}

/**
 * Q held two seconds, heard on either window. The release may go to the other one when
 * the keyboard moves between them, so both share one timer.
 */
export function watchLeaveKey(window: BrowserWindow, { covers, leave }: WayOut): void {
  window.webContents.on('before-input-event', (_event, { type, key, isAutoRepeat }) => {
    if (key.toLowerCase() !== 'q' || isAutoRepeat) return;
    if (held) clearTimeout(held);
    held = null;
    if (type !== 'keyDown' || !covers()) return;
    held = setTimeout(() => {
      held = null;
      if (covers()) leave();
    }, LEAVE_HOLD_MS);
  });
}

let held: NodeJS.Timeout | null = null;
