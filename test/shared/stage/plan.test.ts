import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  arrange,
  isMessage,
  messageStep,
  type Plan,
  plan,
  planOf,
  withSound,
} from '../../../shared/stage/plan';
import { findPlanFaults } from '../../../shared/stage/plan-faults';
import { rehearse } from '../../../shared/stage/rehearse';
import type { Script } from '../../../shared/stage/script';
import { demoEdition } from '../../make/demo-edition';
import { ceremony, sourceOf } from './ceremony';

const script = ceremony();
const asGenerated = planOf(script);
const at = (id: string): number => asGenerated.steps.findIndex((step) => step.id === id);

function moved(from: string, to: string): Plan {
  const steps = [...asGenerated.steps];
  const [taken] = steps.splice(at(from), 1);
  const place = steps.findIndex((step) => step.id === to);
  if (taken) steps.splice(place, 0, taken);
  return { ...asGenerated, steps };
}

function hidden(id: string): Plan {
  const steps = asGenerated.steps.map((one) => (one.id === id ? { ...one, isShown: false } : one));
  return { ...asGenerated, steps };
}

describe('an edited running order', () => {
  it('is the generated one when nothing was edited', () => {
    expect(plan.safeParse(asGenerated).success).toBe(true);
    expect(arrange(script, asGenerated)).toEqual(script);
    expect(findPlanFaults(script, asGenerated)).toEqual([]);
  });

  it('says free messages and rewritten texts, and leaves out what is hidden', () => {
    const words = { fr: 'Cocktail au premier étage', en: 'Drinks on the first floor' };
    const message = { ...messageStep(asGenerated), words };
    const steps = [...asGenerated.steps, message].map((one) =>
      one.id === 'end' ? { ...one, words } : { ...one, isShown: !one.id.startsWith('village') },
    );
    const { cues } = arrange(script, { ...asGenerated, steps });
    expect(cues.some((cue) => cue.scene.scene === 'village')).toBe(false);
    expect(cues.at(-1)).toMatchObject({ scene: { scene: 'message', words } });
    expect(cues.at(-2)).toMatchObject({ id: 'end', scene: { words } });
  });

  it('lists the stands and the past palmarès as people rewrote them, and the rest as it was', () => {
    const exhibitors = [{ company: 'Sillage', stand: 'V12' }];
    const years = [{ year: 2026, laureate: 'Anatoscope', commended: '' }];
    const steps = asGenerated.steps.map((one) => {
      if (one.id === 'village-1') return { ...one, exhibitors };
      return one.id === 'past-1' ? { ...one, years } : one;
    });
    const edited = plan.parse({ ...asGenerated, steps });
    const { cues } = arrange(script, edited);
    expect(cues.find(({ id }) => id === 'village-1')?.scene).toMatchObject({ exhibitors });
    expect(cues.find(({ id }) => id === 'past-1')?.scene).toMatchObject({ years });
    expect(cues.length).toBe(script.cues.length);
    expect(findPlanFaults(script, edited)).toEqual([]);
  });

  it('keeps the jury’s reasons to itself until someone asks for them', () => {
    const source = ceremony({ reason: 'Une preuve clinique solide.' });
    const generated = planOf(source);
    expect(arrange(source, generated).cues.some((cue) => cue.id === 'laureate-why')).toBe(false);
    const steps = generated.steps.map((one) => ({ ...one, isShown: true }));
    expect(arrange(source, { ...generated, steps }).cues.map((cue) => cue.id)).toContain(
      'laureate-why',
    );
  });

  it('shows a cue that an older plan does not know', () => {
    const steps = asGenerated.steps.filter((one) => one.id !== 'laureate-name');
    expect(arrange(script, { ...asGenerated, steps })).toEqual(script);
  });
});

describe('what an edited running order may not do', () => {
  it('writes this year’s laureate into the past palmarès, shown before the name', () => {
    const laureate = script.cues.flatMap(({ scene }) =>
      scene.scene === 'name' && scene.light === 'laureate' ? scene.names : [],
    )[0];
    const early = moved('past-1', 'commended-intro');
    const steps = early.steps.map((one) =>
      one.id === 'past-1'
        ? { ...one, years: [{ year: 2026, laureate: laureate ?? '', commended: '' }] }
        : one,
    );
    expect(findPlanFaults(script, { ...early, steps })).toEqual([
      { kind: 'names-winner-early', cue: 'past-1' },
    ]);
  });

  it('hide a name', () => {
    expect(findPlanFaults(script, hidden('laureate-name'))).toContainEqual({
      kind: 'name-missing',
      cue: 'laureate-name',
    });
  });

  it('tell a citation or the photograph before its name', () => {
    expect(findPlanFaults(script, moved('laureate-citation-C02', 'laureate-intro'))).toEqual([
      { kind: 'told-before-name', cue: 'laureate-citation-C02' },
    ]);
    expect(findPlanFaults(script, moved('winners', 'laureate-name'))).toEqual([
      { kind: 'told-before-name', cue: 'winners' },
    ]);
  });

  it('announce an award after its name', () => {
    expect(findPlanFaults(script, moved('commended-intro', 'holding-again'))).toEqual([
      { kind: 'announced-after-name', cue: 'commended-intro' },
    ]);
  });

  it('spell a winner in a message before its name, accents or not', () => {
    const words = { fr: 'Bravo OEIL DE BRUME !', en: '' };
    const steps = [{ ...messageStep(asGenerated), words }, ...asGenerated.steps];
    expect(findPlanFaults(script, { ...asGenerated, steps })).toEqual([
      { kind: 'names-winner-early', cue: 'message-1' },
    ]);
    const late = [...asGenerated.steps, { ...messageStep(asGenerated), words }];
    expect(findPlanFaults(script, { ...asGenerated, steps: late })).toEqual([]);
  });
});

describe('whatever order people give the steps', () => {
  const shuffled: fc.Arbitrary<Plan> = fc
    .shuffledSubarray([...asGenerated.steps], { minLength: asGenerated.steps.length })
    .map((steps) => ({ ...asGenerated, steps }));

  it('a plan without fault never shows a winner’s award before its own cue', () => {
    fc.assert(
      fc.property(fc.oneof(shuffled, fc.constant(asGenerated)), (edited) => {
        if (findPlanFaults(script, edited).length > 0) return;
        const told = new Set<string>();
        for (const cue of arrange(script, edited).cues) {
          if (cue.scene.scene === 'name') told.add(cue.id);
          if (cue.scene.scene === 'citation') expect(told).toContain(nameCueOf(cue.id));
          if (cue.scene.scene === 'winners')
            expect([...told].toSorted()).toEqual(['commended-name', 'laureate-name']);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('says names as the edition has them, or as the plan says them instead', () => {
    const demo = demoEdition();
    const edition = {
      ...demo,
      dossiers: demo.dossiers.map((one) =>
        one.id === 'C02' ? { ...one, said: 'euil de brume' } : one,
      ),
    };
    const heard = ceremony({ edition });
    const soundsIn = (by: Plan): readonly string[] =>
      arrange(heard, by)
        .cues.filter(({ id }) => id === 'laureate-name')
        .flatMap(({ sounds = [] }) => sounds.map(({ said }) => said));
    const company = demo.dossiers.find(({ id }) => id === 'C02')?.company ?? '';
    const generated = planOf(heard);
    expect(soundsIn(generated)).toEqual(['euil de brume']);
    expect(soundsIn(withSound(generated, company, 'oeil'))).toEqual(['oeil']);
    expect(soundsIn(withSound(generated, company, ' '))).toEqual(['euil de brume']);
    const quiet = rehearse({ source: sourceOf({ edition }), plan: generated, seed: 3 });
    expect(JSON.stringify(quiet)).not.toContain('brume');
  });

  it('loses no generated cue but those that are hidden', () => {
    fc.assert(
      fc.property(shuffled, (edited) => {
        const ids = arrange(script, edited).cues.map((cue) => cue.id);
        expect(ids.toSorted()).toEqual(idsIn(script).toSorted());
        expect(ids.some((id) => isMessage({ id }))).toBe(false);
      }),
      { numRuns: 50 },
    );
  });
});

const nameCueOf = (id: string): string => `${id.split('-')[0]}-name`;
const idsIn = ({ cues }: Script): readonly string[] => cues.map((cue) => cue.id);
