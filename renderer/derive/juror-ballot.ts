import { type Ballot, ballot } from '../../shared/ballot/ballot';
import type { ScoreSheet } from '../../shared/ballot/score-sheet';
import { byDossier, receiptCode, writeBallotPayload } from '../../shared/ballot/write-ballot';
import type { Grid } from '../../shared/edition/grid';
import type { Interest } from '../../shared/edition/interest';
import { sha256Hex } from '../../shared/file/digest';
import type { Instant } from '../../shared/ids';
import type { HandInRow } from '../store/database';
import type { JurorWork } from '../store/juror-work';
import type { OpenDesk } from './juror-desk';
import { isOpen, jurorDossiers } from './juror-dossiers';
import { declaredInterests } from './juror-interests';
import { blankSheet } from './juror-sheet';

interface Signing {
  readonly desk: OpenDesk;
  readonly work: JurorWork;
  readonly signedAt: Instant;
  /** Why it is signed again after the deliberation. */
  readonly reason?: string;
}

/**
 * The final ballot of the work as it stands: one sheet and one declaration for every
 * dossier. A recused dossier leaves without a mark or a word, whatever was written before
 * the recusal; a closed one (withdrawn, ineligible) leaves blank, as does one given to
 * others to read.
 */
export function ballotOf({ desk, work, signedAt, reason }: Signing): Ballot {
  const { edition, juror, session } = desk;
  const last = work.handIns.at(-1);
  const standing = { edition, juror: juror.id, interests: work.interests, sheets: work.sheets };
  const read = new Map(jurorDossiers(standing).map((each) => [each.dossier.id, each]));
  const sheets = edition.dossiers.map(({ id }) => {
    const each = read.get(id);
    if (each && isOpen(each)) return onGrid(each.sheet, edition.grid);
    const blank = blankSheet(id);
    return each?.state === 'recused' ? { ...blank, state: 'recused' as const } : blank;
  });
  const interests = declaredInterests(standing)
    .map((each) => each.interest)
    .filter((each): each is Interest => each !== null);
  return {
    format: 'palmares-ballot',
    version: 1,
    edition: { id: edition.id, digest: desk.digest, grid: desk.gridDigest },
    juror: juror.id,
    publicKey: session.publicKey,
    device: session.device,
    enrol: session.enrol,
    rev: (last?.rev ?? 0) + 1,
    prev: last?.digest ?? null,
    status: 'final',
    signedAt,
    ...(reason !== undefined && { reason }),
    sheets: sheets.toSorted(byDossier),
    interests: interests.toSorted(byDossier),
    ...(session.succession && { succession: session.succession }),
  };
}

/** A sheet without the marks of criteria that an addendum took away, or off its scale. */
function onGrid(sheet: ScoreSheet, { criteria, scale }: Grid): ScoreSheet {
  const known = new Set(criteria.map((criterion) => criterion.id));
  const marks = Object.entries(sheet.marks).filter(
    ([criterion, mark]) => known.has(criterion) && mark >= scale.min && mark <= scale.max,
  );
  const isBlank = marks.length === 0 && sheet.comment === '';
  return { ...sheet, marks: Object.fromEntries(marks), state: isBlank ? 'blank' : sheet.state };
}

/** The row that keeps a ballot before its file is written. */
export function handInOf(made: Ballot): HandInRow {
  const payload = writeBallotPayload(made);
  const digest = sha256Hex(payload);
  return { rev: made.rev, payload, digest, receiptCode: receiptCode(digest), fileName: null };
}

/** The ballot of a kept row. Throws when the row is not one: we wrote it ourselves. */
export function ballotIn(row: HandInRow): Ballot {
  return ballot.parse(JSON.parse(row.payload));
}

/** Whether two ballots say the same of every dossier, whenever they were signed. */
export function saysTheSame(a: Ballot, b: Ballot): boolean {
  const words = ({ reason: _, ...each }: Ballot): string =>
    writeBallotPayload({ ...each, rev: 1, prev: null, signedAt: '' });
  return words(a) === words(b);
}
