import type { Ballot } from '../../../shared/ballot/ballot';
import { BALLOT_TYPE } from '../../../shared/ballot/ballot';
import type { VerifiedBallot } from '../../../shared/ballot/verified-ballot';
import { writeBallotPayload } from '../../../shared/ballot/write-ballot';
import { writeCsv } from '../../../shared/decision/csv';
import type { Attachment } from '../../../shared/edition/dossier';
import type { Edition } from '../../../shared/edition/edition';
import { EDITION_TYPE } from '../../../shared/edition/edition';
import {
  readEditionPayload,
  type VerifiedEdition,
  writeEditionPayload,
} from '../../../shared/edition/edition-file';
import { showCode } from '../../../shared/file/crockford';
import { sha256Hex } from '../../../shared/file/digest';
import { writeEnvelope } from '../../../shared/file/envelope';
import { encodeUtf8 } from '../../../shared/file/utf8';
import type { Digest, DossierId } from '../../../shared/ids';
import { writeChoices } from '../../../shared/merge/choices';
import type { Choice } from '../../../shared/merge/ledger';
import { encryptTo } from '../../keys/age-box';
import { writeEditionFile } from '../../keys/edition-file';
import { writeOrganiserKey } from '../../keys/organiser-key';
import { signWith } from '../../keys/signing';
import { drawDeck } from './deck';
import { type DemoOffice, laptopOf, makeDemoOffice } from './demo-keys';
import type { HandIn, Scene, SceneKeys } from './scene';
import { sealDemo } from './seal-demo';
import { codeFrom } from './seed';

/** Quick to open, on purpose: the demo's secrets are printed beside it. */
const DEMO_WORK_FACTOR = 14;

/** One file of the demo, its path relative to the demo's folder. */
export interface DemoFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Every file of a demo edition. The same content for the same scene and seed. */
export async function makeDemo({
  scene,
  seed,
  verifier,
}: {
  readonly scene: Scene;
  readonly seed: number;
  /** The verifier page to put in the sealed decision, where there is one. */
  readonly verifier: string | null;
}): Promise<readonly DemoFile[]> {
  const bare = scene.edition({ organiserPublicKey: '', recipients: [], attachments: new Map() });
  const office = await makeDemoOffice({ seed, editionId: scene.editionId, jurors: bare.jurors });
  const decks = await drawDecks(scene);
  const keys: SceneKeys = {
    organiserPublicKey: office.publicKey,
    recipients: [office.recipient],
    attachments: decks.attachments,
  };
  const payload = writeEditionPayload(withCodes(scene.edition(keys), office));
  const editionEnvelope = writeEnvelope({
    payloadType: EDITION_TYPE,
    payload,
    keyid: office.publicKey,
    sign: signWith(office.signingKey),
  });
  const verified = readEditionPayload(editionEnvelope);
  if (!verified.ok)
    throw new Error(`the demo edition is refused: ${JSON.stringify(verified.error)}`);
  const signed = signAll({ scene, seed, office, verified: verified.value });
  const choices = chooseFork(scene, signed);
  const context = { scene, office, choices, editionEnvelope, verified: verified.value, verifier };
  return [
    {
      path: 'demo.edition',
      bytes: await writeEditionFile({
        editionId: scene.editionId,
        recipients: [
          office.recipient,
          ...[...office.jurorKeys.values()].map(({ recipient }) => recipient),
        ],
        envelope: editionEnvelope,
        attachments: decks.files,
      }),
    },
    ...(await writeOffice(office, verified.value)),
    ...(await boxAll({ scene, seed, office, signed })),
    asText('choices.json', `${JSON.stringify(writeChoices(choices), null, 2)}\n`),
    { path: 'decision.palmares', bytes: sealDemo({ ...context, signed: [...signed.values()] }) },
  ];
}

/** Says in the edition which juror each code belongs to. */
function withCodes(edition: Edition, { jurorKeys }: DemoOffice): Edition {
  const jurors = edition.jurors.map((juror) => {
    const recipient = jurorKeys.get(juror.id)?.recipient;
    return recipient === undefined ? juror : { ...juror, recipient };
  });
  return { ...edition, jurors };
}

const asText = (path: string, text: string): DemoFile => ({ path, bytes: encodeUtf8(text) });

async function drawDecks(scene: Scene): Promise<{
  readonly attachments: ReadonlyMap<DossierId, readonly Attachment[]>;
  readonly files: readonly { readonly sha256: Digest; readonly bytes: Uint8Array }[];
}> {
  const { dossiers, grid } = scene.edition({
    organiserPublicKey: '',
    recipients: [],
    attachments: new Map(),
  });
  const attachments = new Map<DossierId, readonly Attachment[]>();
  const files: { sha256: Digest; bytes: Uint8Array }[] = [];
  for (const dossier of dossiers) {
    const bytes = await drawDeck(dossier, grid);
    const sha256 = sha256Hex(bytes);
    const name = scene.attachmentName(dossier.id);
    attachments.set(dossier.id, [{ name, type: 'application/pdf', bytes: bytes.length, sha256 }]);
    files.push({ sha256, bytes });
  }
  return { attachments, files };
}

async function writeOffice(
  office: DemoOffice,
  { edition }: VerifiedEdition,
): Promise<readonly DemoFile[]> {
  const enrolmentKeys = Object.fromEntries(
    [...office.jurorKeys].map(([juror, { enrolmentKey }]) => [juror, enrolmentKey]),
  );
  const key = await writeOrganiserKey({
    editionId: edition.id,
    ageIdentity: office.ageIdentity,
    signingKey: office.signingKey,
    enrolmentKeys,
    passphrase: office.passphrase,
    workFactor: DEMO_WORK_FACTOR,
  });
  const codes = edition.jurors.map(({ id, name }) => [
    id,
    name,
    showCode(office.codes.get(id) ?? ''),
  ]);
  return [
    { path: 'organiser.key', bytes: key },
    asText('passphrase.txt', `${office.passphrase}\n`),
    asText('codes.csv', writeCsv([['juror', 'name', 'code'], ...codes])),
  ];
}

type Signed = ReadonlyMap<string, VerifiedBallot>;

interface Signing {
  readonly scene: Scene;
  readonly seed: number;
  readonly office: DemoOffice;
  readonly verified: VerifiedEdition;
}

function signAll({ scene, seed, office, verified }: Signing): Signed {
  const signed = new Map<string, VerifiedBallot>();
  for (const handIn of scene.handIns) {
    const { edition } = verified;
    const { seed: laptopSeed, ...laptop } = laptopOf(handIn.juror, { seed, edition, office });
    const prev = handIn.after === undefined ? undefined : signed.get(handIn.after);
    const ballot = handIn.write({
      edition,
      editionDigest: verified.digest,
      gridDigest: verified.gridDigest,
      ...laptop,
      prev: prev?.digest ?? null,
    });
    signed.set(handIn.id, signBallot(ballot, laptopSeed));
  }
  return signed;
}

function signBallot(ballot: Ballot, laptopSeed: Uint8Array): VerifiedBallot {
  const payload = writeBallotPayload(ballot);
  const envelope = writeEnvelope({
    payloadType: BALLOT_TYPE,
    payload,
    keyid: ballot.publicKey,
    sign: signWith(laptopSeed),
  });
  return { digest: sha256Hex(payload), ballot, envelope };
}

/** Score files under names that name nobody, and the odd ones under names that tell. */
async function boxAll({
  scene,
  seed,
  office,
  signed,
}: Omit<Signing, 'verified'> & { readonly signed: Signed }): Promise<readonly DemoFile[]> {
  const files: DemoFile[] = [];
  const boxed = new Map<string, Uint8Array>();
  for (const handIn of scene.handIns) {
    const { envelope, ballot } = signed.get(handIn.id) ?? {};
    if (envelope === undefined || ballot === undefined) continue;
    const bytes = await encryptTo([office.recipient], encodeUtf8(envelope));
    boxed.set(handIn.id, bytes);
    files.push({ path: pathOf(handIn, seed, ballot.rev), bytes });
  }
  const cut = boxed.get(scene.truncated) ?? new Uint8Array();
  const copied = boxed.get(scene.copied) ?? new Uint8Array();
  return [
    ...files,
    { path: 'odd/truncated.ballot', bytes: cut.subarray(0, Math.floor(cut.length / 2)) },
    { path: 'odd/exact-copy.ballot', bytes: copied },
  ];
}

function pathOf({ id, odd }: HandIn, seed: number, rev: number): string {
  if (odd !== null) return `odd/${odd}.ballot`;
  return `ballots/bulletin-${codeFrom(seed, `file-${id}`, 4).toLowerCase()}-r${rev}.ballot`;
}

function chooseFork({ fork }: Scene, signed: Signed): readonly Choice[] {
  const chosen = signed.get(fork.chosen);
  if (chosen === undefined) throw new Error('the fork of the demo has no chosen side');
  const { juror, rev } = chosen.ballot;
  const { by, reason } = fork;
  return [{ kind: 'fork', juror, rev, digest: chosen.digest, by, reason }];
}
