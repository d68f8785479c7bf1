import { z } from 'zod';
import { checkBallot, readBallotEnvelope } from '../ballot/read-ballot';
import type { VerifiedBallot } from '../ballot/verified-ballot';
import { readEditionPayload, type VerifiedEdition } from '../edition/edition-file';
import { readCanonical, writeCanonical } from '../file/canonical';
import { sha256Hex } from '../file/digest';
import type { ProblemKind } from '../file/problem';
import { decodeUtf8 } from '../file/utf8';
import type { Digest, DossierId } from '../ids';
import type { Choice, Ledger } from '../merge/ledger';
import type { Block } from './block';
import { type Decision, decision } from './decision';
import type { Deliberation } from './deliberation';
import { escapeHtml } from './html';
import { actsRecord, ballotEntry, mergeRecord } from './palmares-file';
import type { PalmaresEntries } from './seal';

/** What is wrong with a sealed decision: which entry, or which rule. */
export type Fault =
  | {
      readonly kind: 'entry-missing' | 'entry-changed' | 'entry-not-sealed';
      readonly entry: string;
    }
  | { readonly kind: 'entry-unreadable'; readonly entry: string; readonly why: ProblemKind }
  /** The seal names another content than the one that is there. */
  | { readonly kind: 'seal-cites-another'; readonly entry: string }
  /** Signed by another key than the edition's organiser. */
  | { readonly kind: 'seal-by-another-key'; readonly found: string }
  /** Other keys signed beside the first than the seal names. */
  | { readonly kind: 'cosigners-differ'; readonly entry: string }
  /** Not the fingerprint that was asked for. */
  | { readonly kind: 'other-organiser'; readonly expected: string; readonly found: string }
  /** A genuine ballot that does not belong, or is not under its own digest. */
  | { readonly kind: 'ballot-refused'; readonly entry: string; readonly why: ProblemKind }
  | { readonly kind: 'merge-differs'; readonly sealed: string; readonly recomputed: string }
  /** Counting again gives something else; `at` names what differs. */
  | { readonly kind: 'recount-differs'; readonly entry: string; readonly at: readonly string[] }
  /** The minutes are those of another decision, or name another laureate. */
  | { readonly kind: 'minutes-differ' }
  /** The recorded acts do not allow what was decided. */
  | { readonly kind: 'rule'; readonly block: Block };

/** The entries as values; null where an entry is missing or unreadable, which is a fault. */
export interface Contents {
  readonly edition: VerifiedEdition | null;
  readonly ledger: Ledger;
  readonly choices: readonly Choice[];
  readonly mergeCode: string | null;
  readonly acts: Deliberation | null;
  readonly tally: string | null;
  readonly decision: Decision | null;
  readonly faults: readonly Fault[];
}

const REQUIRED = [
  'edition.json',
  'merge.json',
  'tally.json',
  'acts.json',
  'decision.json',
  'minutes.json',
  'minutes.html',
  'seal.json',
];

/** What the minutes must cite. */
const minutesCited = z.looseObject({
  format: z.literal('palmares-minutes'),
  mergeCode: z.string(),
  decisionDigest: z.string().nullable(),
  articles: z.array(z.unknown()),
});

/** The text of an entry; null when it is absent or not UTF-8. */
export function contentOf(entries: PalmaresEntries, name: string): string | null {
  const content = entries.get(name);
  if (content === undefined) return null;
  if (typeof content === 'string') return content;
  const text = decodeUtf8(content);
  return text.ok ? text.value : null;
}

/** Reads every entry of a `*.palmares`; collects all faults. */
export function readContents(entries: PalmaresEntries): Contents {
  const faults: Fault[] = REQUIRED.filter((name) => !entries.has(name)).map((entry) => ({
    kind: 'entry-missing',
    entry,
  }));
  const read = <T>(entry: string, schema: z.ZodType<T>): T | null => {
    const text = contentOf(entries, entry);
    if (text === null) return null;
    const value = readCanonical(text);
    const shape = value.ok ? schema.safeParse(value.value) : null;
    if (shape?.success) return shape.data;
    faults.push({ kind: 'entry-unreadable', entry, why: value.ok ? 'schema' : 'not-canonical' });
    return null;
  };
  const edition = readEdition(entries, faults);
  const merge = read('merge.json', mergeRecord);
  const acts = read('acts.json', actsRecord);
  const decided = read('decision.json', decision);
  const minutes = read('minutes.json', minutesCited);
  if (minutes !== null && decided !== null && !areMinutesOf(decided, minutes, entries)) {
    faults.push({ kind: 'minutes-differ' });
  }
  return {
    edition,
    ledger: edition === null ? new Map() : readBallots(entries, edition, faults),
    choices: merge?.choices ?? [],
    mergeCode: merge?.mergeCode ?? null,
    acts: acts?.acts ?? null,
    tally: contentOf(entries, 'tally.json'),
    decision: decided,
    faults,
  };
}

/**
 * Whether the minutes cite this very decision and, in both forms, name all it awards. The
 * look of the page may change with time, so its text is searched, not its markup.
 */
function areMinutesOf(
  decided: Decision,
  minutes: z.infer<typeof minutesCited>,
  entries: PalmaresEntries,
): boolean {
  const page = plainText(contentOf(entries, 'minutes.html') ?? '');
  const names = decided.awards.flatMap(({ dossiers }) => dossiers.map((one) => one.company));
  const said = JSON.stringify(minutes.articles.at(-1) ?? null);
  return (
    minutes.decisionDigest === sha256Hex(writeCanonical(decided)) &&
    minutes.mergeCode === decided.mergeCode &&
    names.every((name) => said.includes(JSON.stringify(name))) &&
    names.every((name) => decisionOf(page).includes(plainText(escapeHtml(name))))
  );
}

/** The end of the page's text: from the heading of the last article on. */
function decisionOf(page: string): string {
  const headings = [...page.matchAll(/Article 6/g)];
  return page.slice(headings.at(-1)?.index ?? 0);
}

/** Text without tags, any space as one plain space. */
function plainText(html: string): string {
  return html.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');
}

function readEdition(entries: PalmaresEntries, faults: Fault[]): VerifiedEdition | null {
  const text = contentOf(entries, 'edition.json');
  if (text === null) return null;
  const read = readEditionPayload(text);
  if (read.ok) return read.value;
  faults.push({ kind: 'entry-unreadable', entry: 'edition.json', why: read.error.kind });
  return null;
}

function readBallots(
  entries: PalmaresEntries,
  { edition, digest: editionDigest, gridDigest }: VerifiedEdition,
  faults: Fault[],
): Ledger {
  const ledger = new Map<Digest, VerifiedBallot>();
  for (const entry of entries.keys()) {
    if (!entry.startsWith('ballots/')) continue;
    const text = contentOf(entries, entry);
    const read = text === null ? null : readBallotEnvelope(text);
    if (read === null || !read.ok) {
      faults.push({ kind: 'entry-unreadable', entry, why: read?.error.kind ?? 'not-canonical' });
      continue;
    }
    const problem = checkBallot(read.value, { edition, editionDigest, gridDigest });
    const why = ballotEntry(read.value.digest) === entry ? problem?.kind : 'digest';
    if (why === undefined) ledger.set(read.value.digest, read.value);
    else faults.push({ kind: 'ballot-refused', entry, why });
  }
  return ledger;
}

/** The laureates a decision names, sorted; null without such an award. */
export function laureatesOf(decided: Decision | null): readonly DossierId[] | null {
  const award = decided?.awards.find((one) => one.award === 'laureate');
  return award === undefined ? null : award.dossiers.map(({ id }) => id).toSorted();
}
