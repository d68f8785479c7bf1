import { writeCanonical } from '../../shared/file/canonical';
import { sha256Hex } from '../../shared/file/digest';
import type { Choice } from '../../shared/merge/ledger';
import { commit } from './commit';
import type { ChoiceRow, OrganiserDatabase } from './database';

/** The row of a choice. An accepted key has no ballot of its own: what it is about keys it. */
export function choiceRow(choice: Choice): ChoiceRow {
  if (choice.kind !== 'enrolment') return choice;
  const { kind, juror, publicKey } = choice;
  return { ...choice, digest: sha256Hex(writeCanonical([kind, juror, publicKey])) };
}

/** The choice of a row, exactly as it was recorded: the merge code covers it. */
export function choiceOf(row: ChoiceRow): Choice {
  if (row.kind !== 'enrolment') return row;
  const { digest: _, ...choice } = row;
  return choice;
}

/** Everything recorded so far. */
export async function readChosen(database: OrganiserDatabase): Promise<readonly Choice[]> {
  return (await database.choices.toArray()).map(choiceOf);
}

/** Records a choice; one about the same thing that came before is replaced by it. */
export function recordChoice(database: OrganiserDatabase, choice: Choice): Promise<void> {
  return recordChoices(database, [choice]);
}

/** Records choices that were made elsewhere, all of them or none. */
export function recordChoices(
  database: OrganiserDatabase,
  choices: readonly Choice[],
): Promise<void> {
  return commit(database, async (draft) => {
    let known: readonly ChoiceRow[] = await database.choices.toArray();
    for (const choice of choices) {
      const row = choiceRow(choice);
      const replaced = known.filter((each) => isAboutSame(each, choice));
      draft.remove(
        database.choices,
        replaced.map(({ digest }) => digest),
      );
      draft.put(database.choices, [row]);
      known = [...known.filter((each) => !replaced.includes(each)), row];
    }
  });
}

function isAboutSame(known: Choice, choice: Choice): boolean {
  if (known.kind !== choice.kind || known.juror !== choice.juror) return false;
  if (known.kind === 'enrolment' || choice.kind === 'enrolment') {
    return 'publicKey' in known && 'publicKey' in choice && known.publicKey === choice.publicKey;
  }
  return known.rev === choice.rev;
}
