import type { Edition } from '../../../../shared/edition/edition';
import type { Problem } from '../../../../shared/file/problem';
import type { Language } from '../../../../shared/ids';
import type { Ledger, Standings } from '../../../../shared/merge/ledger';
import type { Outcome, Receipt } from '../../../../shared/merge/receipt';
import { marksChanged } from '../../../../shared/merge/receive';
import { sayCount, sayCountFirst, startSentence } from '../../../../shared/words/count';
import { explain } from '../../../../shared/words/explain';
import { speaker } from '../../../../shared/words/say';
import { type Names, namesOf } from '../name-of';

/** One receipt as a person reads it: what happened in bold, then who and what, then the file. */
export interface Line {
  readonly key: string;
  readonly icon:
    | 'refused'
    | 'calendar'
    | 'person'
    | 'damaged'
    | 'replaced'
    | 'same'
    | 'notice'
    | 'counted'
    | 'ask'
    | 'late';
  readonly title: string;
  readonly text: string;
  readonly file: string;
  readonly code: string;
}

export interface ReceiptsGiven {
  readonly edition: Edition;
  readonly language: Language;
  readonly ledger: Ledger;
  readonly standings: Standings;
  readonly receipts: readonly Receipt[];
}

type ReadReceipt = Extract<Receipt, { readonly receiptCode: string }>;
type RefusedReceipt = Exclude<Receipt, ReadReceipt>;

const isRead = (receipt: Receipt): receipt is ReadReceipt => 'receiptCode' in receipt;

/** Refusals, each file once however often it was dropped. */
export function showRefused(given: ReceiptsGiven): readonly Line[] {
  const names = namesOf(given.edition, given.language);
  const seen = new Map<string, RefusedReceipt>();
  for (const receipt of given.receipts) {
    if (!isRead(receipt) && receipt.kind !== 'late')
      seen.set(`${receipt.file}/${receipt.kind}`, receipt);
  }
  return [...seen].map(([key, receipt]) => ({
    key,
    file: receipt.file,
    code: '',
    ...sayRefusal(receipt, given, names),
  }));
}

/** What a person should know though the file was taken: drafts, contradicted recusals. */
export function showNotices({ edition, language, standings }: ReceiptsGiven): readonly Line[] {
  const say = speaker(language);
  const names = namesOf(edition, language);
  const recused = new Map<string, Set<string>>();
  for (const { juror, dossier } of edition.recusals) {
    recused.set(juror, (recused.get(juror) ?? new Set()).add(dossier));
  }
  return [...standings].flatMap(([id, standing]): readonly Line[] => {
    const juror = names.juror(id);
    const line = { icon: 'notice' as const, file: '', code: '' };
    if (standing.state === 'draft') {
      const title = say('merge.receipt.draft');
      return [
        { ...line, key: `draft/${id}`, title, text: say('merge.receipt.draftText', { juror }) },
      ];
    }
    if (standing.state !== 'counted') return [];
    const left = recused.get(id);
    if (left === undefined) return [];
    return standing.verified.ballot.sheets
      .filter((sheet) => left.has(sheet.dossier) && Object.keys(sheet.marks).length > 0)
      .map(({ dossier }) => ({
        ...line,
        key: `recusal/${id}/${dossier}`,
        title: say('merge.receipt.contradicts'),
        text: say('merge.receipt.contradictsText', { juror, dossier }),
      }));
  });
}

/** Files that changed nothing: replaced revisions, and contents already received. */
export function showWithoutEffect(given: ReceiptsGiven): readonly Line[] {
  return [...showReplaced(given), ...showSame(given)];
}

/** Older revisions in the ledger, whichever arrived first. */
function showReplaced(given: ReceiptsGiven): readonly Line[] {
  const { edition, language, ledger, standings } = given;
  const say = speaker(language);
  const names = namesOf(edition, language);
  return [...ledger.values()].flatMap(({ ballot, digest }): readonly Line[] => {
    const standing = standings.get(ballot.juror);
    if (standing?.state !== 'counted' || standing.verified.ballot.rev <= ballot.rev) return [];
    const n = marksChanged(ballot, standing.verified.ballot);
    const said = {
      juror: names.juror(ballot.juror),
      from: ballot.rev,
      rev: standing.verified.ballot.rev,
    };
    return [
      {
        key: `replaced/${digest}`,
        icon: 'replaced',
        title: say('merge.receipt.replaced'),
        text:
          n === 0
            ? say('merge.receipt.replacedNone', said)
            : say('merge.receipt.replacedText', {
                ...said,
                count: n,
                n: sayCount(n, language, 'feminine'),
              }),
        file: filesOf(given, digest),
        code: '',
      },
    ];
  });
}

/** Contents that came again: under another name, one line each; the very same files, one line in all. */
function showSame({ language, receipts, edition }: ReceiptsGiven): readonly Line[] {
  const say = speaker(language);
  const names = namesOf(edition, language);
  const first = new Map<string, ReadReceipt>();
  const copies = new Map<string, Line>();
  const again = new Set<string>();
  for (const receipt of receipts.filter(isRead)) {
    const before = first.get(receipt.digest);
    if (!before) first.set(receipt.digest, receipt);
    else if (before.file === receipt.file) again.add(receipt.file);
    else {
      const juror = names.juror(receipt.juror);
      copies.set(`${receipt.digest}/${receipt.file}`, {
        key: `same/${receipt.file}`,
        icon: 'same',
        title: say('merge.receipt.same'),
        text: say('merge.receipt.sameOwn', { juror, rev: receipt.rev }),
        file: receipt.file,
        code: '',
      });
    }
  }
  for (const file of [...again]) {
    if ([...copies.values()].some((line) => line.file === file)) again.delete(file);
  }
  if (again.size === 0) return [...copies.values()];
  const n = sayCountFirst(again.size, language);
  const text = say('merge.receipt.sameMany', { count: again.size, n });
  const line = { icon: 'same' as const, file: '', code: '' };
  return [...copies.values(), { ...line, key: 'same', title: say('merge.receipt.same'), text }];
}

function filesOf({ receipts }: ReceiptsGiven, digest: string): string {
  const held = receipts.filter(isRead).filter((receipt) => receipt.digest === digest);
  return [...new Set(held.map((receipt) => receipt.file))].join(', ');
}

/** Every receipt in the order given, one sentence each: the log of what came in. */
export function showAllReceipts(given: ReceiptsGiven): readonly Line[] {
  const names = namesOf(given.edition, given.language);
  return given.receipts.map((receipt, at) => {
    const key = String(at);
    const before = logged.get(receipt);
    if (before?.names === names && before.line.key === key) return before.line;
    const code = isRead(receipt) ? receipt.receiptCode : '';
    const line = { key, file: receipt.file, code, ...sayReceipt(receipt, given, names) };
    // What is said of a refused file depends on what counts beside it.
    if (isRead(receipt)) logged.set(receipt, { names, line });
    return line;
  });
}

/** What a file came to never changes: said once, as long as the names it is said with hold. */
const logged = new WeakMap<Receipt, { readonly names: Names; readonly line: Line }>();

type Said = Pick<Line, 'icon' | 'title' | 'text'>;

/** What happened to one file, in words. */
export function sayReceipt(
  receipt: Outcome,
  given: Pick<ReceiptsGiven, 'language' | 'standings' | 'edition'>,
  names: Names,
): Said {
  if (!('receiptCode' in receipt)) return sayRefusal(receipt, given, names);
  const say = speaker(given.language);
  const said = { juror: names.juror(receipt.juror), rev: receipt.rev };
  const sentence = ((): Said => {
    switch (receipt.kind) {
      case 'added':
        return {
          icon: 'counted',
          title: say('merge.receipt.added'),
          text: say('merge.receipt.addedText', said),
        };
      case 'same-again':
        return {
          icon: 'same',
          title: say('merge.receipt.same'),
          text: say('merge.receipt.sameOwn', said),
        };
      case 'replaced-older': {
        const { marksChanged: n, from } = receipt;
        const more = { ...said, from, count: n, n: sayCount(n, given.language, 'feminine') };
        const text = say(
          n === 0 ? 'merge.receipt.replacedNone' : 'merge.receipt.replacedText',
          more,
        );
        return { icon: 'replaced', title: say('merge.receipt.replaced'), text };
      }
      case 'older-kept': {
        const text = say('merge.receipt.olderText', { ...said, current: receipt.current });
        return { icon: 'replaced', title: say('merge.receipt.older'), text };
      }
      case 'fork':
        return {
          icon: 'ask',
          title: say('merge.receipt.fork'),
          text: say('merge.receipt.forkText', said),
        };
      case 'two-devices':
        return {
          icon: 'ask',
          title: say('merge.receipt.devices'),
          text: say('merge.receipt.devicesText', said),
        };
    }
  })();
  const warned = receipt.warnings.map((warning) => {
    if (warning.kind === 'draft') return `${say('merge.receipt.draft')}.`;
    if (warning.kind === 'incomplete')
      return `${startSentence(say('merge.receipt.incomplete', warning))}.`;
    if (warning.kind === 'signed-again') return say('merge.receipt.signedAgain', warning);
    if (warning.kind === 'code-reused')
      return say('merge.receipt.reused', { of: names.juror(warning.of) });
    if (warning.kind === 'paper') {
      const { first, second, settled: count } = warning;
      return say('merge.receipt.paper', { first, second, count });
    }
    if (warning.kind === 'paper-total') {
      return say('merge.receipt.paperTotal', { written: warning.written, sum: warning.sum });
    }
    const facts = { juror: said.juror, dossier: warning.dossier };
    if (warning.kind === 'not-assigned') return say('merge.receipt.notAssigned', facts);
    return say('merge.receipt.contradictsText', facts);
  });
  return { ...sentence, text: [sentence.text, ...warned].join(' ') };
}

const TITLED = [
  'empty',
  'too-big',
  'not-ours',
  'wrong-recipient',
  'damaged',
  'not-canonical',
  'version-newer',
  'schema',
  'text',
  'signature',
  'key-mismatch',
  'other-edition',
  'other-grid',
  'unknown-juror',
  'unknown-dossier',
  'mark-off-scale',
  'key-not-enrolled',
  'code-reused',
  'late',
] as const;

function sayRefusal(
  problem: Problem,
  { language, standings }: Pick<ReceiptsGiven, 'language' | 'standings'>,
  names: Names,
): Said {
  const say = speaker(language);
  const known = TITLED.find((kind) => kind === problem.kind) ?? 'unread';
  const own = 'juror' in problem && standings.get(problem.juror)?.state === 'counted';
  const words = explain(problem, language, names);
  return {
    icon: iconOf(problem),
    title: say(`merge.refused.${known}`),
    text:
      own && problem.kind === 'other-edition'
        ? `${words} ${say('merge.refused.ownCounted')}`
        : words,
  };
}

function iconOf(problem: Problem): Line['icon'] {
  if (problem.kind === 'late') return 'late';
  if (problem.kind === 'other-edition' || problem.kind === 'other-grid') return 'calendar';
  if (problem.kind === 'unknown-juror' || 'fingerprint' in problem) return 'person';
  if (problem.kind === 'empty' || problem.kind === 'damaged') return 'damaged';
  return 'refused';
}
