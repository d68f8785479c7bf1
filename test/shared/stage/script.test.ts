import { describe, expect, it } from 'vitest';
import { frame } from '../../../shared/stage/frame';
import { frameNow } from '../../../shared/stage/frame-now';
import { openShow } from '../../../shared/stage/show';
import { demoEdition } from '../../make/demo-edition';
import { ceremony, idsOf } from './ceremony';

describe('the running order', () => {
  it('follows the ceremony of the demo edition, finalists in alphabetical order', () => {
    expect(idsOf(ceremony())).toEqual([
      'test-card',
      'holding',
      'title',
      'jury',
      'village-1',
      'finalist-C09',
      'finalist-C05',
      'finalist-C01',
      'finalist-C02',
      'finalist-C04',
      'finalists-1',
      'commended-intro',
      'commended-name',
      'commended-citation-C04',
      'holding-again',
      'laureate-intro',
      'laureate-suspense',
      'laureate-name',
      'laureate-citation-C02',
      'winners',
      'past-1',
      'next-edition',
      'end',
    ]);
  });

  it('arms the laureate’s name and nothing else', () => {
    const armed = ceremony({ mention: ['C07'] }).cues.filter((cue) => cue.armed);
    expect(armed.map((cue) => cue.id)).toEqual(['laureate-name']);
  });

  it('says in one armed sentence that there is no laureate, and shows no photograph of nobody', () => {
    const script = ceremony({ laureate: [], commended: [] });
    expect(idsOf(script).slice(-7)).toEqual([
      'holding-again',
      'laureate-intro',
      'laureate-suspense',
      'laureate-none',
      'past-1',
      'next-edition',
      'end',
    ]);
    const none = script.cues.find((cue) => cue.id === 'laureate-none');
    expect(none?.armed).toBe(true);
    expect(none?.scene).toMatchObject({
      words: { fr: 'Le jury n’a pas désigné de lauréat en 2027' },
    });
  });

  it('announces the laureate with the same words whether there is one, two or none', () => {
    const announced = (laureate: readonly string[]) =>
      ceremony({ laureate })
        .cues.filter((cue) => cue.scene.scene === 'announce')
        .slice(-2);
    expect(announced([])).toEqual(announced(['C02']));
    expect(announced(['C02', 'C09'])).toEqual(announced(['C02']));
  });

  it('leaves no cue behind for an award that was not given', () => {
    const ids = idsOf(ceremony({ commended: [] }));
    expect(ids.filter((id) => id.startsWith('commended'))).toEqual([]);
    const photo = ceremony({ commended: [] }).cues.find((cue) => cue.id === 'winners');
    expect(photo?.scene).toMatchObject({ winners: [{ name: 'Œil-de-Brume' }] });
  });

  it('names joint laureates together, alphabetically, and cites each', () => {
    const script = ceremony({ laureate: ['C02', 'C09'] });
    const name = script.cues.find((cue) => cue.id === 'laureate-name');
    expect(name?.scene).toMatchObject({
      label: { fr: 'Lauréats ex æquo' },
      names: ['Cryo-Fée Interventions', 'Œil-de-Brume'],
    });
    expect(idsOf(script)).toContain('laureate-citation-C09');
    expect(idsOf(script)).toContain('laureate-citation-C02');
  });

  it('gives the mention before the commended, and never the photograph’s third place', () => {
    const ids = idsOf(ceremony({ mention: ['C07'] }));
    expect(ids.indexOf('mention-name')).toBeLessThan(ids.indexOf('commended-name'));
    expect(ids.indexOf('commended-name')).toBeLessThan(ids.indexOf('laureate-name'));
    const photo = ceremony({ mention: ['C07'] }).cues.find((cue) => cue.id === 'winners');
    expect(photo?.scene).toMatchObject({
      winners: [{ light: 'laureate' }, { light: 'commended' }],
    });
  });

  it('skips the Village and the past when there is nothing true to show', () => {
    const demo = demoEdition();
    const bare = {
      ...demo,
      history: [],
      dossiers: demo.dossiers.map((dossier) => ({ ...dossier, village: null })),
      village: { ...demo.village, exhibitorsOnly: [] },
    };
    const ids = idsOf(ceremony({ edition: bare }));
    expect(ids.filter((id) => id.startsWith('village') || id.startsWith('past'))).toEqual([]);
  });

  it('has words in both languages for every cue of every variant', () => {
    const variants = [
      ceremony({ mention: ['C07'] }),
      ceremony({ laureate: [], commended: [] }),
      ceremony({ laureate: ['C02', 'C09'], commended: [] }),
    ];
    for (const { cues } of variants) {
      const said = cues.flatMap((cue) => [cue.title, cue.say]).flatMap(({ fr, en }) => [fr, en]);
      expect(said.filter((text) => /stage\.|\{\{|undefined/.test(text))).toEqual([]);
      expect(cues.map((cue) => cue.title).filter(({ fr, en }) => fr === '' || en === '')).toEqual(
        [],
      );
    }
  });

  it('makes only frames that the projected window accepts, even from the longest texts', () => {
    const demo = demoEdition();
    const long = { fr: 'mot '.repeat(900).trim(), en: 'word '.repeat(700).trim() };
    const edition = {
      ...demo,
      dossiers: demo.dossiers.map((dossier) => ({ ...dossier, pitchLine: long })),
    };
    const script = ceremony({ edition, mention: ['C13'] });
    for (const step of script.cues.keys()) {
      expect(frame.safeParse(frameNow(script, { ...openShow(), step })).success).toBe(true);
    }
  });

  it('shows the prize without the organisers’ initials, which stand beside it', () => {
    const title = ceremony().cues.find((cue) => cue.id === 'title');
    expect(title?.scene).toMatchObject({
      title: {
        fr: 'Prix de l’innovation en imagerie médicale',
        en: 'Prize for innovation in medical imaging',
      },
      event: { fr: 'Journées Francophones de Radiologie' },
    });
  });

  it('never carries a mark, a rank nor a juror to the stage', () => {
    const script = ceremony();
    const seen = JSON.stringify(script.cues.map((cue) => cue.scene));
    expect(seen).not.toMatch(/80[.,]00|"rank"|"score|J0\d|Pr Radiologue/);
  });
});
