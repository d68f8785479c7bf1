import { describe, expect, it } from 'vitest';
import { exact } from '../../../shared/exact';
import { watchAwards } from '../../../shared/insight/alerts';
import type { Standing } from '../../../shared/merge/ledger';
import { rankDossiers } from '../../../shared/tally/ranking';
import { demoBallots, demoEdition, standingsOf } from '../../make/demo-edition';
import { smallEdition } from '../../make/small-edition';

describe('alerts on the awards', () => {
  it('says on the demonstration edition that colleges counted equally would crown C04', () => {
    const edition = demoEdition();
    const standings = standingsOf(edition, demoBallots());
    const ranking = rankDossiers({ edition, standings });
    const alerts = watchAwards({ edition, ranking, standings });
    expect(alerts).toContainEqual({
      kind: 'method-differs',
      method: 'college',
      award: 'laureate',
      dossier: 'C04',
    });
    expect(alerts.filter((a) => a.kind === 'method-differs' && a.method === 'median')).toEqual([]);
    expect(alerts.slice(-2)).toEqual([
      { kind: 'margin-below-gate', award: 'laureate', gap: exact(0) },
      { kind: 'too-few-sheets', dossier: 'C10' },
    ]);
  });

  it('names the juror who waits for a choice, and counts nothing of theirs', () => {
    const edition = demoEdition();
    const standings = new Map(standingsOf(edition, demoBallots()));
    const suspended: Standing = { state: 'suspended', why: 'fork', rev: 1, between: [] };
    standings.set('J09', suspended);
    const ranking = rankDossiers({ edition, standings });
    expect(ranking.tallies.get('C02')?.missing).toEqual(['J09']);
    expect(watchAwards({ edition, ranking, standings })).toContainEqual({
      kind: 'juror-suspended',
      juror: 'J09',
    });
  });

  it('warns when one generous juror, not the others, makes the laureate', () => {
    // D gains from being seen by the generous K only; both severe jurors prefer A.
    const { edition, standings } = smallEdition({
      marks: {
        J: { A: [3, 3], B: [2, 2] },
        L: { A: [3, 3], B: [2, 2] },
        K: { B: [5, 5], D: [5, 4] },
      },
    });
    const ranking = rankDossiers({ edition, standings });
    expect(ranking.places[0]?.dossier).toBe('D');
    expect(watchAwards({ edition, ranking, standings })).toContainEqual({
      kind: 'method-differs',
      method: 'twoway',
      award: 'laureate',
      dossier: 'A',
    });
  });

  it('is quiet when every figure agrees and the lead is wide', () => {
    const marks = { A: [5, 5], B: [4, 4], C: [2, 2] };
    const { edition, standings } = smallEdition({ marks: { J: marks, K: marks } });
    const ranking = rankDossiers({ edition, standings });
    expect(watchAwards({ edition, ranking, standings })).toEqual([]);
  });
});
