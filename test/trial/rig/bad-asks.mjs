// What a page taken over might send through a request instead of what the contract says.

const TEN_MEGABYTES = 'A'.repeat(10 * 1024 * 1024);

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

/** A right ask of each request, whose fields are then spoiled one by one. */
const RIGHT = {
  greet: {},
  setLanguage: { language: 'fr' },
  chooseFiles: { want: 'edition' },
  openDemo: {},
  unlockAsJuror: { edition: 'AAAAAAAAAAAAAAAA', code: '7K3QF9XM2P' },
  recallJuror: { edition: 'AAAAAAAAAAAAAAAA' },
  rememberMe: { isRemembered: false },
  unlockAsOrganiser: { edition: 'AAAAAAAAAAAAAAAA', key: 'AAAAAAAAAAAAAAAA', passphrase: 'x' },
  openPalmares: { file: 'AAAAAAAAAAAAAAAA' },
  lock: {},
  handIn: { payload: '{}', rev: 1 },
  takeBallots: { files: [] },
  checkEnrolments: { claims: [] },
  signSeal: { payload: '{}' },
  readCosigner: { key: 'AAAAAAAAAAAAAAAA', passphrase: 'x' },
  makeCosigner: { passphrase: 'x' },
  saveFile: { name: 'a.txt', bytes: 'BYTES' },
  savePaper: { name: 'a.pdf', html: '<p>' },
  drawPaper: { html: '<p>', width: 640, height: 360 },
  saveShow: { name: 'a.show', show: '{}', passphrase: 'x' },
  openShow: { file: 'AAAAAAAAAAAAAAAA', passphrase: 'x' },
  keepShow: { show: '{}' },
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
const FREE_TEXT = new Set(['code', 'passphrase', 'payload', 'html', 'display', 'show']);
/** A frame is main's to carry, not to read: any plain object may be one. */
const FREE_OBJECT = new Set(['frame', 'holding', 'prompt', 'away']);

function mayBeRight(field, value) {
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
