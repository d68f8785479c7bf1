import type { TypedCells, Typing } from '../../shared/ballot/two-typings';
import type { JurorId } from '../../shared/ids';

/** One person's reading of a printed sheet, ended or not. */
export interface TypingRow extends Typing {
  readonly by: string;
  readonly isDone: boolean;
}

/** A printed score sheet being typed; gone once its ballot is signed. */
export interface PaperRow {
  readonly juror: JurorId;
  readonly first: TypingRow;
  /** Null until the first is done. */
  readonly second: TypingRow | null;
  /** What was read again where the two differ, by cell. */
  readonly kept: TypedCells;
  /** Somebody read the sheet again, and the total written on it is wrong. */
  readonly isTotalRead: boolean;
  readonly reason: string;
}
