// A1: score files hurt in every way, and files rightly signed by a hostile juror. Each is
// refused by a documented kind, or says only what that juror may say; none stops or stalls us.
import { bundle } from './rig/bundle.mjs';
import { makeDice } from './rig/dice.mjs';
import { NASTY, placesOf, replaceAt } from './rig/json-places.mjs';
import { maySay } from './rig/plain-ballot.mjs';
import { isSmoke, limitOf, tell } from './rig/tell.mjs';

const RUNS = isSmoke ? 800 : 10_000;
const HANG_MS = limitOf(500);
const DOCUMENTED = `empty too-big not-ours wrong-recipient damaged not-canonical schema
  version-newer text signature key-mismatch other-edition other-grid unknown-juror
  unknown-dossier mark-off-scale key-not-enrolled code-reused`.split(/\s+/);
const { openOffice, ballotOf, payloadOf, seal, boxFor, boxBytes, take, seedOf } = await bundle(
  import.meta.resolve('./rig/office.ts'),
);
const dice = makeDice(20270924);
const office = await openOffice();
const { edition, digest: editionDigest, gridDigest } = office.verified;
const FILES = ['J01.rev1', 'J02.rev1', 'J03.rev1', 'J04.rev2', 'J05.rev1'];
const genuine = await Promise.all(
  FILES.map(async (file, at) => {
    const laptop = seedOf(10 + at);
    const ballot = ballotOf(office, { file, laptop });
    const envelope = seal({ payload: payloadOf(ballot), seed: laptop });
    return { laptop, ballot, envelope, bytes: await boxFor(office, envelope) };
  }),
);
const places = placesOf(genuine[0].ballot);

/** Canonical JSON of a hostile value, without the app's own writer. */
const plainJson = (value) => {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(plainJson).join(',')}]`;
  const members = Object.keys(value).sort();
  return `{${members.map((key) => `${JSON.stringify(key)}:${plainJson(value[key])}`).join(',')}}`;
};

function flip({ bytes }) {
  const hurt = Uint8Array.from(bytes);
  // The header is short and all of it matters: half of the flips go there.
  const at = dice.below(dice.below(2) === 0 ? 250 : bytes.length);
  hurt[at] ^= 1 << dice.below(8);
  return { bytes: hurt };
}

function cut({ bytes }) {
  if (dice.below(4) === 0)
    return { bytes: Buffer.concat([bytes, bytes.subarray(0, 1 + dice.below(99))]) };
  const from = dice.below(3) === 0 ? dice.below(bytes.length) : 0;
  return { bytes: bytes.subarray(from, from + dice.below(bytes.length - from)) };
}

function splice({ bytes }) {
  const other = dice.oneOf(genuine).bytes;
  const at = dice.below(bytes.length);
  const from = dice.below(other.length);
  const length = 1 + dice.below(other.length - from);
  return {
    bytes: Buffer.concat([
      bytes.subarray(0, at),
      other.subarray(from, from + length),
      bytes.subarray(Math.min(bytes.length, at + (dice.below(2) ? length : 0))),
    ]),
  };
}

/** The envelope changed by somebody without the juror's key, in a box that opens. */
async function alter({ envelope }) {
  const value = JSON.parse(envelope);
  const other = JSON.parse(dice.oneOf(genuine).envelope);
  const ways = [
    () => ({ ...value, payload: other.payload }),
    () => ({ ...value, signatures: other.signatures }),
    () => ({
      ...value,
      signatures: [{ ...value.signatures[0], keyid: other.signatures[0].keyid }],
    }),
    () => ({ ...value, signatures: [...value.signatures, ...other.signatures] }),
    () => ({ ...value, signatures: [] }),
    () => replaceAt(value, dice.oneOf(placesOf(value)), dice.oneOf(NASTY)) ?? null,
    () => ({ ...value, payload: reflip(value.payload) }),
    () => ({
      ...value,
      signatures: [{ ...value.signatures[0], sig: reflip(value.signatures[0].sig) }],
    }),
    () => ({ ...value, payload: value.payload.replace(/.(=*)$/, 'B$1') }),
  ];
  const text = plainJson(dice.oneOf(ways)());
  const spellings = [
    text,
    text,
    text,
    ` ${text}`,
    `${text}\n`,
    `\uFEFF${text}`,
    text.replace('{', '{"payload":"",'),
    text.replace('"payload"', '"\\u0070ayload"'),
  ];
  return { bytes: await boxFor(office, dice.oneOf(spellings).toWellFormed()) };
}

/** Base64 of the same bytes but one bit. */
function reflip(base64) {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length > 0) bytes[dice.below(bytes.length)] ^= 1 << dice.below(8);
  return bytes.toString('base64');
}

/** A payload of any words, signed by the juror's own key: `says` is what it means. */
async function signAgain({ ballot, laptop }) {
  let value = ballot;
  for (let times = 1 + dice.below(3); times > 0; times -= 1) {
    const known = times > 1 ? placesOf(value) : places;
    const path = dice.oneOf(known);
    try {
      value = replaceAt(value, path, dice.oneOf(NASTY)) ?? null;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error; // The place is gone.
    }
  }
  const payload = plainJson(value);
  const envelope = seal({ payload, seed: laptop });
  return { bytes: await boxFor(office, envelope), says: JSON.parse(payload) };
}

/** The same hand, with care: what is nearly right, or right. */
async function nearlyRight({ ballot, laptop }) {
  const value = structuredClone(ballot);
  const sheet = dice.oneOf(value.sheets);
  const criterion = dice.oneOf(edition.grid.criteria).id;
  const ways = [
    () => Object.assign(sheet, { state: 'marked', marks: { [criterion]: dice.below(8) } }),
    () => Object.assign(sheet, { comment: dice.oneOf(NASTY) ?? 'Bien.' }),
    () => Object.assign(sheet, { state: dice.oneOf(['marked', 'recused', 'blank']) }),
    () => Object.assign(sheet, { dossier: dice.oneOf(['C01', 'C08', 'C17', 'c01']) }),
    () => value.sheets.splice(dice.below(value.sheets.length), dice.below(3)),
    () => value.sheets.reverse(),
    () => value.sheets.push(structuredClone(sheet)),
    () => value.interests.splice(dice.below(value.interests.length), 1),
    () => Object.assign(value, { rev: dice.oneOf([0, 1, 2, 99, 2 ** 53 - 1, 1.5]) }),
    () => Object.assign(value, { prev: dice.oneOf([null, 'f'.repeat(64), 'F'.repeat(64)]) }),
    () => Object.assign(value, { status: dice.oneOf(['draft', 'final', 'sealed']) }),
    () => Object.assign(value, { signedAt: dice.oneOf(['', 'hier', '9999-99-99', '\u2028']) }),
    () => Object.assign(value, { juror: dice.oneOf(['J01', 'J02', 'J99', '..']) }),
    () => Object.assign(value, { device: 'another laptop' }),
    () => Object.assign(value.edition, { digest: 'a'.repeat(64) }),
    () => Object.assign(value.edition, { grid: 'a'.repeat(64) }),
    () => Object.assign(value.edition, { id: 'another-2027' }),
    () => Object.assign(value, { version: dice.oneOf([1, 2, '1']) }),
  ];
  for (let times = 1 + dice.below(2); times > 0; times -= 1) dice.oneOf(ways)();
  const payload = plainJson(value);
  const bytes = await boxFor(office, seal({ payload, seed: laptop }));
  return { bytes, says: JSON.parse(payload) };
}

/** Any bytes at all, in a box that opens. */
async function babble() {
  const bytes = Buffer.from(Array.from({ length: dice.below(3000) }, () => dice.below(256)));
  return { bytes: await boxBytes(office, bytes) };
}

const HURTS = { flip, cut, splice, alter, signAgain, nearlyRight, babble };
const lost = [];
const kinds = new Map();
let refused = 0;
let slowest = 0;

function judge({ hurt, of, says, bytes, verdict }) {
  if (!verdict.ok) {
    const { kind } = verdict.error;
    refused += 1;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    if (!DOCUMENTED.includes(kind)) return `${hurt}: unknown kind ${kind}`;
  }
  if (says === undefined) {
    const isWhole =
      verdict.ok && genuine.some(({ envelope }) => envelope === verdict.value.envelope);
    const mayPass = isWhole && (hurt === 'alter' || Buffer.compare(bytes, of.bytes) === 0);
    return verdict.ok && !mayPass ? `${hurt}: unsafe accept` : null;
  }
  const { juror, device, enrol, publicKey } = of.ballot;
  const against = {
    edition,
    editionDigest,
    gridDigest,
    publicKey,
    juror: { id: juror, device, enrol },
  };
  const may = maySay(says, against);
  if (may === verdict.ok) return null;
  return `${hurt}: ${verdict.ok ? 'unsafe accept' : `refused as ${verdict.error.kind}`} of ${JSON.stringify(says)?.slice(0, 200)}`;
}

for (let run = 0; run < RUNS; run += 1) {
  const of = dice.oneOf(genuine);
  const [hurt, make] = dice.oneOf(Object.entries(HURTS));
  const { bytes, says } = await make(of);
  const cpu = process.cpuUsage();
  const began = performance.now();
  try {
    const verdict = await take(office, bytes);
    const took = performance.now() - began;
    const { user, system } = process.cpuUsage(cpu);
    // A busy machine is slow, not hung: the processor's time counts.
    const worked = Math.min(took, (user + system) / 1000);
    slowest = Math.max(slowest, worked);
    if (worked > HANG_MS) lost.push(`${hurt}: ${Math.round(worked)} ms`);
    const fault = judge({ hurt, of, says, bytes, verdict });
    if (fault !== null) lost.push(fault);
  } catch (error) {
    lost.push(`${hurt}: threw ${error.stack?.split('\n').slice(0, 3).join(' ')}`);
  }
}
if ({}.polluted !== undefined) lost.push('a prototype was polluted');
for (const each of lost.slice(0, 20)) console.log(`  ${each}`);
console.log(`  ${[...kinds].map(([kind, times]) => `${kind} ${times}`).join(', ')}`);
console.log(`  slowest ${Math.round(slowest)} ms, ${RUNS - refused} accepted as rightly said`);
tell({
  name: 'a1-hostile-ballots',
  runs: RUNS,
  lost: lost.length,
  refused,
  target: `0 crash, 0 over ${HANG_MS} ms, 0 unsafe accept, documented kinds`,
  isMet: lost.length === 0,
});
