import { describe, expect, it } from 'vitest';
import { gather } from '../../../renderer/derive/organiser';
import { rank } from '../../../renderer/derive/organiser-ranking';
import { showHeat } from '../../../renderer/desk/organiser/tally-room/heat-shows';
import { showInsight } from '../../../renderer/desk/organiser/tally-room/insight-shows';
import { showRanks } from '../../../renderer/desk/organiser/tally-room/ranking-shows';
import type { Language } from '../../../shared/ids';
import { examine } from '../../../shared/insight/examine';
import { COUNTED_FILES, readDemo } from '../../make/demo-edition';
import { smallEdition } from '../../make/small-edition';
import { bring, edition } from './gathered-demo';

interface Expected {
  readonly ranking: readonly { readonly candidateId: string; readonly score100: number }[];
}

const { ledger } = bring(COUNTED_FILES);
const { standings } = gather(edition, '0'.repeat(64), ledger, []);
const counted = rank(edition, standings, []);
const whole = examine({ edition, standings, seed: 2027 });
const plain = (text: string): string => text.replace(/\s/g, ' ');

const shown = (language: Language = 'fr') =>
  showInsight({ edition, language, ...counted, heard: { state: 'ready', parts: whole } });
const ranks = showRanks({ edition, language: 'fr', ranking: counted.ranking });

/** `+1,79` as a number. */
const figureOf = (said: string): number => Number(said.replace('−', '-').replace(',', '.'));

describe('why a rank', () => {
  it('shares the gap out among the criteria, to the cent', () => {
    // expected-results.json, made by another program: scores of neighbours.
    const { ranking } = readDemo('expected-results.json') as Expected;
    const score = new Map(ranking.map((each) => [each.candidateId, each.score100]));
    for (const { dossier, explain } of ranks) {
      const { comparison } = explain();
      if (comparison === null) continue;
      const sum = comparison.shares.reduce((total, { figure }) => total + figureOf(figure), 0);
      const gap = (score.get(dossier) ?? 0) - (score.get(comparison.other) ?? 0);
      // Each of eight shares is rounded to a cent.
      expect(Math.abs(sum - gap)).toBeLessThan(0.05);
    }
  });

  it('names who is recused and who gave no mark', () => {
    const second = ranks.find(({ dossier }) => dossier === 'C04')?.explain();
    expect(second?.counted.map(plain)).toEqual([
      '8 fiches comptées.',
      'Déport : Dr Interventionnel Fictif.',
    ]);
  });

  it('says that the means are level before it says what the ladder did', () => {
    const second = ranks.find(({ dossier }) => dossier === 'C04')?.explain();
    expect(plain(second?.why ?? '')).toBe('À moyenne exacte égale avec C02 (80,00).');
    expect(second?.boxes.at(-1)?.decides).toBe(true);
  });
});

describe('what set a rank apart', () => {
  it('says what the majority judgment tells apart under one median, and bars that median', () => {
    const judged = {
      ...edition,
      rules: { ...edition.rules, method: 'majority_judgment' },
    } as const;
    const { ranking } = rank(judged, standings, []);
    const rows = showRanks({ edition: judged, language: 'fr', ranking });
    // 82, 80 and 80 are the lower medians of the totals in the demonstration's files.
    expect(rows.slice(0, 3).map((row) => [row.score, row.separated])).toEqual([
      ['82,00', ''],
      ['80,00', ''],
      ['80,00', 'majoritaire'],
    ]);
    const [first] = rows;
    expect(first?.strip.words).toContain('Jugement majoritaire 82,00.');
    // 82 on a line from 20 to 100.
    expect(first?.strip.bar).toBeCloseTo((82 - 20) / 80, 9);
    expect(first?.explain().why).toContain('(410 contre 400)');
  });

  it('says a shared rank of all who share it', () => {
    const shared = ranks.filter(({ rank: place }) => place === 10);
    expect(shared.map(({ dossier, separated }) => [dossier, separated])).toEqual([
      ['C03', 'partagé'],
      ['C08', 'partagé'],
    ]);
  });
});

describe('the pictures of the demonstration', () => {
  it('are titled with the sentences of their figures', () => {
    const { chip, bump, tornado, places, jurors, laureate } = shown();
    expect(chip).toBe('contested');
    expect(plain(laureate)).toMatch(/^Lauréat inchangé dans 4 retraits de juré sur 9/);
    expect(bump?.title).toBe('Trois calculs sur six placent C04 en tête.');
    expect(plain(tornado?.title ?? '')).toBe(
      '« Caractère innovant » au-dessous de 20 : C04 passe devant.',
    );
    expect(places?.title).toBe('C02 finit dans les trois premiers 84 fois sur 100.');
    expect(plain(jurors?.title ?? '')).toMatch(/^Accord faible .*0,45/);
  });

  it('put the official order first, with its tie ladder, where the mean alone would tie', () => {
    const bump = shown().bump;
    expect(bump?.lines.slice(0, 2).map(({ key, places }) => [key, places[0]])).toEqual([
      ['C02', 1],
      ['C04', 2],
    ]);
  });

  it('give the whole first place to the dossiers that may have it', () => {
    const parts = shown().odds?.parts ?? [];
    expect(parts.map(({ key, figure }) => [key, plain(figure)])).toEqual([
      ['C02', '39 %'],
      ['C05', '30 %'],
      ['C04', '20 %'],
      ['C09', '11 %'],
    ]);
    expect(plain(shown().odds?.how ?? '')).toBe('24 310 jurys possibles, tous comptés.');
  });

  it('draw the severe juror at the far left and say the word', () => {
    const [first] = shown().jurors?.rows ?? [];
    expect(first).toMatchObject({ juror: 'J07', at: -1, figure: '−13,3', note: 'très sévère' });
  });

  it('have a table for each, with every ranked dossier or juror', () => {
    const { bump, places, jurors, tornado } = shown();
    expect(bump?.table.rows).toHaveLength(14);
    expect(places?.table.rows).toHaveLength(14);
    expect(jurors?.table.rows).toHaveLength(9);
    expect(tornado?.table.rows).toHaveLength(8);
    for (const table of [bump?.table, places?.table, jurors?.table, tornado?.table]) {
      for (const { cells } of table?.rows ?? [])
        expect(cells).toHaveLength(table?.head.length ?? 0);
    }
  });

  it('say the same in English', () => {
    const { bump, tornado } = shown('en');
    expect(bump?.title).toBe('Three counts of six put C04 first.');
    expect(tornado?.title).toBe('“Innovation” below 20: C04 goes ahead.');
  });
});

describe('what to discuss first', () => {
  it('opens the two that tie, and says what carries the disagreement', () => {
    const [first] = shown().agenda ?? [];
    expect(first?.dossiers).toEqual(['C02', 'C04']);
    expect(plain(first?.title ?? '')).toBe(
      'Lauréat : Œil-de-Brume ou Sillage d’Ambre Endovasculaire',
    );
    expect(plain(first?.carried ?? '')).toMatch(/« Caractère innovant »/);
  });
});

describe('a jury of hardly any figures', () => {
  const small = (marks: Parameters<typeof smallEdition>[0]['marks']) => {
    const made = smallEdition({ marks });
    const of = rank(made.edition, made.standings, []);
    const parts = examine({ ...made, seed: 1 });
    const given = { edition: made.edition, language: 'fr' as const, ...of };
    return { given, insight: showInsight({ ...given, heard: { state: 'ready', parts } }) };
  };

  it('with one ballot, compares no jurors and draws no crowd', () => {
    const { insight } = small({ A: { X: [5, 5], Y: [3, 3] } });
    expect(insight.jurors).toBeNull();
    expect(insight.odds?.parts.map(({ key, share }) => [key, share])).toEqual([['X', 1]]);
    expect(insight.agenda).not.toBeNull();
  });

  it('with one dossier ranked, compares no order and no place', () => {
    const { given, insight } = small({ A: { X: [5, 5] }, B: { X: [4, 3] } });
    expect(insight.bump).toBeNull();
    expect(insight.places).toBeNull();
    expect(showRanks(given)[0]?.explain().comparison).toBeNull();
  });

  it('with two dossiers, finds the weight at which the lead turns', () => {
    // X leads by (5−3)·50 − (4−3)·50 = 50; it is caught when 2·w = 1·(100−w), w = 33,3.
    const { insight } = small({ A: { X: [5, 3], Y: [3, 4] } });
    expect(plain(insight.tornado?.title ?? '')).toMatch(/ à 33 au lieu de 50 : Y passe devant\.$/);
    expect(insight.tornado?.rows[0]?.figure.replace(/\s/g, ' ')).toBe('50 → 33');
  });

  it('says nothing where nothing is ranked, and still does not fail', () => {
    const { insight, given: none } = small({ A: { X: null } });
    expect(insight.chip).toBeNull();
    expect(insight.odds).toBeNull();
    expect(showHeat(none).rows).toEqual([]);
  });
});
