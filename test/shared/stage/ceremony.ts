import type { Edition } from '../../../shared/edition/edition';
import { type Script, writeScript } from '../../../shared/stage/script';
import type { Proclaimed, ScriptSource, Tell } from '../../../shared/stage/script-source';
import { speaker } from '../../../shared/words/say';
import { demoEdition } from '../../make/demo-edition';

/** The words of the app, as the console gives them to the script. */
export const tell: Tell = (word, facts) => {
  const key = `stage.${word}` as 'stage.and';
  return { fr: speaker('fr')(key, { ...facts }), en: speaker('en')(key, { ...facts }) };
};

interface Plan {
  readonly laureate?: readonly string[];
  readonly commended?: readonly string[];
  readonly mention?: readonly string[];
  readonly finalists?: readonly string[];
  readonly edition?: Edition;
  readonly reason?: string;
}

/** What the ceremony is written from: C02 laureate, C04 commended, the first five as finalists. */
export function sourceOf({
  laureate = ['C02'],
  commended = ['C04'],
  mention = [],
  finalists = ['C02', 'C04', 'C05', 'C09', 'C01'],
  edition = demoEdition(),
  reason = '',
}: Plan = {}): ScriptSource {
  const award = (id: Proclaimed['award'], dossiers: readonly string[]): Proclaimed => ({
    award: id,
    reason,
    dossiers: dossiers.map((dossier) => {
      const found = edition.dossiers.find((one) => one.id === dossier);
      if (!found) throw new Error(`no ${dossier} in the demo`);
      return { id: found.id, company: found.company, product: found.product };
    }),
    citation:
      dossiers.length === 0
        ? null
        : { fr: `Citation du prix ${id}.`, en: `Citation of the ${id} award.` },
  });
  return {
    edition,
    decision: {
      awards: [
        award('laureate', laureate),
        award('commended', commended),
        award('mention', mention),
      ],
    },
    finalists,
    tell,
  };
}

/** The running order of that ceremony, before any edit. */
export function ceremony(plan: Plan = {}): Script {
  return writeScript(sourceOf(plan));
}

export const idsOf = (script: Script): readonly string[] => script.cues.map((cue) => cue.id);
