import { type Display, screen } from 'electron';
import type { DisplayView } from '../shared/ipc-windows';
import { windowOf } from './windows';

/** The screens in the system's order; `identifyDisplays` shows the same numbers, from 1. */
export function listDisplays(): readonly DisplayView[] {
  const home = displayOfDesk();
  return screen.getAllDisplays().map((each, at) => ({
    id: String(each.id),
    label: each.label || `${at + 1}`,
    bounds: each.bounds,
    holdsConsole: each.id === home?.id,
  }));
}

export function findDisplay(id: string): Display | undefined {
  return screen.getAllDisplays().find((each) => String(each.id) === id);
}

/** Where the console is; null without a desk. */
export function displayOfDesk(): Display | null {
  const desk = windowOf('desk');
  return desk === null ? null : screen.getDisplayMatching(desk.getBounds());
}
