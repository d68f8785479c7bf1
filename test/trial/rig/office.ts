import { createHash } from 'node:crypto';
import { knownScene } from '../../../electron/cli/demo/known-scene';
import { decryptWith, encryptTo } from '../../../electron/keys/age-box';
import { openEditionFile, writeEditionFile } from '../../../electron/keys/edition-file';
import { ageIdentityOf, enrol, isEnrolled, recipientOf } from '../../../electron/keys/juror-code';
import { publicKeyOf, signWith } from '../../../electron/keys/signing';
import { readRegularFile } from '../../../electron/read-file';
import { BALLOT_TYPE, type Ballot } from '../../../shared/ballot/ballot';
import { admitBallot } from '../../../shared/ballot/read-ballot';
import type { VerifiedBallot } from '../../../shared/ballot/verified-ballot';
import { writeBallotPayload } from '../../../shared/ballot/write-ballot';
import { EDITION_TYPE, type Edition } from '../../../shared/edition/edition';
import {
  readEditionPayload,
  type VerifiedEdition,
  writeEditionPayload,
} from '../../../shared/edition/edition-file';
import { toBase64, toBase64url } from '../../../shared/file/base64';
import { readCanonical, writeCanonical } from '../../../shared/file/canonical';
import { sha256Hex } from '../../../shared/file/digest';
import { pae, writeEnvelope } from '../../../shared/file/envelope';
import type { Problem } from '../../../shared/file/problem';
import { successionMessage } from '../../../shared/file/succession';
import { decodeUtf8, encodeUtf8 } from '../../../shared/file/utf8';
import type { EnrolClaim } from '../../../shared/ipc';
import { acceptedBy } from '../../../shared/merge/choices';
import { closeMerge, inTimeBy } from '../../../shared/merge/closing';
import type { Choice, Ledger, Standings } from '../../../shared/merge/ledger';
import { mergeCode } from '../../../shared/merge/merge-code';
import type { Outcome } from '../../../shared/merge/receipt';
import { receive } from '../../../shared/merge/receive';
import { whatCounts } from '../../../shared/merge/standings';
import type { Result } from '../../../shared/result';

/** Test keys: any 32 bytes are a seed. */
export const seedOf = (byte: number): Uint8Array => new Uint8Array(32).fill(byte);

const scene = knownScene('0.0.0');
/** The enrolment key of a juror's code. */
export const enrolmentKeyOf = (juror: string) =>
  createHash('sha256').update(juror, 'utf8').digest('base64url');

/** One organiser: the signed edition, the keys, and the laptops of its jurors. */
export interface Office {
  readonly identity: string;
  readonly recipient: string;
  readonly signingKey: Uint8Array;
  readonly envelope: string;
  readonly verified: VerifiedEdition;
}

export async function openOffice({
  seed = 1,
  change = (edition) => edition,
}: {
  readonly seed?: number;
  readonly change?: (edition: Edition) => Edition;
} = {}): Promise<Office> {
  const signingKey = seedOf(seed);
  const identity = ageIdentityOf(seedOf(seed + 100));
  const recipient = await recipientOf(identity);
  const organiserPublicKey = publicKeyOf(signingKey);
  const keys = { organiserPublicKey, recipients: [recipient], attachments: new Map() };
  const payload = writeEditionPayload(change(scene.edition(keys)));
  const envelope = seal({ type: EDITION_TYPE, payload, seed: signingKey });
  const verified = readEditionPayload(envelope);
  if (!verified.ok) throw new Error(`the edition is refused: ${JSON.stringify(verified.error)}`);
  return { identity, recipient, signingKey, envelope, verified: verified.value };
}

export function seal(given: {
  readonly type?: string;
  readonly payload: string;
  readonly seed: Uint8Array;
  readonly keyid?: string;
}): string {
  const { type = BALLOT_TYPE, payload, seed, keyid = publicKeyOf(seed) } = given;
  return writeEnvelope({ payloadType: type, payload, keyid, sign: signWith(seed) });
}

/** What the demonstration's `file` (`J03.rev1`) hands in from a laptop enrolled by the code. */
export function ballotOf(
  { verified }: Office,
  {
    file,
    laptop,
    ...changes
  }: { readonly file: string; readonly laptop: Uint8Array } & Partial<Ballot>,
): Ballot {
  const handIn = scene.handIns.find(({ id }) => id === file);
  if (handIn === undefined) throw new Error(`no hand-in ${file}`);
  const { edition, digest: editionDigest, gridDigest } = verified;
  const device = `laptop-${laptop[0]}`;
  const publicKey = publicKeyOf(laptop);
  const claim = { editionId: edition.id, juror: handIn.juror, publicKey, device };
  const proof = enrol({ ...claim, enrolmentKey: enrolmentKeyOf(handIn.juror) });
  const context = { edition, editionDigest, gridDigest, publicKey, device, prev: null };
  return { ...handIn.write({ ...context, enrol: proof }), ...changes };
}

export const payloadOf = (ballot: Ballot): string => writeBallotPayload(ballot);

/** A score file as the juror's laptop writes it. */
export function boxFor({ recipient }: Pick<Office, 'recipient'>, envelope: string) {
  return encryptTo([recipient], encodeUtf8(envelope));
}

export const boxBytes = ({ recipient }: Pick<Office, 'recipient'>, bytes: Uint8Array) =>
  encryptTo([recipient], bytes);

/** The whole ladder, from the bytes of a score file to a ballot fit for the ledger. */
export async function take(
  { identity, verified }: Office,
  bytes: Uint8Array,
  choices: readonly Choice[] = [],
): Promise<Result<VerifiedBallot, Problem>> {
  const opened = await decryptWith(identity, bytes);
  if (!opened.ok) return opened;
  const envelope = decodeUtf8(opened.value);
  if (!envelope.ok) return envelope;
  const { edition, digest: editionDigest, gridDigest } = verified;
  return admitBallot({
    envelope: envelope.value,
    edition,
    editionDigest,
    gridDigest,
    isEnrolled: (claim) => Promise.resolve(isProved(claim)),
    isAccepted: acceptedBy(choices),
    isInTime: inTimeBy(choices),
    whoseCode: (claim) =>
      Promise.resolve(edition.jurors.find(({ id }) => isProved(claim, id))?.id ?? null),
  });
}

function isProved({ edition: editionId, ...claim }: EnrolClaim, of = claim.juror): boolean {
  return isEnrolled({ editionId, ...claim, enrolmentKey: enrolmentKeyOf(of) });
}

/**
 * Files in the order they came: what each was answered, and what the ledger then counts. After
 * so many of them the merge may be closed, as it is before a decision is sealed.
 */
export async function gather(
  office: Office,
  files: readonly Uint8Array[],
  recorded: readonly Choice[] = [],
  closesAfter = Number.POSITIVE_INFINITY,
) {
  const { edition, digest: editionDigest } = office.verified;
  let ledger: Ledger = new Map();
  let choices = recorded;
  const outcomes: Outcome[] = [];
  for (const [at, bytes] of files.entries()) {
    if (at === closesAfter) {
      choices = [...recorded, closeMerge(ledger, { by: 'P', at: '2027-09-21T08:00:00Z' })];
    }
    const verdict = await take(office, bytes, choices);
    if (!verdict.ok) {
      outcomes.push(verdict.error);
      continue;
    }
    const received = receive({ ledger, verified: verdict.value, edition });
    ledger = received.ledger;
    outcomes.push(received.outcome);
  }
  const standings = whatCounts({ edition, ledger, choices });
  return {
    ledger,
    outcomes,
    standings,
    mergeCode: mergeCode({ editionDigest, standings, choices }),
  };
}

/** A proof that `code` (whose juror is named) was typed for a claim. */
export function proofBy(code: string, claim: Omit<EnrolClaim, 'enrol'>): string {
  const { edition: editionId, ...rest } = claim;
  return enrol({ editionId, ...rest, enrolmentKey: enrolmentKeyOf(code) });
}

/** The old laptop's word for the new one. */
export function moveTo(to: string, from: Uint8Array, whose: { edition: string; juror: string }) {
  const move = { ...whose, from: publicKeyOf(from), to };
  return { from: move.from, proof: toBase64url(signWith(from)(successionMessage(move))) };
}

/** The edition's file for a trial: opened and written by the app's own code. */
export const editionFiles = { open: openEditionFile, write: writeEditionFile };

/** An edition with one brochure, as its file and as the archive inside, to be hurt. */
export async function deckEdition(open: typeof openOffice) {
  const bytes = encodeUtf8(`%PDF-1.7\n${'brochure '.repeat(400)}`);
  const sha256 = sha256Hex(bytes);
  const brochure = { name: 'brochure.pdf', type: 'application/pdf', bytes: bytes.length, sha256 };
  const office = await open({
    change: (edition) => ({
      ...edition,
      dossiers: edition.dossiers.map((dossier, at) =>
        at === 0
          ? { ...dossier, attachments: [{ ...brochure, type: 'application/pdf' as const }] }
          : dossier,
      ),
    }),
  });
  const good = await writeEditionFile({
    editionId: office.verified.edition.id,
    recipients: [office.recipient],
    envelope: office.envelope,
    attachments: [{ sha256, bytes }],
  });
  const opened = await decryptWith(office.identity, good.subarray(good.indexOf(0x0a) + 1));
  if (!opened.ok) throw new Error(opened.error.kind);
  return { office, deck: { sha256, bytes }, good, zip: opened.value };
}

export const readAsTheApp = readRegularFile;

/** Bytes as our files' JSON, to the letter. */
export function readJson(bytes: Uint8Array) {
  const text = decodeUtf8(bytes);
  return text.ok ? readCanonical(text.value) : text;
}

/** An envelope around any bytes, rightly signed. */
export function sealBytes({
  bytes,
  seed,
}: {
  readonly bytes: Uint8Array;
  readonly seed: Uint8Array;
}) {
  return writeCanonical({
    payload: toBase64(bytes),
    payloadType: BALLOT_TYPE,
    signatures: [
      { keyid: publicKeyOf(seed), sig: toBase64(signWith(seed)(pae(BALLOT_TYPE, bytes))) },
    ],
  });
}

/** Merges in the order given, in two parts joined at the end as two folders would be. */
export function mergeAll(
  { verified }: Office,
  ballots: readonly VerifiedBallot[],
  choices: readonly Choice[],
  cut: number,
) {
  const { edition, digest: editionDigest } = verified;
  const gatherAll = (some: readonly VerifiedBallot[]) =>
    some.reduce<Ledger>(
      (ledger, one) => receive({ ledger, verified: one, edition }).ledger,
      new Map(),
    );
  const ledger = new Map([...gatherAll(ballots.slice(cut)), ...gatherAll(ballots.slice(0, cut))]);
  const standings = whatCounts({ edition, ledger, choices });
  const shown = [...standings].map(([juror, standing]) => {
    const counted = standing.state === 'counted' ? standing.verified.digest.slice(0, 8) : '';
    return `${juror}:${standing.state}${counted}`;
  });
  return {
    standings,
    shown: shown.join(),
    mergeCode: mergeCode({ editionDigest, standings, choices }),
  };
}

/**
 * What is wrong with the sheets that count, held against the files themselves: null when each
 * counted juror has every dossier once, from one of their final files of the highest revision
 * of one laptop, and when a juror with one final file only is counted.
 */
export function sheetsCounted(
  standings: Standings,
  files: readonly VerifiedBallot[],
): string | null {
  for (const [juror, standing] of standings) {
    const finals = files.filter(
      ({ ballot }) => ballot.juror === juror && ballot.status === 'final',
    );
    const contents = new Set(finals.map(({ digest }) => digest));
    if (contents.size === 1 && standing.state !== 'counted') return `${juror} is not counted`;
    if (standing.state !== 'counted') continue;
    const { ballot, digest } = standing.verified;
    if (!contents.has(digest)) return `${juror} counts a file that did not come`;
    const newer = finals.some(
      (one) => one.ballot.publicKey === ballot.publicKey && one.ballot.rev > ballot.rev,
    );
    if (newer) return `${juror} counts an older revision`;
    const dossiers = ballot.sheets.map(({ dossier }) => dossier);
    if (new Set(dossiers).size !== dossiers.length) return `${juror} counts a sheet twice`;
  }
  const counted = [...standings.values()].filter(({ state }) => state === 'counted').length;
  const jurors = new Set(
    [...standings].flatMap(([, one]) =>
      one.state === 'counted' ? [one.verified.ballot.juror] : [],
    ),
  );
  return counted === jurors.size ? null : 'a juror counts twice';
}
