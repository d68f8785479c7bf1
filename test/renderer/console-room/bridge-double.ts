import { vi } from 'vitest';
import type { Bridge } from '../../../shared/ipc';
import type { DisplayView, LecternState, StageState } from '../../../shared/ipc-windows';
import { ok } from '../../../shared/result';
import { type Frame, frame } from '../../../shared/stage/frame';
import { type Prompt, prompt } from '../../../shared/stage/prompt';

const sent: Frame[] = [];
const spoken: Prompt[] = [];
const hearers = new Set<(state: StageState) => void>();
const OPEN: StageState = { open: true, display: '2', unplugged: false, resting: false };
const CLOSED: StageState = { open: false, display: null, unplugged: false, resting: false };

const NO_LECTERN: LecternState = { open: false, display: null, unplugged: false };

/** Every frame the audience was sent, oldest first; each one is a frame the stage accepts. */
export const frames = (): readonly Frame[] => sent;

/** Every prompt the lectern was sent, oldest first; each one is one it accepts. */
export const prompts = (): readonly Prompt[] => spoken;

/** The shell, as far as the console asks it: displays and the stage. */
export function layBridge(displays: readonly DisplayView[]): void {
  sent.length = 0;
  spoken.length = 0;
  hearers.clear();
  const take = (given: { readonly frame: unknown }) => {
    sent.push(frame.parse(given.frame));
    return Promise.resolve(ok(OPEN));
  };
  const speak = (given: { readonly prompt: unknown; readonly display?: string }) => {
    spoken.push(prompt.parse(given.prompt));
    return Promise.resolve(ok({ open: true, display: '3', unplugged: false }));
  };
  const double: Partial<Bridge> = {
    listDisplays: vi.fn(() =>
      Promise.resolve(ok({ displays, stage: CLOSED, lectern: NO_LECTERN })),
    ),
    openStage: vi.fn(take),
    showFrame: vi.fn(take),
    openLectern: vi.fn(speak),
    showPrompt: vi.fn(speak),
    closeLectern: vi.fn(() => Promise.resolve(ok(NO_LECTERN))),
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
