import { app, dialog } from 'electron';
import { shellWords } from './menu';
import { placeProfile } from './profile-folder';
import { type Allowed, refusedSwitch } from './refused-switch';

/**
 * Ends a start under a switch that this app does not run under, and says so on the terminal. Who
 * started by a double click reads it in a dialog where only Chromium's sandbox is missing: the
 * AppImage gives that switch by itself, where a Linux closes user namespaces. No other refused switch
 * comes by a double click, and under no other may Chromium run on, not even for a dialog.
 */
export function refuseStart(name: string, argv: readonly string[], allowed: Allowed): void {
  console.error(`Palmarès does not run under --${name}`);
  const isOnlySandbox = refusedSwitch(argv, { ...allowed, withoutSandbox: true }) === null;
  if (!isOnlySandbox) {
    app.exit(2);
    return;
  }
  placeProfile();
  const { refused } = shellWords();
  const how = refused.takeAway.replace('{{name}}', name);
  const isLinux = process.platform === 'linux';
  const text = isLinux ? `${refused.closed}\n\n${how}` : how;
  console.error(text);
  const isRead = process.stderr.isTTY || (isLinux && !process.env.DISPLAY);
  if (isRead) {
    app.exit(2);
    return;
  }
  app.disableHardwareAcceleration();
  // Before it is ready, Electron shows no dialog on Linux.
  void app.whenReady().then(() => {
    dialog.showMessageBoxSync({
      type: 'error',
      title: 'Palmarès',
      message: refused.title,
      detail: text,
      buttons: ['OK'],
    });
    app.exit(2);
  });
}
