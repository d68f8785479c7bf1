import { windowOf } from './windows';

/** Keys belong to the console: a clicker that speaks to a window that is only looked at is heard there. */
export function handToConsole(
  event: Electron.Event,
  { type, key, modifiers }: Electron.Input,
): void {
  event.preventDefault();
  if (type !== 'keyDown' && type !== 'keyUp') return;
  const keyCode = key === ' ' ? 'Space' : key.replace(/^Arrow/, '');
  const held = modifiers as Electron.InputEvent['modifiers'];
  windowOf('desk')?.webContents.sendInputEvent({ type, keyCode, ...(held && { modifiers: held }) });
}
