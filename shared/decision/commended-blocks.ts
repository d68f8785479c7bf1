import type { DossierId } from '../ids';
import type { Block, Judged } from './block';
import { commendedPool, naturalCommended } from './natural';
import {
  awardAct,
  bindsIfTaken,
  blocksOfUnranked,
  needsMajority,
  needsReason,
} from './vote-blocks';

/** What prevents the commended from being sealed (PRIZE rule 8). */
export function blocksOfCommended(judged: Judged): readonly Block[] {
  const { edition, ranking } = judged;
  if (!edition.awards.some(({ id }) => id === 'commended')) return [];
  const laureate = awardAct(judged, 'laureate');
  const act = awardAct(judged, 'commended');
  const laureates = laureate?.dossiers ?? [];
  const isAllowed = laureates.length > 0 || edition.rules.commended.withoutLaureate;
  const chosen = act?.dossiers ?? [];
  if (laureate !== undefined && !isAllowed) {
    return chosen.length > 0 ? [{ kind: 'commended-without-laureate' }] : [];
  }
  const pool = commendedPool({ edition, ranking, laureates });
  if (act === undefined) {
    // Nobody may be commended, so there is nothing to decide.
    return laureate !== undefined && pool.length === 0 ? [] : [{ kind: 'commended-undecided' }];
  }
  return chosen.length === 0
    ? blocksOfNone(judged, pool)
    : blocksOfChosen({ judged, chosen, laureates, pool });
}

function blocksOfNone(judged: Judged, pool: readonly DossierId[]): readonly Block[] {
  if (pool.length === 0) return [];
  const award = 'commended';
  return [...needsMajority({ judged, award, dossier: null }), ...needsReason(judged, award)];
}

function blocksOfChosen({
  judged,
  chosen,
  laureates,
  pool,
}: {
  readonly judged: Judged;
  readonly chosen: readonly DossierId[];
  readonly laureates: readonly DossierId[];
  readonly pool: readonly DossierId[];
}): readonly Block[] {
  const award = 'commended';
  const unranked = blocksOfUnranked(judged, award);
  if (unranked.length > 0) return unranked;
  if (chosen.length > 1) return [{ kind: 'joint-not-allowed', award }];
  const byDefault = naturalCommended(judged.ranking, laureates);
  return chosen.flatMap((dossier): readonly Block[] => {
    if (laureates.includes(dossier)) return [{ kind: 'awarded-twice', dossier }];
    if (!pool.includes(dossier)) return [{ kind: 'commended-outside-pool', dossier, pool }];
    const isDefault = byDefault.length === 1 && byDefault[0] === dossier;
    const question = { judged, award, dossier } as const;
    return isDefault ? bindsIfTaken(question) : needsMajority(question);
  });
}
