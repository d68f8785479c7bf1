import type { DossierId } from '../../shared/ids';
import { commit } from './commit';
import type { JurorDatabase, PledgeRow } from './database';

/** Records a promise or a signed declaration; saying it again changes nothing. */
export function makePledge(database: JurorDatabase, what: PledgeRow['what']): Promise<void> {
  return commit(database, (draft) => draft.put(database.pledges, [{ what }]));
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
