import type { DisplayView } from '../../../shared/ipc-windows';
import type { Cue } from '../../../shared/stage/cue';
import type { Script } from '../../../shared/stage/script';
import { isMasked, type Show } from '../../../shared/stage/show';

/** One line of the running order; a masked one says what kind of moment comes, not whose. */
export interface OrderLine {
  readonly id: string;
  readonly number: number;
  readonly state: 'shown' | 'now' | 'to-come';
  readonly title:
    | { readonly kind: 'open'; readonly cue: Cue }
    | { readonly kind: 'masked'; readonly mask: Mask };
}

export type Mask = 'name' | 'citation' | 'why' | 'winners' | 'other';

export function orderLines(script: Script, show: Show): readonly OrderLine[] {
  return script.cues.map((cue, step) => ({
    id: cue.id,
    number: step + 1,
    state: step === show.step ? 'now' : step <= show.furthest ? 'shown' : 'to-come',
    title: isMasked(script, show, step)
      ? { kind: 'masked', mask: maskOf(cue) }
      : { kind: 'open', cue },
  }));
}

/** What kind of moment a cue that reveals is, and nothing about whom. */
export function maskOf({ scene }: Cue): Mask {
  switch (scene.scene) {
    case 'name':
    case 'no-laureate':
      return 'name';
    case 'citation':
    case 'why':
    case 'winners':
      return scene.scene;
    default:
      return 'other';
  }
}

/** What the band under the live frame is about. */
export type Band = 'neutral' | 'holding' | 'black' | 'armed-now' | 'armed' | 'idle' | 'done';

export function bandOf(script: Script, show: Show): Band {
  if (show.veil !== 'none') return show.veil;
  if (show.armed) return script.cues[show.step + 1]?.armed ? 'armed-now' : 'armed';
  return script.cues.some((cue, step) => cue.armed && step > show.unlocked) ? 'idle' : 'done';
}

/** Why a display needs a second thought before the stage opens on it. */
export type Doubt = 'alone' | 'mirrored' | 'same' | null;

export function doubtOf(displays: readonly DisplayView[], chosen: DisplayView | null): Doubt {
  if (!chosen) return null;
  if (displays.length === 1) return 'alone';
  if (displays.some((other) => other.id !== chosen.id && isOver(other, chosen))) return 'mirrored';
  return chosen.holdsConsole ? 'same' : null;
}

/** Two screens that show the same part of the desktop are one picture twice. */
function isOver({ bounds: a }: DisplayView, { bounds: b }: DisplayView): boolean {
  const isApart =
    a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
  return !isApart;
}

/** The projector to propose: the first screen that does not hold the console. */
export function proposeDisplay(displays: readonly DisplayView[]): string | null {
  return displays.find((one) => !one.holdsConsole)?.id ?? null;
}

/** Minutes and seconds since a moment; never negative when a clock is set back. */
export function elapsed(since: Date, now: Date): { minutes: number; seconds: number } {
  const total = Math.max(0, Math.floor((now.getTime() - since.getTime()) / 1000));
  return { minutes: Math.floor(total / 60), seconds: total % 60 };
}
