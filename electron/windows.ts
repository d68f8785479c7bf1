import path from 'node:path';
import { app, BrowserWindow, type WebContents } from 'electron';
import { kindOfAddress, originOf, partitionOf, type WindowKind } from './origins';

interface WindowPlan {
  readonly kind: WindowKind;
  /** Page of the window's own origin. */
  readonly page: string;
  readonly preload: string | null;
  /** Only size, place and looks: what a page may do is decided here alone. */
  readonly looks: Omit<Electron.BrowserWindowConstructorOptions, 'webPreferences'>;
}

const made = new Map<number, { readonly kind: WindowKind; readonly window: BrowserWindow }>();

/** The only place where the app makes a window. */
export function openWindow({ kind, page, preload, looks }: WindowPlan): BrowserWindow {
  const partition = partitionOf(kind);
  const window = new BrowserWindow({
    ...looks,
    webPreferences: {
      ...(preload === null ? {} : { preload: path.join(__dirname, preload) }),
      ...(partition === null ? {} : { partition }),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      autoplayPolicy: 'document-user-activation-required',

      javascript: kind !== 'paper',
      images: true,
      devTools: !app.isPackaged,
    },
  });
  const id = window.webContents.id;
  made.set(id, { kind, window });
  window.on('closed', () => made.delete(id));
  void window.loadURL(`${originOf(kind)}/${page}`);
  return window;
}

/** Who sent a message; null unless it is the main frame of a window we made, on its own origin. */
export function senderKind(event: Electron.IpcMainInvokeEvent): WindowKind | null {
  const frame = event.senderFrame;
  const known = made.get(event.sender.id);
  if (!frame || !known || frame !== event.sender.mainFrame) return null;
  return kindOfAddress(frame.url) === known.kind ? known.kind : null;
}

export function windowOf(kind: WindowKind): BrowserWindow | null {
  for (const each of made.values()) {
    if (each.kind === kind && !each.window.isDestroyed()) return each.window;
  }
  return null;
}

export function kindOf(contents: WebContents): WindowKind | null {
  return made.get(contents.id)?.kind ?? null;
}

/** The desk's size on a new machine; never larger than the screen. */
export function openDesk(): BrowserWindow {
  const window = openWindow({
    kind: 'desk',
    page: 'desk.html',
    preload: 'preload.cjs',
    looks: {
      width: 1440,
      height: 900,
      minWidth: 1000,
      minHeight: 640,
      show: false,
      backgroundColor: '#F4F2EE',
      autoHideMenuBar: true,
      title: 'Palmarès',
      icon: path.join(__dirname, 'icon.png'),
    },
  });
  window.once('ready-to-show', () => window.show());
  reopenAfterCrash(window);
  return window;
}

/** A page that keeps crashing at once is left as it is: there is nothing to come back to. */
const CRASHES_APART_MS = 3000;

/** A crashed page comes back by itself; the session is in main, the work in the database. */
export function reopenAfterCrash(window: BrowserWindow): void {
  let last = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    const isLoop = performance.now() - last < CRASHES_APART_MS;
    last = performance.now();
    console.error(`a page is gone: ${reason}`);
    if (reason !== 'clean-exit' && !isLoop && !window.isDestroyed()) window.reload();
  });
}
