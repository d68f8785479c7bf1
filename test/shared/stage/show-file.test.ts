import { describe, expect, it } from 'vitest';
import { writeCanonical } from '../../../shared/file/canonical';
import { arrange, planOf } from '../../../shared/stage/plan';
import { findPlanFaults } from '../../../shared/stage/plan-faults';
import { rehearsalSource, rehearse } from '../../../shared/stage/rehearse';
import { writeScript } from '../../../shared/stage/script';
import { readShow, type ShowFile, writeShow } from '../../../shared/stage/show-file';
import { demoEdition } from '../../make/demo-edition';
import { ceremony, sourceOf, tell } from './ceremony';

const script = ceremony();
const show: ShowFile = {
  format: 'palmares-show',
  version: 1,
  kind: 'ceremony',
  entries: { 'decision.json': '{}' },
  plan: planOf(script),
  at: { step: 3, unlocked: -1, furthest: 3 },
};
const rehearsal = rehearse({ source: sourceOf(), plan: planOf(script), seed: 7 });

describe('a saved show', () => {
  it('reads back as it was written', () => {
    expect(readShow(writeShow(show))).toEqual({ ok: true, value: show });
    expect(readShow(writeShow(rehearsal))).toEqual({ ok: true, value: rehearsal });
  });

  it('is refused by kinds when damaged, edited by hand, newer or not a show', () => {
    const kindOf = (text: string) => {
      const read = readShow(text);
      return read.ok ? 'ok' : read.error.kind;
    };
    const text = writeShow(show);
    expect(kindOf(text.slice(0, -1))).toBe('not-canonical');
    expect(kindOf(text.replace('{"at"', '{ "at"'))).toBe('not-canonical');
    expect(kindOf(writeCanonical({ ...show, version: 2, more: true }))).toBe('version-newer');
    expect(kindOf(writeCanonical({ ...show, extra: 1 }))).toBe('schema');
    expect(kindOf('{"format":"palmares-decision"}')).toBe('schema');
    const at = { ...show.at, step: -1 };
    expect(kindOf(writeCanonical({ ...show, at }))).toBe('schema');
  });

  it('takes no picture that is not a still image of ours', () => {
    const spoiled = (picture: string) => {
      const steps = show.plan.steps.map((step) => ({ ...step, picture }));
      return readShow(writeCanonical({ ...show, plan: { ...show.plan, steps } })).ok;
    };
    expect(spoiled('data:image/jpeg;base64,AAAA')).toBe(true);
    for (const wrong of ['data:image/svg+xml;base64,AAAA', 'https://example.org/a.png', 'x'])
      expect(spoiled(wrong)).toBe(false);
    expect(spoiled(`data:image/png;base64,${'A'.repeat(400_000)}`)).toBe(false);
  });
});

describe('a rehearsal', () => {
  it('holds no word about a real company, nor who won', () => {
    const text = writeShow(rehearsal);
    for (const { company, product, pitchLine, summary } of demoEdition().dossiers)
      for (const real of [company, product, pitchLine.fr, summary.fr])
        expect(text).not.toContain(JSON.stringify(real));
    for (const { company } of demoEdition().village.exhibitorsOnly)
      expect(text).not.toContain(JSON.stringify(company));
    for (const { name } of demoEdition().jurors) expect(text).not.toContain(name);
  });

  it('runs the same cues, in number and kind, with a plan that has no fault', () => {
    const written = writeScript(rehearsalSource(rehearsal, tell));
    const rehearsed = arrange(written, rehearsal.plan);
    const kinds = (cues: typeof script.cues) => cues.map((cue) => cue.scene.scene).toSorted();
    expect(kinds(rehearsed.cues)).toEqual(kinds(script.cues));
    expect(findPlanFaults(written, rehearsal.plan)).toEqual([]);
    expect(rehearsed.watermark).not.toBeNull();
  });

  it('cannot pass for the ceremony, nor the ceremony for it', () => {
    const { edition } = sourceOf();
    const asCeremony = writeCanonical({ ...rehearsal, kind: 'ceremony' });
    const asRehearsal = writeCanonical({ ...show, kind: 'rehearsal' });
    const realRehearsed = writeCanonical({
      ...rehearsal,
      edition: { ...edition, fictional: true },
    });
    for (const text of [asCeremony, asRehearsal, realRehearsed])
      expect(readShow(text)).toMatchObject({ ok: false, error: { kind: 'schema' } });
  });
});
