import type { Problem } from '../file/problem';
import type { Digest, DossierId, JurorId } from '../ids';

/** What is told beside a receipt and does not stop the file. */
export type ReceiptWarning =
  | { readonly kind: 'draft' }
  | { readonly kind: 'incomplete'; readonly marked: number; readonly of: number }
  | { readonly kind: 'contradicts-recusal'; readonly dossier: DossierId }
  /** Marked though the edition gave it to others to read. */
  | { readonly kind: 'not-assigned'; readonly dossier: DossierId }
  /** Signed again after the deliberation, and why. */
  | { readonly kind: 'signed-again'; readonly reason: string }
  /** The same key already signed for another juror: one laptop, or one code, for two people. */
  | { readonly kind: 'code-reused'; readonly of: JurorId }
  /** Typed from a printed sheet by two people; `settled` cells differed between them. */
  | {
      readonly kind: 'paper';
      readonly first: string;
      readonly second: string;
      readonly settled: number;
    }
  /** The total written on that sheet is not the sum of its marks. */
  | { readonly kind: 'paper-total'; readonly written: number; readonly sum: number };

interface Read {
  readonly juror: JurorId;
  readonly rev: number;
  readonly digest: Digest;
  /** 3×4 characters, the same that the juror saw at export. */
  readonly receiptCode: string;
  readonly warnings: readonly ReceiptWarning[];
}

/** What happened to one file (FILES, the table of kinds). A duplicate is not an error. */
export type Outcome =
  | ({ readonly kind: 'added' } & Read)
  | ({ readonly kind: 'same-again' } & Read)
  | ({
      readonly kind: 'replaced-older';
      readonly from: number;
      readonly marksChanged: number;
    } & Read)
  | ({ readonly kind: 'older-kept'; readonly current: number } & Read)
  | ({ readonly kind: 'fork'; readonly against: Digest } & Read)
  | ({ readonly kind: 'two-devices'; readonly against: Digest } & Read)
  | Problem;

/** What happened to one file: the outcome under its own name. */
export type Receipt = { readonly file: string } & Outcome;
