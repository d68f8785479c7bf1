import { type BrowserWindow, screen } from 'electron';
import { makeAudienceWindow, post } from './audience-window';

const SHOWN_MS = 3000;
let signs: readonly BrowserWindow[] = [];
let timer: NodeJS.Timeout | null = null;

/** The number that each screen has on the console's picture, large, for three seconds. */
export function openSigns(): void {
  closeSigns();
  signs = screen.getAllDisplays().map(({ bounds }, at) => {
    const window = makeAudienceWindow(bounds);
    const frame = {
      organisers: [],
      year: 0,
      shows: 'both',
      arrives: 'cut',
      watermark: null,
      now: { scene: 'screen-sign', number: at + 1 },
    };
    window.webContents.on('did-finish-load', () => post(window, frame));
    return window;
  });
  timer = setTimeout(closeSigns, SHOWN_MS);
}

export function closeSigns(): void {
  if (timer) clearTimeout(timer);
  timer = null;
  for (const sign of signs) if (!sign.isDestroyed()) sign.destroy();
  signs = [];
}
