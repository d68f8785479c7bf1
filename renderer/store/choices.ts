import type { Choice } from '../../shared/merge/ledger';
import type { OrganiserDatabase } from './database';

/** Records a choice; one about the same thing that came before is replaced by it. */
export async function recordChoice(database: OrganiserDatabase, choice: Choice): Promise<void> {
  await database.transaction('rw', database.choices, async () => {
    const same = (known: Choice): boolean =>
      known.juror === choice.juror && known.rev === choice.rev && known.kind === choice.kind;
    await database.choices.filter(same).delete();
    await database.choices.put(choice);
  });
}
