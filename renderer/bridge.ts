import type { Bridge } from '../shared/ipc';

declare global {
  interface Window {
    readonly bridge: Bridge;
  }
}

/**
 * The one door to the shell. The getter defers the look-up: a test puts its own
 * bridge on `window` before it renders a room.
 */
export const bridge: Bridge = new Proxy({} as Bridge, {
  get: (_, name) => window.bridge[name as keyof Bridge],
});
