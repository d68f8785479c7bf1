import { z } from 'zod';
import type { RequestName, Requests } from '../shared/ipc';
import { type Result, refuse } from '../shared/result';
import { isPlainValue } from './plain-value';

const nothing = z.strictObject({}).readonly();
const language = z.enum(['fr', 'en']);
/** A reference that `electron/files` gave out; never a path. */
const ref = z.string().regex(/^[A-Za-z0-9_-]{16}$/);
const refs = z.array(ref).max(2000).readonly();
const identifier = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const short = z.string().max(200);
const code = z.string().min(1).max(40);
const secret = z.string().min(1).max(1024);
/** A name proposed to the save dialog: with an extension, no folder, no control character, not hidden. */
const fileName = z
  .string()
  .max(120)
  .regex(/^[^./\\:*?"<>|\p{Cc}\p{Cf}][^/\\:*?"<>|\p{Cc}\p{Cf}]*\.[A-Za-z0-9]{1,12}$/u);
const MIB = 1024 * 1024;
const payload = z
  .string()
  .min(2)
  .max(6 * MIB);
const bytes = z.custom<Uint8Array>(
  (value) => value instanceof Uint8Array && value.length <= 512 * MIB,
);
const fileLimit = z
  .int()
  .min(0)
  .max(512 * MIB);
/** A show carries the sealed texts, its own words and its pictures. */
const show = z
  .string()
  .min(2)
  .max(15 * MIB);
/** Main carries frames without reading them; the stage's page knows their shape. */
const frame = z.custom<object>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    isPlainValue(value, { depth: 12, size: 512 * 1024 }),
);
/** A database of the page, without its `palmares-`. */
const workName = z.string().regex(/^[A-Za-z0-9-]{1,130}$/);
const head = z.strictObject({ seq: z.int().min(0), hash: z.string().regex(/^[0-9a-f]{64}$/) });
/** The journal checks each row's form as it writes it. */
const entries = z
  .array(
    z.strictObject({
      table: z.string().min(1).max(60),
      op: z.enum(['put', 'delete']),
      key: z.string().max(400),
      row: z.unknown(),
    }),
  )
  .readonly();
const paper = z.string().max(8 * MIB);
const claim = z.strictObject({
  edition: identifier,
  juror: identifier,
  publicKey: short,
  device: short,
  enrol: short,
});

const cosignerKey = z.strictObject({ key: ref, passphrase: secret });

/** The shape of every request, as main insists on it: the page is not trusted. */
export const asks: { readonly [K in RequestName]: z.ZodType<Requests[K]['ask']> } = {
  greet: nothing,
  setLanguage: z.strictObject({ language }),
  chooseFiles: z.strictObject({
    want: z.enum(['edition', 'organiser-key', 'ballots', 'palmares', 'show', 'backup', 'move']),
  }),
  openDemo: nothing,
  unlockAsJuror: z.strictObject({
    edition: ref,
    code,
    former: code.exactOptional(),
    isAnew: z.boolean().exactOptional(),
  }),
  recallJuror: z.strictObject({ edition: ref }),
  rememberMe: z.strictObject({ isRemembered: z.boolean() }),
  askToMove: nothing,
  handOver: z.strictObject({ file: ref }),
  receiveEdition: z.strictObject({ file: ref }),
  unlockAsOrganiser: z.strictObject({ edition: ref, key: ref, passphrase: secret }),
  listDrafts: nothing,
  beginDraft: z.strictObject({ edition: identifier, passphrase: secret }),
  openDraft: z.strictObject({ edition: identifier, passphrase: secret }),
  borrowEdition: z.strictObject({ edition: ref, key: ref, passphrase: secret }),
  openPalmares: z.strictObject({ file: ref }),
  lock: nothing,
  handIn: z.strictObject({ payload, rev: z.int().min(1).max(1_000_000) }),
  takeBallots: z.strictObject({ files: refs }),
  findBallots: z.strictObject({ files: refs }),
  takeKept: z.strictObject({
    kept: z
      .array(z.strictObject({ file: short, raw: sha256 }))
      .max(2000)
      .readonly(),
  }),
  watchFolder: z.strictObject({ act: z.enum(['choose', 'stop', 'ask']) }),
  findAttachments: z.strictObject({ files: refs }),
  keepAttachment: z.strictObject({
    file: ref,
    limits: z.strictObject({
      'application/pdf': fileLimit,
      'image/png': fileLimit,
      'image/jpeg': fileLimit,
      'video/mp4': fileLimit,
    }),
  }),
  makeCodes: z.strictObject({ jurors: z.array(identifier).min(1).max(500).readonly() }),
  publishEdition: z.strictObject({ payload, passphrase: secret, name: fileName }),
  stopPublishing: nothing,
  saveRecovery: z.strictObject({ name: fileName, html: paper, passphrase: secret }),
  checkEnrolments: z.strictObject({ claims: z.array(claim).max(2000).readonly() }),
  signPaper: z.strictObject({ payload, rev: z.int().min(1).max(1_000_000) }),
  signSeal: z.strictObject({
    payload,
    cosigners: z.array(cosignerKey).max(12).readonly().exactOptional(),
  }),
  readCosigner: cosignerKey,
  makeCosigner: z.strictObject({ passphrase: secret }),
  recountAfresh: z.strictObject({
    kept: z.array(sha256).max(20_000).readonly(),
    choices: payload,
    acts: payload,
  }),
  saveFile: z.strictObject({ name: fileName, bytes }),
  savePaper: z.strictObject({
    name: fileName,
    html: z.string().max(8 * MIB),
    isBare: z.boolean().exactOptional(),
  }),
  drawPaper: z.strictObject({
    html: z.string().max(8 * MIB),
    width: z.int().min(64).max(3840),
    height: z.int().min(64).max(2160),
  }),
  saveShow: z.strictObject({ name: fileName, show, passphrase: secret }),
  openShow: z.strictObject({ file: ref, passphrase: secret }),
  keepShow: z.strictObject({ show }),
  keep: z.strictObject({ work: workName, entries }),
  recall: z.strictObject({ work: workName, head: head.nullable(), isEmpty: z.boolean() }),
  reconcile: z.strictObject({ work: workName, head: head.nullable(), rows: entries }),
  rowKey: z.strictObject({ work: workName }),
  tryDisk: nothing,
  machineState: nothing,
  backUp: nothing,
  restore: z.strictObject({ file: ref, mayReplace: z.boolean() }),
  setAside: z.strictObject({ act: z.enum(['copy', 'clear']) }),
  purge: z.strictObject({ edition: identifier }),
  listDisplays: nothing,
  identifyDisplays: nothing,
  openStage: z.strictObject({ display: short, frame, holding: frame }),
  showFrame: z.strictObject({ frame }),
  closeStage: nothing,
  openLectern: z.strictObject({ display: short, prompt: frame, away: frame }),
  showPrompt: z.strictObject({ prompt: frame }),
  closeLectern: nothing,
};

/** A ledger of 200 ballots of 500 dossiers weighs a hundred megabytes; a seal is a few. */
const LARGE: { readonly [K in RequestName]?: { depth: number; size: number } } = {
  keep: { depth: 16, size: 128 * MIB },
  reconcile: { depth: 16, size: 512 * MIB },
};

const NOT_UNDERSTOOD = refuse({ kind: 'bad-request' } as const);

/** Parses one request; `bad-request` when the page sent anything but what the contract says. */
export function understand<K extends RequestName>(
  name: K,
  given: unknown,
): Result<Requests[K]['ask'], { readonly kind: 'bad-request' }> {
  if (!isPlainValue(given, LARGE[name])) return NOT_UNDERSTOOD;
  const parsed = asks[name].safeParse(given);
  return parsed.success ? { ok: true, value: parsed.data } : NOT_UNDERSTOOD;
}
