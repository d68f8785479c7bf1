import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { deflateWhole, inflateWhole } from '../../../electron/keys/inflate';
import { type Entry, readContainer, writeContainer } from '../../../shared/file/container';
import { encodeUtf8 } from '../../../shared/file/utf8';

const hostile = path.resolve(import.meta.dirname, '../../hostile/files');

function open(bytes: Uint8Array) {
  return readContainer({
    size: bytes.length,
    read: (offset, length) => bytes.subarray(offset, offset + length),
    inflate: inflateWhole,
  });
}

function refusalOf(bytes: Uint8Array) {
  const opened = open(bytes);
  return opened.ok ? { kind: 'ok' } : opened.error;
}

const entries: readonly Entry[] = [
  { name: 'edition.json', bytes: encodeUtf8('{"a":1}'.repeat(40)) },
  { name: 'attachments/0f', bytes: Uint8Array.of(0, 255, 1) },
  { name: 'empty', bytes: new Uint8Array(0) },
];
const archive = writeContainer(entries, deflateWhole);

describe('a container', () => {
  it('gives back what was put in, stored or deflated, in order', () => {
    const name = fc.stringMatching(/^[a-z0-9]{1,8}(\/[a-z0-9]{1,8})?$/);
    const drawn = fc.uniqueArray(fc.record({ name, bytes: fc.uint8Array({ maxLength: 400 }) }), {
      selector: (e) => e.name,
    });
    fc.assert(
      fc.property(drawn, fc.boolean(), (put, deflates) => {
        const opened = open(writeContainer(put, deflates ? deflateWhole : undefined));
        expect(opened.ok && [...opened.value]).toEqual(put.map((e) => [e.name, e.bytes]));
      }),
    );
  });

  it('always has the same bytes for the same content', () => {
    expect(writeContainer(entries, deflateWhole)).toEqual(archive);
  });

  it('is a ZIP for other readers too', () => {
    const unzipped = unzipSync(archive);
    expect(Object.keys(unzipped)).toEqual(entries.map((e) => e.name));
    for (const { name, bytes } of entries) expect(unzipped[name]).toEqual(bytes);
  });

  it('reads what another writer made, when it keeps the profile', () => {
    const opened = open(zipSync({ 'a.txt': encodeUtf8('abc'), b: encodeUtf8('abc'.repeat(99)) }));
    expect(opened.ok && [...opened.value.keys()]).toEqual(['a.txt', 'b']);
  });

  it('stores what would deflate so well that it looked like a bomb', () => {
    const zeros = { name: 'zeros', bytes: new Uint8Array(1_000_000) };
    const opened = open(writeContainer([zeros], deflateWhole));
    expect(opened.ok && Buffer.compare(opened.value.get('zeros') ?? archive, zeros.bytes)).toBe(0);
  });

  it('never gives other content after one flipped bit', () => {
    for (let bit = 0; bit < archive.length * 8; bit += 1) {
      const flipped = Uint8Array.from(archive);
      flipped[bit >> 3] = (archive[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const opened = open(flipped);
      if (opened.ok) {
        expect([...opened.value], `bit ${bit}`).toEqual(entries.map((e) => [e.name, e.bytes]));
      }
    }
  });

  it('is refused at every shorter length, and with one byte more', () => {
    for (let length = 0; length < archive.length; length += 1) {
      expect(open(archive.subarray(0, length)).ok, `${length} bytes`).toBe(false);
    }
    expect(open(Buffer.concat([archive, Buffer.from('\n')])).ok).toBe(false);
    expect(refusalOf(Buffer.concat([Buffer.from('#!'), archive])).kind).toBe('ambiguous');
  });

  it.each(['../evil', '/etc/evil', 'a/../b', 'a//b', 'a/', './a', 'A', 'a\\b', 'é', 'a b', ''])(
    'never writes the name %j',
    (name) => {
      expect(() => writeContainer([{ name, bytes: new Uint8Array(1) }])).toThrow(RangeError);
    },
  );
});

describe('a hostile archive', () => {
  /** What each file of the corpus is refused as, and the entry that is named. */
  const expected: Readonly<Record<string, { kind: string; entry?: string | undefined }>> = {
    'bomb-100MB.zip': { kind: 'bomb', entry: 'scores.json' },
    // Nested archives are not unpacked: ten small entries that no manifest would name.
    'bomb-nested.zip': { kind: 'ok' },
    'case-collide.zip': { kind: 'slip', entry: 'Manifest.json' },
    'dup-entries.zip': { kind: 'duplicate', entry: 'scores.json' },
    'empty.zip': { kind: 'empty' },
    'lying-size.zip': { kind: 'bomb', entry: 'scores.json' },
    'many-entries-20000.zip': { kind: 'bomb', entry: 'the directory' },
    'nul-name.zip': { kind: 'slip', entry: 'a\u0001b.json' },
    'overlap-500x20MB.zip': { kind: 'bomb', entry: 'k' },
    'reserved-names.zip': { kind: 'slip', entry: 'CON' },
    'slip-absolute.zip': { kind: 'slip', entry: '/etc/evil' },
    'slip-backslash.zip': { kind: 'slip', entry: '..\\..\\evil.txt' },
    'slip-dotdot.zip': { kind: 'slip', entry: '../../../../tmp/evil.txt' },
    'slip-drive.zip': { kind: 'slip', entry: 'C:\\Windows\\evil.txt' },
    'symlink.zip': { kind: 'symlink', entry: 'link' },
    'truncated.zip': { kind: 'damaged' },
    'zip-with-prefix.zip': { kind: 'ambiguous' },
  };

  it('of the corpus is expected by name', () => {
    const zips = readdirSync(hostile).filter((f) => f.endsWith('.zip'));
    expect(zips.toSorted()).toEqual(Object.keys(expected).toSorted());
  });

  it.each(Object.entries(expected))('%s is refused as %o, at once', (file, refusal) => {
    const bytes = readFileSync(path.join(hostile, file));
    const begun = performance.now();
    expect(refusalOf(bytes)).toMatchObject(refusal);
    expect(performance.now() - begun).toBeLessThan(1000);
  });

  it('that is something else is told as what it looks like', () => {
    const told = (name: string) => refusalOf(readFileSync(path.join(hostile, name)));
    expect(told('launch.pdf')).toEqual({ kind: 'not-ours', looksLike: 'pdf' });
    expect(told('script.svg')).toEqual({ kind: 'not-ours', looksLike: 'text' });
    expect(told('not-a-zip.jury')).toEqual({ kind: 'not-ours', looksLike: 'unknown' });
  });

  it('whose two headers disagree is ambiguous', () => {
    const local = Uint8Array.from(archive);
    local[8] = 0; // the method, in the first local header only
    expect(refusalOf(local)).toEqual({ kind: 'ambiguous', entry: 'edition.json' });
  });

  it('whose content was changed under its checksum is told by digest', () => {
    const stored = writeContainer([{ name: 'a', bytes: encodeUtf8('abc') }]);
    stored[31] = 0x7a;
    expect(refusalOf(stored)).toEqual({ kind: 'digest', entry: 'a' });
  });

  it('that is encrypted or packed otherwise is of no known type', () => {
    const stored = writeContainer([{ name: 'a', bytes: encodeUtf8('abc') }]);
    const central = 30 + 1 + 3;
    const encrypted = Uint8Array.from(stored);
    encrypted[central + 8] = 1;
    expect(refusalOf(encrypted).kind).toBe('type');
    const bzip2 = Uint8Array.from(stored);
    bzip2[central + 10] = 12;
    expect(refusalOf(bzip2).kind).toBe('type');
  });
});
