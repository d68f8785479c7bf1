import { vi } from 'vitest';
import type { Bridge, DisplayView, StageState } from '../../../shared/ipc';
import { ok } from '../../../shared/result';
import { type Frame, frame } from '../../../shared/stage/frame';

const sent: Frame[] = [];
const hearers = new Set<(state: StageState) => void>();
const OPEN: StageState = { open: true, display: '2', unplugged: false, resting: false };
const CLOSED: StageState = { open: false, display: null, unplugged: false, resting: false };

/** Every frame the audience was sent, oldest first; each one is a frame the stage accepts. */
export const frames = (): readonly Frame[] => sent;

/** The shell, as far as the console asks it: displays and the stage. */
export function layBridge(displays: readonly DisplayView[]): void {
  sent.length = 0;
  hearers.clear();
  const take = (given: { readonly frame: unknown }) => {
    sent.push(frame.parse(given.frame));
    return Promise.resolve(ok(OPEN));
  };
  const double: Partial<Bridge> = {
    listDisplays: vi.fn(() => Promise.resolve(ok({ displays, stage: CLOSED }))),
    openStage: vi.fn(take),
    showFrame: vi.fn(take),
    closeStage: vi.fn(() => Promise.resolve(ok(CLOSED))),
    on: ((name: string, hear: (state: StageState) => void) => {
      if (name === 'stageChanged') hearers.add(hear);
      return () => hearers.delete(hear);
    }) as Bridge['on'],
  };
  Object.defineProperty(window, 'bridge', { value: double, configurable: true });
}

/** Someone closed the projected window, or its screen was pulled out. */
export function stageCloses(): void {
  for (const hear of hearers) hear(CLOSED);
}

/** Main put the holding slide by itself, or its screen was pulled out. */
export function stageSays(said: Partial<StageState>): void {
  for (const hear of hearers) hear({ ...OPEN, ...said });
}
