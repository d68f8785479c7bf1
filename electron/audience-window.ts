import type { BrowserWindow, Rectangle } from 'electron';
import { FRAME } from './channels';
import type { WindowKind } from './origins';
import { openWindow } from './windows';

/**
 * A window over a whole screen, of the audience's origin and session or of the lectern's own;
 * it is given what it shows now and never takes the keyboard.
 */
export function makeAudienceWindow(
  bounds: Rectangle,
  kind: Extract<WindowKind, 'stage' | 'lectern'> = 'stage',
): BrowserWindow {
  const window = openWindow({
    kind,
    page: `${kind}.html`,
    preload: 'stage-preload.cjs',
    looks: {
      ...bounds,
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
  window.setMenu(null);
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => window.showInactive());
  return window;
}

/** Gives the window a frame; the one before it is forgotten there. */
export function post(window: BrowserWindow, frame: unknown): void {
  if (!window.isDestroyed()) window.webContents.send(FRAME, frame);
}
