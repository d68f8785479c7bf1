import type { Edition } from '../../shared/edition/edition';
import type { DossierId } from '../../shared/ids';
import { commit } from './commit';
import type { JurorDatabase, PledgeRow } from './database';
import { startRow } from './edition-seen';

/**
 * Records a promise or a signed declaration; saying it again changes nothing. The first
 * promise also remembers the edition it was made under.
 */
export function makePledge(
  database: JurorDatabase,
  { what, edition }: { readonly what: PledgeRow['what']; readonly edition: Edition },
): Promise<void> {
  return commit(database, async (draft) => {
    const isKnown = (await database.editionSeen.get('here')) !== undefined;
    const isRemade = (await database.pledges.get(what)) !== undefined;
    draft.put(database.pledges, [{ what }]);
    if (what === 'secrecy' && !isKnown && !isRemade) {
      draft.put(database.editionSeen, [startRow(edition)]);
    }
  });
}

/** Leaves a dossier unfinished, or takes it back. */
export function releaseDossier(
  database: JurorDatabase,
  { dossier, isLeft }: { readonly dossier: DossierId; readonly isLeft: boolean },
): Promise<void> {
  return commit(database, (draft) => {
    if (isLeft) draft.put(database.releases, [{ dossier }]);
    else draft.remove(database.releases, [dossier]);
  });
}
