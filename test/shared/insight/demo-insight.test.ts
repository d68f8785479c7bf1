import { describe, expect, it } from 'vitest';
import { exact, showExact, sumExact, toNumber } from '../../../shared/exact';
import { contributions } from '../../../shared/insight/contributions';
import { examine, examineInParts } from '../../../shared/insight/examine';
import { score100 } from '../../../shared/tally/composite';
import { rankDossiers } from '../../../shared/tally/ranking';
import { demoBallots, demoEdition, readDemo, standingsOf } from '../../make/demo-edition';

const edition = demoEdition();
const standings = standingsOf(edition, demoBallots());
const insight = examine({ edition, standings, seed: 2027 });

interface RawBallot {
  readonly jurorId: string;
  readonly sheets: readonly {
    readonly candidateId: string;
    readonly status: string;
    readonly scores: Record<string, number | null>;
  }[];
}

/** Totals read from the raw files by hand: Σ weight × mark of complete sheets, no code of ours. */
function rawTotals(): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const weights = edition.grid.criteria.map(({ id, weight }) => [id, weight] as const);
  const byDossier = new Map<string, Map<string, number>>();
  for (const { id } of edition.jurors) {
    const raw = readDemo(`scores/${id}.rev${id === 'J04' ? 2 : 1}.json`) as RawBallot;
    for (const { candidateId, scores } of raw.sheets) {
      const marks = weights.map(([criterion]) => scores?.[criterion] ?? null);
      if (marks.some((mark) => mark === null)) continue;
      const total = weights.reduce((sum, [, w], c) => sum + w * (marks[c] ?? 0), 0);
      const row = byDossier.get(candidateId) ?? new Map<string, number>();
      byDossier.set(candidateId, row.set(id, total));
    }
  }
  return byDossier;
}

describe('how sure the demonstration laureate is', () => {
  it('finds the same first without each juror as means taken by hand from the raw files', () => {
    const totals = rawTotals();
    const firstWithout = (out: string) => {
      const means = ['C02', 'C04', 'C05', 'C09', 'C01'].map((id) => {
        const left = [...(totals.get(id) ?? [])].filter(([j]) => j !== out).map(([, t]) => t);
        return { id, mean: left.reduce((s, t) => s + t, 0) / left.length };
      });
      const best = Math.max(...means.map(({ mean }) => mean));
      return means.filter(({ mean }) => Math.abs(mean - best) < 1e-9).map(({ id }) => id);
    };
    const found = insight.awards.laureate?.without.jurors ?? [];
    expect(found).toHaveLength(9);
    for (const { without, leaders } of found) expect(leaders).toEqual(firstWithout(without));
  });

  it('is contested: four removals of nine keep C02, whom colleges and duels put behind C04', () => {
    const verdict = insight.verdicts.laureate;
    expect(verdict).toMatchObject({
      kind: 'contested',
      dossier: 'C02',
      removals: { kept: 4, of: 9 },
    });
    expect(verdict?.doubts).toContainEqual({ kind: 'guard', guard: 'college', dossiers: ['C04'] });
    expect(verdict?.doubts).toContainEqual({ kind: 'ladder', dossiers: ['C04'] });
    expect(verdict?.doubts).toContainEqual({
      ...{ kind: 'juror', juror: 'J03', outcome: 'lost', dossiers: ['C04'] },
    });
    // Without J08, C02 and C05 have the same mean.
    expect(verdict?.doubts).toContainEqual({
      ...{ kind: 'juror', juror: 'J08', outcome: 'shared', dossiers: ['C05'] },
    });
  });

  it('is first in the share of redrawn juries drawn on the picture of the room', () => {
    const first = insight.awards.laureate?.first ?? {};
    const drawn = Object.fromEntries(
      Object.entries(first).map(([id, p]) => [id, Math.round(p * 100)]),
    );
    expect(drawn).toMatchObject({ C02: 39, C05: 30, C04: 20, C09: 11 });
    expect(insight.odds).toMatchObject({ how: 'exact', replicates: 24310, seed: null });
  });

  it('falls to one step of one mark, and to any weight moved from INN or to EVI', () => {
    const award = insight.awards.laureate;
    expect(award?.flip).toMatchObject({ steps: 1, ahead: 'C04' });
    const room = (id: string) => award?.rooms.find(({ criterion }) => criterion === id);
    expect(room('INN')).toEqual({
      ...{ criterion: 'INN', weight: exact(1, 5), up: null },
      down: { to: exact(1, 5), caughtBy: ['C04'] },
    });
    expect(room('EVI')?.up).toEqual({ to: exact(3, 20), caughtBy: ['C04'] });
  });

  it('does not let the highly commended move because the laureate does', () => {
    const { awards, verdicts } = insight;
    expect(awards.commended?.holder).toBe('C04');
    expect(awards.commended?.guards.every(({ agrees }) => agrees === true)).toBe(true);
    expect(Object.keys(awards.commended?.first ?? {})).not.toContain('C02');
    const mass = Object.values(awards.commended?.first ?? {}).reduce((s, p) => s + p, 0);
    expect(mass).toBeCloseTo(1, 9);
    // No guard objects, and yet C05 is first a little more often in redrawn juries.
    expect(verdicts.commended).toMatchObject({ kind: 'contested', removals: { kept: 4, of: 9 } });
  });

  it('puts the tied pair first on the agenda, with the criterion and the jurors that part it', () => {
    const [point] = insight.agenda;
    expect(point).toMatchObject({
      ...{ kind: 'pair', award: 'laureate', dossiers: ['C02', 'C04'], isBelowGate: true },
      criterion: 'INN',
    });
    // In the raw files, of the eight jurors of both, five put C04 above and three C02.
    const totals = rawTotals();
    const [own, other] = [totals.get('C02'), totals.get('C04')];
    const above = [...(other ?? [])].filter(([j, t]) => t > (own?.get(j) ?? t)).map(([j]) => j);
    expect(point?.kind === 'pair' && point.forSecond).toEqual(above.toSorted());
    expect(above).toHaveLength(5);
  });

  it('then puts the pairs named by most doubts before those named by fewer', () => {
    const pairs = insight.agenda.flatMap((p) => (p.kind === 'pair' ? [p.dossiers.join(' ')] : []));
    expect(pairs).toEqual(['C02 C04', 'C02 C05', 'C04 C05', 'C04 C09']);
  });

  it('reads J07 as very severe and J09 as telling dossiers hardly apart', () => {
    const of = (id: string) => insight.jurors.find(({ juror }) => juror === id);
    expect(of('J07')).toMatchObject({ severityWord: 'very-severe' });
    // The picture of the room: thirteen points under the jury.
    expect(Math.round(((of('J07')?.severity ?? 0) / 5) * 100)).toBe(-13);
    expect(of('J09')).toMatchObject({ discriminationWord: 'flat', severityWord: 'even' });
    expect(insight.concord.word).toBe('weak');
  });

  it('comes in parts that add up to the whole, and may be left between two', () => {
    const parts = examineInParts({ edition, standings, seed: 2027 });
    const gathered: Record<string, unknown> = {};
    for (;;) {
      const next = parts.next();
      Object.assign(gathered, next.value);
      if (next.done) break;
    }
    expect(gathered).toEqual(insight);
    const left = examineInParts({ edition, standings, seed: 2027 });
    expect(Object.keys(left.next().value)).toContain('concord');
    expect(left.return(insight).done).toBe(true);
  });
});

describe('the contribution of each criterion', () => {
  const ranking = rankDossiers({ edition, standings });

  it('sums exactly to the gap between any two places', () => {
    ranking.places.slice(1).forEach(({ dossier: below }, at) => {
      const above = ranking.places[at]?.dossier ?? '';
      const parts = contributions({ edition, ranking, above, below }) ?? [];
      const [own, other] = [ranking.tallies.get(above)?.mean, ranking.tallies.get(below)?.mean];
      const gap =
        toNumber(score100(own ?? exact(0), edition.grid)) -
        toNumber(score100(other ?? exact(0), edition.grid));
      expect(toNumber(sumExact(parts.map(({ points }) => points)))).toBeCloseTo(gap, 12);
    });
  });

  it('shows that C02 gains on INN over C04 exactly what it loses elsewhere', () => {
    const parts = contributions({ edition, ranking, above: 'C02', below: 'C04' }) ?? [];
    // Weight 20 × (42/9 − 35/8) marks, over 5 marks.
    expect(showExact(parts.find(({ criterion }) => criterion === 'INN')?.points ?? exact(0))).toBe(
      '7/6',
    );
    expect(sumExact(parts.map(({ points }) => points))).toEqual(exact(0));
  });

  it('is not defined against a dossier without a sheet', () => {
    expect(contributions({ edition, ranking, above: 'C02', below: 'nobody' })).toBeNull();
  });
});
