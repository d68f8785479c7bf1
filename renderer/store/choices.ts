import { writeCanonical } from '../../shared/file/canonical';
import { sha256Hex } from '../../shared/file/digest';
import { closeMerge, closingOf } from '../../shared/merge/closing';
import type { Choice } from '../../shared/merge/ledger';
import { commit } from './commit';
import type { ChoiceRow, OrganiserDatabase } from './database';
import { deskOf } from './ledger-desk';

/** The row of a choice. One that keeps no ballot of its own is keyed by what it is about. */
export function choiceRow(choice: Choice): ChoiceRow {
  const digest = sha256Hex(writeCanonical(subjectOf(choice)));
  switch (choice.kind) {
    case 'fork':
    case 'two-devices':
      return choice;
    case 'enrolment':
      return { ...choice, digest };
    case 'closing':
    case 'admission':
      return { digest, choice };
  }
}

/** The choice of a row, exactly as it was recorded: the merge code covers it. */
export function choiceOf(row: ChoiceRow): Choice {
  if ('choice' in row) return row.choice;
  if (row.kind !== 'enrolment') return row;
  const { digest: _, ...choice } = row;
  return choice;
}

/** Everything recorded so far. */
export async function readChosen(database: OrganiserDatabase): Promise<readonly Choice[]> {
  return (await database.choices.toArray()).map(choiceOf);
}

/**
 * What files that come now are held against: the recorded choices and, once a decision is
 * sealed, the closing that a seal is even where nobody closed the merge before.
 */
export async function choicesInForce(database: OrganiserDatabase): Promise<readonly Choice[]> {
  const choices = await readChosen(database);
  if (closingOf(choices) !== undefined || (await database.seals.count()) === 0) return choices;
  const { ledger } = await deskOf(database);
  return [...choices, closeMerge(ledger, { by: '', at: '' })];
}

/** Closes the merge of what is gathered now, in somebody's name (PRIZE rule 11). */
export async function closeGathered(database: OrganiserDatabase, by: string): Promise<void> {
  const { ledger } = await deskOf(database);
  await recordChoice(database, closeMerge(ledger, { by, at: new Date().toISOString() }));
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
      const about = writeCanonical(subjectOf(choice));
      const replaced = known.filter((each) => writeCanonical(subjectOf(choiceOf(each))) === about);
      draft.remove(
        database.choices,
        replaced.map(({ digest }) => digest),
      );
      draft.put(database.choices, [row]);
      known = [...known.filter((each) => !replaced.includes(each)), row];
    }
  });
}

/** What a choice is about: of two about the same thing the later one holds. */
function subjectOf(choice: Choice): readonly (string | number)[] {
  switch (choice.kind) {
    case 'fork':
    case 'two-devices':
      return [choice.kind, choice.juror, choice.rev];
    case 'enrolment':
      return [choice.kind, choice.juror, choice.publicKey];
    case 'admission':
      return [choice.kind, choice.juror, choice.digest];
    case 'closing':
      return [choice.kind];
  }
}
