import { writeCanonical } from '../file/canonical';
import { fingerprint, sha256Hex } from '../file/digest';
import { readCosigned } from '../file/envelope';
import type { DossierId, JurorId } from '../ids';
import { countAgain } from './count-again';
import type { Decision } from './decision';
import {
  type Contents,
  contentOf,
  type Fault,
  laureatesOf,
  readContents,
} from './palmares-contents';
import { writeTallyRecord } from './palmares-file';
import { type PalmaresEntries, SEAL_ENTRY, SEAL_TYPE, type Seal, seal } from './seal';

/**
 * What a recomputation of a sealed decision found. `ok` only without a fault. The seal
 * proves that nothing changed since it was signed; that its key is the organisers' own
 * is proved by `fingerprint`, printed in the minutes and compared by people.
 */
export interface Verification {
  readonly ok: boolean;
  /** Whether counting the raw ballots again gives the laureate that was sealed. */
  readonly sameLaureate: boolean;
  readonly laureate: {
    readonly sealed: readonly DossierId[] | null;
    readonly recomputed: readonly DossierId[] | null;
  };
  /** 4×4 characters of the key that sealed; null when no seal could be read. */
  readonly fingerprint: string | null;
  readonly sealedAt: string | null;
  readonly by: readonly string[];
  /** Organisers that signed with a key of their own, each with its 4×4 characters. */
  readonly cosigners: readonly { readonly organiser: string; readonly fingerprint: string }[];
  readonly mergeCode: string | null;
  /** Ballots that were read and counted again. */
  readonly ballots: number;
  /** Jurors whose ballot two people typed from a printed sheet. */
  readonly fromPaper: readonly JurorId[];
  readonly faults: readonly Fault[];
}

/**
 * Recomputes a sealed decision from its raw files: digest of every entry, signatures of
 * edition, ballots and seal, standings, merge code, ranking with its trace, the rules on
 * the recorded acts, the decision and what the minutes cite. Every fault is named by its
 * entry or its rule; the first never hides the others. Enrolment of the jurors' keys is
 * not checked here: that needs the organiser's key file.
 */
export function verifyPalmares(
  entries: PalmaresEntries,
  { organiser }: { readonly organiser?: string } = {},
): Verification {
  const contents = readContents(entries);
  const sealed = checkSeal(entries, contents, organiser);
  const recounted = recount(contents);
  const laureate = {
    sealed: laureatesOf(contents.decision),
    recomputed: laureatesOf(recounted.decision),
  };
  const faults = [...contents.faults, ...sealed.faults, ...recounted.faults];
  return {
    ok: faults.length === 0,
    sameLaureate:
      laureate.sealed !== null &&
      laureate.recomputed !== null &&
      laureate.sealed.join() === laureate.recomputed.join(),
    laureate,
    fingerprint: sealed.fingerprint,
    sealedAt: sealed.seal?.sealedAt ?? null,
    by: sealed.seal?.by ?? [],
    cosigners: (sealed.seal?.cosigners ?? []).map(({ organiser: name, publicKey }) => ({
      organiser: name,
      fingerprint: fingerprint(publicKey),
    })),
    mergeCode: recounted.mergeCode,
    ballots: contents.ledger.size,
    fromPaper: [...contents.ledger.values()]
      .filter(({ ballot }) => ballot.paper !== undefined)
      .map(({ ballot }) => ballot.juror),
    faults,
  };
}

interface CheckedSeal {
  readonly seal: Seal | null;
  readonly fingerprint: string | null;
  readonly faults: readonly Fault[];
}

function checkSeal(
  entries: PalmaresEntries,
  contents: Contents,
  organiser: string | undefined,
): CheckedSeal {
  const text = contentOf(entries, SEAL_ENTRY);
  if (text === null) {
    // Absent is told with the other entries; what is no text at all is told here.
    const isThere = entries.has(SEAL_ENTRY);
    const why = 'not-canonical' as const;
    return {
      seal: null,
      fingerprint: null,
      faults: isThere ? [{ kind: 'entry-unreadable', entry: SEAL_ENTRY, why }] : [],
    };
  }
  const opened = readCosigned(text, SEAL_TYPE);
  if (!opened.ok) {
    const { kind } = opened.error;
    return {
      seal: null,
      fingerprint: null,
      faults: [{ kind: 'entry-unreadable', entry: SEAL_ENTRY, why: kind }],
    };
  }
  const faults: Fault[] = [];
  const found = fingerprint(opened.value.publicKey);
  if (contents.edition?.edition.organiser.publicKey !== opened.value.publicKey) {
    faults.push({ kind: 'seal-by-another-key', found });
  }
  if (organiser !== undefined && bare(organiser) !== bare(found)) {
    faults.push({ kind: 'other-organiser', expected: organiser, found });
  }
  const read = seal.safeParse(opened.value.value);
  if (!read.success) {
    faults.push({ kind: 'entry-unreadable', entry: SEAL_ENTRY, why: 'schema' });
    return { seal: null, fingerprint: found, faults };
  }
  faults.push(...checkListed(entries, read.data), ...checkCited(contents, read.data));
  const named = (read.data.cosigners ?? []).map(({ publicKey }) => publicKey);
  if (named.join() !== opened.value.cosigners.join()) {
    faults.push({ kind: 'cosigners-differ', entry: SEAL_ENTRY });
    return { seal: null, fingerprint: found, faults };
  }
  return { seal: read.data, fingerprint: found, faults };
}

/** Fingerprints are compared without case, spaces or hyphens. */
function bare(code: string): string {
  return code.toUpperCase().replace(/[\s-]/g, '');
}

/** Every entry is listed and is what the seal says; nothing is listed that is absent. */
function checkListed(entries: PalmaresEntries, sealed: Seal): readonly Fault[] {
  const listed = new Map(sealed.entries.map(({ name, sha256 }) => [name, sha256]));
  const faults: Fault[] = [];
  for (const [entry, content] of entries) {
    if (entry === SEAL_ENTRY) continue;
    const expected = listed.get(entry);
    if (expected === undefined) faults.push({ kind: 'entry-not-sealed', entry });
    else if (sha256Hex(content) !== expected) faults.push({ kind: 'entry-changed', entry });
  }
  for (const entry of listed.keys()) {
    if (!entries.has(entry)) faults.push({ kind: 'entry-missing', entry });
  }
  return faults;
}

/** What the seal cites is what is there. */
function checkCited({ decision, edition }: Contents, sealed: Seal): readonly Fault[] {
  const faults: Fault[] = [];
  if (decision !== null && sha256Hex(writeCanonical(decision)) !== sealed.decision) {
    faults.push({ kind: 'seal-cites-another', entry: 'decision.json' });
  }
  if (edition !== null && edition.digest !== sealed.edition.digest) {
    faults.push({ kind: 'seal-cites-another', entry: 'edition.json' });
  }
  if (decision !== null && decision.mergeCode !== sealed.mergeCode) {
    faults.push({ kind: 'seal-cites-another', entry: 'merge.json' });
  }
  return faults;
}

interface Recounted {
  readonly decision: Decision | null;
  readonly mergeCode: string | null;
  readonly faults: readonly Fault[];
}

/** Counts again from the ballots, the choices and the acts, and compares at each station. */
function recount(contents: Contents): Recounted {
  const { edition: verified, ledger, choices, acts, decision: stored } = contents;
  if (verified === null || acts === null) return { decision: null, mergeCode: null, faults: [] };
  const { edition, digest: editionDigest } = verified;
  const again = countAgain({ edition, editionDigest, ledger, choices, deliberation: acts });
  const { mergeCode: code, ranking, proposal, decided } = again;
  const faults: Fault[] = [];
  if (contents.mergeCode !== null && contents.mergeCode !== code) {
    faults.push({ kind: 'merge-differs', sealed: contents.mergeCode, recomputed: code });
  }
  if (contents.tally !== null && contents.tally !== writeTallyRecord(ranking, proposal)) {
    faults.push({ kind: 'recount-differs', entry: 'tally.json', at: [] });
  }
  if (!decided.ok) {
    faults.push(...decided.error.map((block) => ({ kind: 'rule' as const, block })));
    return { decision: null, mergeCode: code, faults };
  }
  if (stored !== null && writeCanonical(stored) !== writeCanonical(decided.value)) {
    const at = differingKeys(stored, decided.value);
    faults.push({ kind: 'recount-differs', entry: 'decision.json', at });
  }
  return { decision: decided.value, mergeCode: code, faults };
}

function differingKeys(a: Decision, b: Decision): readonly string[] {
  return (Object.keys(b) as (keyof Decision)[]).filter(
    (key) => writeCanonical(a[key]) !== writeCanonical(b[key]),
  );
}
