import { z } from 'zod';
import type { Cue } from './cue';
import { line, picture } from './frame';
import { exhibitors, pastYears, withRows } from './scene-rows';
import { namesOf, withPicture, withWords } from './scene-words';
import type { Script } from './script';

/**
 * One step of an edited running order: a generated cue by its id, or a free message whose
 * id begins with `message-`. `words` and `say` null, and lists absent: as generated. Hidden
 * steps stay in the plan, so that they can come back.
 */
const step = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,79}$/),
  isShown: z.boolean(),
  words: line.nullable(),
  say: z.strictObject({ fr: z.string().max(4000), en: z.string().max(4000) }).nullable(),
  picture: picture.nullable(),
  /** Who stands in the Village, where a stand changed after the edition was signed. */
  exhibitors: exhibitors.exactOptional(),
  /** Past palmarès, as they are to be read. */
  years: pastYears.exactOptional(),
});

/** The running order as people edited it, and the languages the show opens in. */
export const plan = z.strictObject({
  shows: z.enum(['fr', 'en', 'both']),
  steps: z.array(step).min(1).max(300),
  /** How names are said, by the name as written; absent in older shows. */
  sounds: z
    .array(z.strictObject({ name: z.string().min(1).max(300), said: z.string().min(1).max(200) }))
    .max(300)
    .exactOptional(),
});

export type Plan = z.infer<typeof plan>;
export type Step = Plan['steps'][number];

/** Cues that are generated but not shown unless asked for. */
const LEFT_OUT = /-why$/;

/** The running order as generated, before any edit: all shown but the jury's reasons. */
export function planOf({ cues }: Pick<Script, 'cues'>): Plan {
  return { shows: 'both', steps: cues.map((cue) => plainStep(cue.id)) };
}

function plainStep(id: string): Step {
  return { id, isShown: !LEFT_OUT.test(id), words: null, say: null, picture: null };
}

/** A free message, empty, to be put anywhere. */
export function messageStep(plan: Plan): Step {
  const taken = new Set(plan.steps.map((one) => one.id));
  let number = 1;
  while (taken.has(`message-${number}`)) number += 1;
  const nothing = { fr: '', en: '' };
  return { ...plainStep(`message-${number}`), words: nothing, say: nothing };
}

export function isMessage({ id }: Pick<Step, 'id'>): boolean {
  return id.startsWith('message-');
}

/**
 * The script in the order and words of the plan. A step of an unknown cue is passed over
 * and a generated cue that the plan forgot is shown where it was generated: nothing that
 * was decided can be lost by an old plan.
 */
export function arrange(script: Script, plan: Plan): Script {
  const generated = new Map(script.cues.map((cue) => [cue.id, cue]));
  const cues = completePlan(script, plan).steps.flatMap((one): readonly Cue[] => {
    const cue = isMessage(one) ? messageCue(one) : generated.get(one.id);
    return cue === undefined || !one.isShown ? [] : [sounded(edited(cue, one), plan)];
  });
  return { ...script, cues };
}

/** The plan with every generated cue in it, each forgotten one after the cue it followed. */
export function completePlan({ cues }: Pick<Script, 'cues'>, plan: Plan): Plan {
  const steps = [...plan.steps];
  cues.forEach((cue, k) => {
    if (steps.some((one) => one.id === cue.id)) return;
    const before = steps.findIndex((one) => one.id === cues[k - 1]?.id);
    steps.splice(before + 1, 0, plainStep(cue.id));
  });
  return { ...plan, steps };
}

function sounded(cue: Cue, { sounds = [] }: Plan): Cue {
  const heard = namesOf(cue.scene).flatMap(
    (name) => [...sounds, ...(cue.sounds ?? [])].find((one) => one.name === name) ?? [],
  );
  return heard.length === 0 ? cue : { ...cue, sounds: heard };
}

/** The plan where a name is said so; an empty text goes back to what the edition says. */
export function withSound(plan: Plan, name: string, said: string): Plan {
  const others = (plan.sounds ?? []).filter((one) => one.name !== name);
  const heard = said.trim() === '' ? others : [...others, { name, said }];
  return { ...plan, sounds: heard };
}

function edited(cue: Cue, step: Step): Cue {
  const { words, say, picture: shown } = step;
  const listed = withRows(cue.scene, step);
  const worded = words === null ? listed : withWords(listed, words);
  const scene = shown === null ? worded : withPicture(worded, shown);
  return { ...cue, scene, say: say ?? cue.say };
}

function messageCue({ id, words }: Step): Cue {
  const said = words ?? { fr: '', en: '' };
  return {
    id,
    title: said,
    reveals: false,
    armed: false,
    say: { fr: '', en: '' },
    scene: { scene: 'message', words: said },
    dossier: null,
  };
}
