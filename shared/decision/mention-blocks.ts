import type { Block, Judged } from './block';
import { awardAct, needsMajority } from './vote-blocks';

/** What prevents the optional special mention from being sealed: a majority on it (rule 8). */
export function blocksOfMention(judged: Judged): readonly Block[] {
  const award = 'mention';
  const eligible = new Set(
    judged.edition.dossiers.filter((one) => one.status === 'eligible').map(({ id }) => id),
  );
  const elsewhere = new Set(
    (['laureate', 'commended'] as const).flatMap((id) => awardAct(judged, id)?.dossiers ?? []),
  );
  return (awardAct(judged, award)?.dossiers ?? []).flatMap((dossier): readonly Block[] => {
    if (!eligible.has(dossier)) return [{ kind: 'not-ranked', award, dossier }];
    if (elsewhere.has(dossier)) return [{ kind: 'awarded-twice', dossier }];
    return needsMajority({ judged, award, dossier });
  });
}
