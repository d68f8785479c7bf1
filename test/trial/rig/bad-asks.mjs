// What a page taken over might send through a request instead of what the contract says.

const TEN_MEGABYTES = 'A'.repeat(10 * 1024 * 1024);

/** Stands for the ten megabytes on their way to the page, which then makes them itself. */
export const IN_SHORT = 'ten megabytes, made in the page';

export function inShort(value) {
  if (value === TEN_MEGABYTES) return IN_SHORT;
  if (Array.isArray(value)) return value.map(inShort);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, inShort(each)]));
}

/** Not an object of the right shape, whatever the request. */
const NEVER_RIGHT = [
  undefined,
  null,
  true,
  0,
  -1,
  Number.NaN,
  'text',
  '',
  [],
  [{}],
  [[[[[[]]]]]],
  { extra: 1 },
  { constructor: { prototype: { polluted: 1 } } },
  { prototype: 1 },
  { length: 1e9 },
  { toString: 'x' },
  TEN_MEGABYTES,
  { [TEN_MEGABYTES.slice(0, 100_000)]: 1 },
];

const REF = 'AAAAAAAAAAAAAAAA';
const SHA = '0'.repeat(64);
const LIMITS = Object.fromEntries(
  ['application/pdf', 'image/png', 'image/jpeg', 'video/mp4'].map((type) => [type, 1]),
);

/** A right ask of each request, whose fields are then spoiled one by one. */
export const RIGHT = {
  greet: {},
  setLanguage: { language: 'fr' },
  chooseFiles: { want: 'edition' },
  openDemo: {},
  unlockAsJuror: { edition: REF, code: '7K3QF9XM2P' },
  recallJuror: { edition: REF },
  rememberMe: { isRemembered: false },
  askToMove: {},
  handOver: { file: REF },
  receiveEdition: { file: REF },
  unlockAsOrganiser: { edition: REF, key: REF, passphrase: 'x' },
  listDrafts: {},
  beginDraft: { edition: 'prix-2027', passphrase: 'x' },
  openDraft: { edition: 'prix-2027', passphrase: 'x' },
  borrowEdition: { edition: REF, key: REF, passphrase: 'x' },
  openPalmares: { file: REF },
  lock: {},
  handIn: { payload: '{}', rev: 1 },
  takeBallots: { files: [] },
  findBallots: { files: [] },
  takeKept: { kept: [] },
  watchFolder: { act: 'ask' },
  findAttachments: { files: [] },
  keepAttachment: { file: REF, limits: LIMITS },
  makeCodes: { jurors: ['J01'] },
  publishEdition: { payload: '{}', passphrase: 'x', name: 'a.edition' },
  stopPublishing: {},
  saveRecovery: { name: 'a.pdf', html: '<p>', passphrase: 'x' },
  checkEnrolments: { claims: [] },
  signPaper: { payload: '{}', rev: 1 },
  signSeal: { payload: '{}' },
  readCosigner: { key: REF, passphrase: 'x' },
  makeCosigner: { passphrase: 'x' },
  recountAfresh: { kept: [], choices: '{}', acts: '{}' },
  saveFile: { name: 'a.txt', bytes: 'BYTES' },
  savePaper: { name: 'a.pdf', html: '<p>' },
  drawPaper: { html: '<p>', width: 640, height: 360 },
  saveShow: { name: 'a.show', show: '{}', passphrase: 'x' },
  openShow: { file: REF, passphrase: 'x' },
  keepShow: { show: '{}' },
  keep: { work: 'juror-a-b', entries: [] },
  recall: { work: 'juror-a-b', head: { seq: 0, hash: SHA }, isEmpty: true },
  reconcile: { work: 'juror-a-b', head: { seq: 0, hash: SHA }, rows: [] },
  rowKey: { work: 'juror-a-b' },
  tryDisk: {},
  machineState: {},
  backUp: {},
  restore: { file: REF, mayReplace: false },
  setAside: { act: 'copy' },
  purge: { edition: 'prix-2027' },
  listDisplays: {},
  identifyDisplays: {},
  openStage: { display: '0', frame: {}, holding: {} },
  showFrame: { frame: {} },
  closeStage: {},
  openLectern: { display: '0', prompt: {}, away: {} },
  showPrompt: { prompt: {} },
  closeLectern: {},
};

const SPOILED = [
  undefined,
  null,
  7,
  -1.5,
  '',
  '../../etc/passwd',
  '/etc/passwd',
  'C:\\Windows\\win.ini',
  '..\\..\\x',
  'a/b',
  'a\u0000b',
  'a\u202Eb',
  '.hidden',
  '__proto__',
  { polluted: 1 },
  [1, 2, 3],
  ['../../etc/passwd'],
  [{}],
  TEN_MEGABYTES,
];

/** Fields that may rightly hold any short text: only their type and length can be wrong. */
const FREE_TEXT = new Set([
  ...['code', 'passphrase', 'payload', 'html', 'display', 'show'],
  ...['choices', 'acts'],
]);
/** A frame is main's to carry, not to read: any plain object may be one. */
const FREE_OBJECT = new Set(['frame', 'holding', 'prompt', 'away']);

function mayBeRight(field, value) {
  // A work that was never marked has no head.
  if (field === 'head' && value === null) return true;
  if (FREE_TEXT.has(field)) return typeof value === 'string' && value.length < 2000;
  if (FREE_OBJECT.has(field)) return typeof value === 'object' && value !== null;
  return false;
}

/** `[request, ask]` pairs that must all be refused. */
export function badAsks() {
  const wrong = Object.keys(RIGHT).flatMap((name) => NEVER_RIGHT.map((ask) => [name, ask]));
  const spoiled = Object.entries(RIGHT).flatMap(([name, right]) =>
    Object.keys(right).flatMap((field) =>
      SPOILED.filter((value) => !mayBeRight(field, value)).map((value) => [
        name,
        { ...right, [field]: value },
      ]),
    ),
  );
  const deep = Array.from({ length: 40 }).reduce((inside) => ({ inside }), {});
  const frames = [deep, { text: TEN_MEGABYTES }, { constructor: 1 }, { at: Number.NaN }];
  return [...wrong, ...spoiled, ...frames.map((frame) => ['showFrame', { frame }])];
}

export const requestNames = Object.keys(RIGHT);

/** One that no request is right with: drawn, so that a seed gives the same again. */
export function drawBadAsk(dice) {
  const [name, right] = dice.oneOf(Object.entries(RIGHT));
  const fields = Object.keys(right);
  const odd = () => (dice.below(200) === 0 ? TEN_MEGABYTES : drawValue(dice, 3));
  const spoil = [
    () => dice.oneOf(NEVER_RIGHT.filter((each) => each !== TEN_MEGABYTES)),
    () => ({ ...right, [dice.oneOf(ODD_KEYS)]: odd() }),
    () => [right, odd()],
    () => ({ ask: right }),
    () => JSON.stringify(right),
    // Every field but one; a request of no field has none to lose.
    () => {
      if (fields.length === 0) return { [name]: odd() };
      const { [dice.oneOf(fields)]: _, ...rest } = right;
      return { ...rest, [dice.oneOf(ODD_KEYS)]: odd() };
    },
    () => {
      const field = fields.length === 0 ? 'none' : dice.oneOf(fields);
      const value = dice.oneOf(SPOILED.filter((each) => !mayBeRight(field, each)));
      return { ...right, [field]: value === TEN_MEGABYTES ? [value.slice(0, 1000)] : value, x: 1 };
    },
  ];
  return [name, dice.oneOf(spoil)()];
}

const ODD_KEYS = ['constructor', 'prototype', 'path', 'file ', 'FILE', '../x', 'a\u0000', 'then'];

/** Any value that can be sent. */
function drawValue(dice, depth) {
  if (depth === 0 || dice.below(2) === 0) return dice.oneOf(SPOILED.slice(0, -1));
  const inside = () => drawValue(dice, depth - 1);
  return dice.below(2) === 0 ? [inside(), inside()] : { [dice.oneOf(ODD_KEYS)]: inside() };
}
