import type { DossierId } from '../../shared/ids';
import type { JurorDatabase, PledgeRow } from './database';
import { reopen } from './sheets';

/** Records a promise or a signed declaration; saying it again changes nothing. */
export async function makePledge(database: JurorDatabase, what: PledgeRow['what']): Promise<void> {
  await reopen(database);
  await database.transaction('rw', database.pledges, async () => {
    await database.pledges.put({ what });
  });
}

/** Leaves a dossier unfinished, or takes it back. */
export async function releaseDossier(
  database: JurorDatabase,
  { dossier, isLeft }: { readonly dossier: DossierId; readonly isLeft: boolean },
): Promise<void> {
  await reopen(database);
  await database.transaction('rw', database.releases, async () => {
    if (isLeft) await database.releases.put({ dossier });
    else await database.releases.delete(dossier);
  });
}
