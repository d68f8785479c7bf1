import Dexie from 'dexie';
import type { ScoreSheet } from '../../shared/ballot/score-sheet';
import type { JournalEntry } from '../../shared/ipc';
import type { WorkDatabase } from './journal-rows';

/**
 * What can be read of a database whose rows were sealed under a key that is not here: the
 * marks of a juror, which lie in clear. Comments and all else stay shut.
 */
export async function salvageMarks({
  name,
  tables,
}: WorkDatabase): Promise<readonly JournalEntry[]> {
  if (!tables.some((table) => table.name === 'sheets')) return [];
  const bare = new Dexie(name);
  try {
    await bare.open();
    const sheets: readonly ScoreSheet[] = await bare.table('sheets').toArray();
    return sheets.map(({ dossier, state, marks }) => ({
      table: 'sheets',
      op: 'put',
      key: dossier,
      row: { dossier, state: markedStill(state, marks), marks, comment: '' },
    }));
  } finally {
    bare.close();
  }
}

/** A sheet that held a comment alone is blank without it. */
const markedStill = (
  state: ScoreSheet['state'],
  marks: ScoreSheet['marks'],
): ScoreSheet['state'] => (state === 'marked' && Object.keys(marks).length === 0 ? 'blank' : state);
