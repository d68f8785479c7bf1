import { collationKey } from './collate';
import type { Cue } from './cue';
import { arrange, isMessage, type Plan, type Step } from './plan';
import { rowsOf } from './scene-rows';
import { wordsOf } from './scene-words';
import type { Script } from './script';

/**
 * What an edited running order may not do. A name is always told by its own cue, armed
 * where it must be; whatever names a winner comes after it.
 */
export type PlanFault =
  | { readonly kind: 'name-missing'; readonly cue: string }
  | { readonly kind: 'told-before-name'; readonly cue: string }
  | { readonly kind: 'announced-after-name'; readonly cue: string }
  /** A free message or a rewritten text spells a company not yet told; accents and case hide nothing. */
  | { readonly kind: 'names-winner-early'; readonly cue: string };

/** Everything wrong with a plan for this script, in running order; empty when it may be shown. */
export function findPlanFaults(script: Script, plan: Plan): readonly PlanFault[] {
  const { cues } = arrange(script, plan);
  const names = script.cues.filter(tellsName);
  const placeOf = (id: string): number => cues.findIndex((cue) => cue.id === id);
  const missing = names
    .filter((cue) => placeOf(cue.id) < 0)
    .map((cue): PlanFault => ({ kind: 'name-missing', cue: cue.id }));
  const misplaced = cues.flatMap((cue, at): readonly PlanFault[] => {
    const tellers = names.filter((name) => concerns(name, cue));
    if (tellers.some((name) => cue.reveals && name.id !== cue.id && placeOf(name.id) > at))
      return [{ kind: 'told-before-name', cue: cue.id }];
    if (announces(cue) && tellers.some((name) => placeOf(name.id) < at && placeOf(name.id) >= 0))
      return [{ kind: 'announced-after-name', cue: cue.id }];
    return [];
  });
  return [...missing, ...misplaced, ...findEarlyNames(cues, plan)];
}

function tellsName({ scene }: Cue): boolean {
  return scene.scene === 'name' || scene.scene === 'no-laureate';
}

function announces({ scene }: Cue): boolean {
  return scene.scene === 'announce';
}

const awardOf = (id: string): string => id.split('-')[0] ?? id;

/** The photograph shows every award; the other cues belong to theirs. */
function concerns(name: Cue, cue: Cue): boolean {
  return cue.scene.scene === 'winners' || awardOf(cue.id) === awardOf(name.id);
}

function findEarlyNames(cues: readonly Cue[], plan: Plan): readonly PlanFault[] {
  const rewritten = new Set(plan.steps.filter(isRewritten).map((one) => one.id));
  return cues.flatMap((cue, at): readonly PlanFault[] => {
    if (!rewritten.has(cue.id)) return [];
    const shown = writtenOn(cue).map(collationKey);
    const toCome = cues.slice(at + 1).flatMap((one) => namesIn(one));
    // A finalist's own line says its own name, which is already on the film.
    const own = cue.scene.scene === 'finalist' ? collationKey(cue.scene.company) : null;
    return toCome.some((name) => name !== own && shown.some((text) => text.includes(name)))
      ? [{ kind: 'names-winner-early', cue: cue.id }]
      : [];
  });
}

/** Exhibiting says nothing of a prize: a list of stands may name whoever stands there. */
function isRewritten(step: Step): boolean {
  return isMessage(step) || step.words !== null || step.years !== undefined;
}

function writtenOn({ scene }: Cue): readonly string[] {
  const words = wordsOf(scene);
  const past = rowsOf(scene).years ?? [];
  return [
    ...(words === null ? [] : [words.fr, words.en]),
    ...past.flatMap(({ laureate, commended }) => [laureate, commended]),
  ];
}

function namesIn({ scene }: Cue): readonly string[] {
  return scene.scene === 'name' ? scene.names.map(collationKey) : [];
}
