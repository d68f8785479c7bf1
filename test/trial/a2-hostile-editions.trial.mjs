// A2: edition files made to harm: hostile archives, flipped bits, bombs, slips. Each is refused
// by a documented kind, a bomb within a second; memory stays low, and nothing is written at all.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { bundle } from './rig/bundle.mjs';
import { makeDice } from './rig/dice.mjs';
import { isSmoke, limitOf, tell } from './rig/tell.mjs';
import { writeZip } from './rig/zip-by-hand.mjs';

const FLIPS = isSmoke ? 150 : 1960;
const MEMORY_LIMIT = 150 * 2 ** 20;
const BOMB_MS = limitOf(1000);
const DOCUMENTED =
  `empty too-big not-ours wrong-recipient damaged not-canonical version-newer schema text signature
  key-mismatch slip bomb ambiguous symlink duplicate digest type`.split(/\s+/);
const hostile = path.resolve(import.meta.dirname, '../hostile/files');
const { openOffice, boxBytes, editionFiles, readAsTheApp, deckEdition } = await bundle(
  import.meta.resolve('./rig/office.ts'),
);
const dice = makeDice(20270925);
const { office, deck, good, zip } = await deckEdition(openOffice);
const editionId = office.verified.edition.id;
const line = `{"edition":"${editionId}","format":"palmares-edition-file","version":1}\n`;
const wrap = async (archive) =>
  Buffer.concat([Buffer.from(line), await boxBytes(office, new Uint8Array(archive))]);

const above = fs.mkdtempSync(path.join(os.tmpdir(), 'palmares-a2-'));
const quarantine = path.join(above, 'a/b/quarantine');
fs.mkdirSync(quarantine, { recursive: true });
process.chdir(quarantine);
const OUTSIDE = ['/evil', '/tmp/evil', '/etc/evil', path.join(os.homedir(), 'evil')];
const listAll = () =>
  [...fs.readdirSync(above, { recursive: true }), ...OUTSIDE.filter((each) => fs.existsSync(each))]
    .toSorted()
    .join('\n');

const lost = [];
const kinds = new Map();
let refused = 0;
let runs = 0;
let slowest = 0;
let same = 0;

/** A bit that means nothing (an archiver's name) may flip: the signed content is what it was. */
const isGenuine = ({ envelope, attachments }) =>
  envelope === office.envelope &&
  [...attachments.keys()].join() === deck.sha256 &&
  Buffer.compare(attachments.get(deck.sha256), deck.bytes) === 0;

/** One file in the quarantine, read as the app reads what a person chose. */
async function tryEdition(name, bytes, { isBomb = false, mayOpen = false } = {}) {
  runs += 1;
  const file = path.join(quarantine, 'in.edition');
  fs.writeFileSync(file, bytes);
  const before = listAll();
  const began = performance.now();
  try {
    const read = await readAsTheApp(file, { limit: 2 ** 30 });
    const opened = read.ok ? await editionFiles.open(read.value, office.identity) : read;
    const took = performance.now() - began;
    if (isBomb) slowest = Math.max(slowest, took);
    if (isBomb && took > BOMB_MS) lost.push(`${name}: ${Math.round(took)} ms`);
    if (opened.ok) {
      same += 1;
      if (!mayOpen || !isGenuine(opened.value)) lost.push(`${name}: opened`);
      return;
    }
    const { kind } = opened.error;
    refused += 1;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    if (!DOCUMENTED.includes(kind)) lost.push(`${name}: unknown kind ${kind}`);
  } catch (error) {
    lost.push(`${name}: threw ${error.message}`);
  } finally {
    if (listAll() !== before) lost.push(`${name}: wrote outside`);
  }
}

/** Archives that only a hostile hand writes, each a whole edition but for one thing. */
function madeByHand() {
  const edition = { name: 'edition.json', bytes: Buffer.from(office.envelope) };
  const brochure = { name: `attachments/${deck.sha256}`, bytes: Buffer.from(deck.bytes) };
  const zeros = Buffer.alloc(64 * 2 ** 20);
  const bomb = { ...brochure, packed: deflateRawSync(zeros, { level: 9 }), method: 8 };
  const named = (name) => writeZip([edition, { ...brochure, name }]);
  const slips =
    '../evil ../../../../tmp/evil /etc/evil C:\\evil a\\..\\evil a/../evil a//evil ./evil evil/';
  const odd = ['a\u0000.pdf', 'CON', 'évil', 'A', 'x'.repeat(300), ''];
  return [
    ...[...slips.split(' '), ...odd].map((name) => [
      `slip ${JSON.stringify(name).slice(0, 30)}`,
      named(name),
    ]),
    ['bomb told', writeZip([edition, { ...bomb, size: zeros.length }]), { isBomb: true }],
    ['bomb that lies', writeZip([edition, { ...bomb, size: deck.bytes.length }]), { isBomb: true }],
    [
      'bomb of 1.5 GiB told',
      writeZip([edition, { ...bomb, size: 1.5 * 2 ** 30 }]),
      { isBomb: true },
    ],
    [
      'bomb of many',
      writeZip([
        edition,
        ...Array.from({ length: 2500 }, (_, at) => ({ ...brochure, name: `f${at}` })),
      ]),
      { isBomb: true },
    ],
    ['symlink', writeZip([edition, { ...brochure, mode: 0o120777 }])],
    ['device', writeZip([edition, { ...brochure, mode: 0o020666 }])],
    ['folder', writeZip([edition, { ...brochure, mode: 0o040755 }])],
    ['twice', writeZip([edition, brochure, brochure])],
    ['two editions', writeZip([edition, { ...edition, name: 'Edition.json' }])],
    ['encrypted', writeZip([edition, { ...brochure, flags: 1 }])],
    ['sizes after', writeZip([edition, { ...brochure, flags: 8 }])],
    ['other crc', writeZip([edition, { ...brochure, crc: 7 }])],
    ['other local name', writeZip([edition, { ...brochure, localName: 'x'.repeat(76) }])],
    ['other local size', writeZip([edition, { ...brochure, localSize: 1 }])],
    ['odd method', writeZip([edition, { ...brochure, method: 12 }])],
    ['extra field', writeZip([edition, { ...brochure, extra: Buffer.alloc(20) }])],
    ['comment', writeZip([edition, brochure], { comment: 'hello' })],
    ['suffix', Buffer.concat([writeZip([edition, brochure]), Buffer.from('more')])],
    ['prefix', Buffer.concat([Buffer.from('MZ'), writeZip([edition, brochure])])],
    ['count that lies', writeZip([edition, brochure], { count: 1 })],
    ['brochure first', writeZip([brochure, edition])],
    ['not named', writeZip([edition, brochure, { name: 'note', bytes: Buffer.from('x') }])],
    ['other content', writeZip([edition, { ...brochure, bytes: Buffer.from('%PDF-1.7 other') }])],
    ['script', writeZip([edition, { ...brochure, bytes: Buffer.from('<script>alert(1)') }])],
    ['missing', writeZip([edition])],
  ];
}

/** Bits flipped in the file as it travels, in the archive inside, or bytes cut and moved. */
async function hurt() {
  const inside = dice.below(2) === 0;
  const bytes = Buffer.from(inside ? zip : good);
  const at = dice.below(dice.below(3) === 0 ? bytes.length : Math.min(bytes.length, 700));
  const from = dice.below(2) === 0 ? at : bytes.length - 1 - Math.min(at, bytes.length - 1);
  const way = dice.below(4);
  let changed = bytes;
  if (way < 2) bytes[from] ^= 1 << dice.below(8);
  else if (way === 2) changed = bytes.subarray(0, from);
  else
    changed = Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + 1 + dice.below(40))]);
  return inside ? wrap(changed) : changed;
}

try {
  await tryEdition('the edition itself', good, { mayOpen: true });
  if (refused > 0) lost.push('the edition itself is refused: the trial proves nothing');
  const start = process.memoryUsage().rss;
  for (const name of fs.readdirSync(hostile).filter((each) => /zip|jury|svg|pdf/.test(each))) {
    const isBomb = /bomb|lying|many|overlap/.test(name);
    const bytes = fs.readFileSync(path.join(hostile, name));
    await tryEdition(name, await wrap(bytes), { isBomb });
    await tryEdition(`bare ${name}`, bytes, { isBomb });
  }
  for (const [name, archive, how] of madeByHand()) await tryEdition(name, await wrap(archive), how);
  for (let run = 0; run < FLIPS; run += 1) {
    await tryEdition(`flip ${run}`, await hurt(), { mayOpen: true });
  }
  const grown = process.resourceUsage().maxRSS * 1024 - start;
  if (grown > MEMORY_LIMIT) lost.push(`memory grew by ${Math.round(grown / 2 ** 20)} MB`);
  console.log(`  ${[...kinds].map(([kind, times]) => `${kind} ${times}`).join(', ')}`);
  console.log(
    `  slowest bomb ${Math.round(slowest)} ms, ${same} opened to the genuine content, memory +${Math.round(grown / 2 ** 20)} MB`,
  );
} finally {
  process.chdir(os.tmpdir());
  fs.rmSync(above, { recursive: true, force: true });
}
for (const each of lost.slice(0, 20)) console.log(`  ${each}`);
tell({
  name: 'a2-hostile-editions',
  runs,
  lost: lost.length,
  refused,
  target: `0 opened to anything else, 0 bytes outside, memory < +150 MB, bombs < ${BOMB_MS} ms`,
  isMet: lost.length === 0,
});
