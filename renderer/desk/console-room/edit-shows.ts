import type { Bilingual } from '../../../shared/ids';
import type { Cue, Sound } from '../../../shared/stage/cue';
import type { Line } from '../../../shared/stage/frame';
import { isMessage, type Plan, type Step } from '../../../shared/stage/plan';
import type { PlanFault } from '../../../shared/stage/plan-faults';
import { type Rows, rowsOf } from '../../../shared/stage/scene-rows';
import { mayHavePicture, namesOf, wordsOf } from '../../../shared/stage/scene-words';
import type { Script } from '../../../shared/stage/script';
import { type Mask, maskOf } from './console-shows';

/** One line of the editor. A cue that reveals is named by what it does, until asked for. */
export interface EditLine {
  readonly step: Step;
  readonly mask: Mask | null;
  readonly title: Bilingual;
  /** Words as generated; null where the scene has none to rewrite. */
  readonly words: Line | null;
  readonly say: Bilingual;
  /** Stands or past years as generated; empty where the scene lists none. */
  readonly rows: Rows;
  readonly isMessage: boolean;
  readonly mayHavePicture: boolean;
  /** Companies this cue names, each with how it is said; empty when nobody wrote it. */
  readonly sounds: readonly Sound[];
}

export function editLines(generated: Script, plan: Plan): readonly EditLine[] {
  const cues = new Map(generated.cues.map((cue) => [cue.id, cue]));
  return plan.steps.flatMap((step): readonly EditLine[] => {
    if (isMessage(step)) return [messageLine(step)];
    const cue = cues.get(step.id);
    return cue ? [cueLine(step, cue, plan)] : [];
  });
}

function cueLine(step: Step, cue: Cue, { sounds = [] }: Plan): EditLine {
  return {
    step,
    mask: cue.reveals ? maskOf(cue) : null,
    title: cue.title,
    words: wordsOf(cue.scene),
    say: cue.say,
    rows: rowsOf(cue.scene),
    isMessage: false,
    mayHavePicture: mayHavePicture(cue.scene),
    sounds: namesOf(cue.scene).map((name) => ({
      name,
      said: [...sounds, ...(cue.sounds ?? [])].find((one) => one.name === name)?.said ?? '',
    })),
  };
}

function messageLine(step: Step): EditLine {
  const nothing = { fr: '', en: '' };
  return {
    step,
    mask: null,
    title: step.words ?? nothing,
    words: nothing,
    say: nothing,
    rows: {},
    isMessage: true,
    mayHavePicture: true,
    sounds: [],
  };
}

/** The plan with one step moved up (−1) or down (+1) among those that exist. */
export function moveStep(plan: Plan, id: string, by: -1 | 1): Plan {
  const from = plan.steps.findIndex((one) => one.id === id);
  const step = plan.steps[from];
  const to = from + by;
  if (!step || to < 0 || to >= plan.steps.length) return plan;
  return { ...plan, steps: plan.steps.toSpliced(from, 1).toSpliced(to, 0, step) };
}

/** Faults that an edit would add: those already there are no reason to refuse another edit. */
export function stepFaults(
  after: readonly PlanFault[],
  before: readonly PlanFault[],
): readonly PlanFault[] {
  const known = new Set(before.map((fault) => `${fault.kind} ${fault.cue}`));
  return after.filter((fault) => !known.has(`${fault.kind} ${fault.cue}`));
}

/** The step as the edition writes it: texts and lists; its place and picture stay. */
export function asWritten({ id, isShown, picture }: Step): Step {
  return { id, isShown, words: null, say: null, picture };
}

export function isRewritten({ words, say, exhibitors, years }: Step): boolean {
  return words !== null || say !== null || exhibitors !== undefined || years !== undefined;
}
