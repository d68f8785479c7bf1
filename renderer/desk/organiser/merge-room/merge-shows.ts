import type { Edition } from '../../../../shared/edition/edition';
import { fingerprint, threeByFour } from '../../../../shared/file/digest';
import type { Language } from '../../../../shared/ids';
import { closingOf } from '../../../../shared/merge/closing';
import type { Choice } from '../../../../shared/merge/ledger';
import type { Receipt } from '../../../../shared/merge/receipt';
import { sayCount, sayCountFirst } from '../../../../shared/words/count';
import { sayDayOfYear } from '../../../../shared/words/deadline';
import { sayList } from '../../../../shared/words/format';
import { speaker } from '../../../../shared/words/say';
import type { Gathered } from '../../../derive/organiser';
import type { OrganiserRows } from '../../../store/ledger-live';
import { namesOf } from '../name-of';
import { type NewKeyShown, showNewKeys } from './enrol-shows';
import { type ForkShown, showFork } from './fork-shows';
import { showLate } from './late-shows';
import { type MatrixShown, showMatrix } from './matrix-shows';
import {
  type Line,
  showAllReceipts,
  showNotices,
  showRefused,
  showWithoutEffect,
} from './receipt-shows';
import type { TakenIn } from './take-in';

/** A choice already recorded, and the question it answered, to look at it again. */
export interface SettledShown {
  readonly key: string;
  readonly sentence: string;
  readonly reason: string;
  readonly fork: ForkShown | null;
}

export interface MergeShown {
  readonly lead: string;
  readonly forks: readonly ForkShown[];
  /** Keys that no code vouches for, to accept by voice or to leave. */
  readonly newKeys: readonly NewKeyShown[];
  readonly settled: readonly SettledShown[];
  readonly refused: readonly Line[];
  readonly notices: readonly Line[];
  readonly without: readonly Line[];
  /** After the closing or the seal: kept, not counted. */
  readonly late: readonly Line[];
  /** The merge is closed, by whom and when, in words; null while it is open. */
  readonly closed: string | null;
  readonly all: readonly Line[];
  readonly matrix: MatrixShown;
  readonly code: string;
  readonly isProvisional: boolean;
  readonly counted: number;
  /** Why the tally waits, in words; null when nothing holds it back. */
  readonly blocked: string | null;
}

interface Given {
  readonly edition: Edition;
  readonly language: Language;
  readonly rows: OrganiserRows;
  readonly gathered: Gathered;
}

export function showMerge({ edition, language, rows, gathered }: Given): MergeShown {
  const { receipts, ledger, choices } = rows;
  const { standings } = gathered;
  const say = speaker(language);
  const given = { edition, language, ledger, standings, receipts };
  const forks = [...standings].flatMap(([juror, standing]) =>
    standing.state === 'suspended' ? [showFork(juror, standing, given)] : [],
  );
  return {
    lead: sayLead({ edition, language, rows, gathered }),
    forks,
    newKeys: showNewKeys({ ...given, choices }),
    settled: choices.flatMap((choice) =>
      showSettled(choice, { edition, language, rows, gathered }),
    ),
    refused: showRefused({
      ...given,
      receipts: receipts.filter((one) => !('fingerprint' in one) || !('publicKey' in one)),
    }),
    notices: showNotices(given),
    without: showWithoutEffect(given),
    late: showLate({ ...given, choices, isSealed: rows.seal !== null }),
    closed: sayClosed(choices, { edition, language }),
    all: showAllReceipts(given),
    matrix: showMatrix({ edition, language, gathered }),
    code: gathered.code,
    isProvisional: gathered.unsettled.length > 0 || gathered.counted < edition.jurors.length,
    counted: gathered.counted,
    blocked:
      forks.length > 0
        ? say('merge.nextBlocked')
        : gathered.counted === 0
          ? say('merge.nextEmpty')
          : null,
  };
}

/** A sentence that one can still read; beyond, the table names them. */
const MOST_NAMED = 12;

function sayLead({ edition, language, rows, gathered }: Given): string {
  const say = speaker(language);
  const files = new Set(rows.receipts.map((receipt) => receipt.file)).size;
  if (files === 0) return say('merge.empty');
  const { counted, unsettled, standings } = gathered;
  const sentences: string[] = [
    say('merge.summary', {
      files: say('merge.files', { count: files, n: sayCountFirst(files, language) }),
      jurors: say('merge.jurors', { count: counted, n: sayCount(counted, language) }),
    }),
  ];
  if (unsettled.length > 0) {
    const n = sayCountFirst(unsettled.length, language);
    sentences.push(say('merge.waitingChoice', { count: unsettled.length, n }));
  }
  const names = namesOf(edition, language);
  const missing = edition.jurors.filter(({ id }) => {
    const state = standings.get(id)?.state ?? 'missing';
    return state === 'missing' || state === 'draft';
  });
  if (missing.length > MOST_NAMED) {
    sentences.push(say('merge.missingMany', { count: missing.length }));
  } else if (missing.length > 0) {
    const list = sayList(
      missing.map(({ id }) => names.juror(id)),
      language,
    );
    sentences.push(say('merge.missingJurors', { count: missing.length, names: list }));
  } else if (unsettled.length === 0) sentences.push(say('merge.allHere'));
  return sentences.join(' ');
}

/** What a drop came to, for the live region. */
export function sayDrop({ receipts, left, isStopped }: TakenIn, language: Language): string {
  const say = speaker(language);
  const late = receipts.filter(({ kind }) => kind === 'late').length;
  const besides = [
    ...(late > 0 ? [say('merge.drop.late', { count: late })] : []),
    ...(left > 0 ? [say('merge.drop.left', { count: left })] : []),
    ...(isStopped ? [say('merge.drop.stopped')] : []),
  ];
  if (receipts.length === 0) return [say('merge.drop.folderEmpty'), ...besides].join(' ');
  const of = (...those: readonly Receipt['kind'][]): number =>
    receipts.filter((receipt) => those.includes(receipt.kind)).length;
  const kinds = [
    { of: 'counted', count: of('added', 'replaced-older') },
    { of: 'without', count: of('same-again', 'older-kept') },
    { of: 'refused', count: receipts.filter(isRefused).length },
    { of: 'unsettled', count: of('fork', 'two-devices', 'key-not-enrolled', 'code-reused') },
  ] as const;
  const parts = kinds.flatMap(({ of, count }) =>
    count > 0 ? [say(`merge.drop.${of}`, { count })] : [],
  );
  const files = say('merge.drop.read', { count: receipts.length });
  // Where all came late, what was kept is said next.
  const done =
    parts.length > 0 ? say('merge.drop.done', { files, parts: parts.join(', ') }) : `${files}.`;
  return [done, ...besides].join(' ');
}

/** Neither taken, nor waiting for a person, nor late. */
function isRefused(receipt: Receipt): boolean {
  return !('receiptCode' in receipt) && !('fingerprint' in receipt) && receipt.kind !== 'late';
}

function sayClosed(
  choices: readonly Choice[],
  { edition, language }: Pick<Given, 'edition' | 'language'>,
): string | null {
  const closing = closingOf(choices);
  if (closing === undefined) return null;
  const { by, at, ballots } = closing;
  const when = { instant: at, language, timeZone: edition.timezone };
  return speaker(language)('merge.closing.done', {
    by,
    day: sayDayOfYear(when),
    count: ballots.length,
  });
}

/** A recorded choice, with its question when it still rules what counts. */
function showSettled(choice: Choice, { edition, language, rows }: Given): readonly SettledShown[] {
  // The closing has its own line, beside the act that makes it.
  if (choice.kind === 'closing') return [];
  const say = speaker(language);
  const { juror, by, reason, kind } = choice;
  const name = namesOf(edition, language).juror(juror);
  const why = say('merge.settled.reason', { reason });
  if (choice.kind === 'enrolment') {
    const code = fingerprint(choice.publicKey);
    const sentence = say('merge.settled.enrolment', { juror: name, code, by });
    return [{ key: `${kind}/${juror}/${code}`, sentence, reason: why, fork: null }];
  }
  if (choice.kind === 'admission') {
    const code = threeByFour(choice.digest);
    const who = choice.second === undefined ? [by] : [by, choice.second];
    const named = { juror: name, code, by: sayList(who, language) };
    const sentence = say('merge.settled.admission', named);
    return [{ key: `${kind}/${choice.digest}`, sentence, reason: why, fork: null }];
  }
  const { rev, digest } = choice;
  const rivals = [...rows.ledger.values()].filter(
    ({ ballot }) =>
      ballot.juror === juror &&
      ballot.status === 'final' &&
      (kind === 'two-devices' || ballot.rev === rev),
  );
  const suspended = { state: 'suspended', why: choice.kind, rev, between: rivals } as const;
  return [
    {
      key: `${kind}/${juror}/${rev}`,
      sentence: say('merge.settled.sentence', {
        juror: name,
        rev,
        code: threeByFour(digest),
        by,
      }),
      reason: why,
      fork:
        rivals.length > 1
          ? showFork(juror, suspended, { edition, language, receipts: rows.receipts })
          : null,
    },
  ];
}
