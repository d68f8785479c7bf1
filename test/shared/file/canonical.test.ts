import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCanonical, writeCanonical } from '../../../shared/file/canonical';
import { decodeUtf8 } from '../../../shared/file/utf8';

const hostile = path.resolve(import.meta.dirname, '../../hostile');

/** Bytes as a file gives them → its value, or undefined when refused. */
function readBytes(bytes: Uint8Array): { readonly value: unknown } | undefined {
  const text = decodeUtf8(bytes);
  const json = text.ok ? readCanonical(text.value) : text;
  return json.ok ? { value: json.value } : undefined;
}

describe('canonical JSON', () => {
  it('is written as RFC 8785 shows in its section 3.2', () => {
    const parsed: unknown = JSON.parse(
      '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],' +
        '"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/",' +
        '"literals":[null,true,false]}',
    );
    expect(writeCanonical(parsed)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('sorts keys by UTF-16 code units, as RFC 8785 section 3.2.3 shows', () => {
    const keys = ['\u20ac', '\r', '\ufb33', '1', '\u{1f600}', '\u0080', '\u00f6'];
    const written = writeCanonical(Object.fromEntries(keys.map((k) => [k, 0])));
    const order = Object.keys(JSON.parse(written.replace('"1":', '"one":')) as object);
    expect(order).toEqual(['\r', 'one', '\u0080', '\u00f6', '\u20ac', '\u{1f600}', '\ufb33']);
  });

  it.each([
    ['0000000000000001', '5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555553', '333333333.3333332'],
  ])('prints the double %s as RFC 8785 appendix B does: %s', (hex, printed) => {
    expect(writeCanonical(Buffer.from(hex, 'hex').readDoubleBE())).toBe(printed);
  });

  it.each([
    ['NaN', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['minus zero', -0],
    ['a lone surrogate', '\ud800'],
    ['undefined inside', { a: undefined }],
    ['a function', () => 0],
  ])('has no form for %s', (_, value) => {
    expect(() => writeCanonical(value)).toThrow(TypeError);
  });

  it('reads back every value that it writes', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5, stringUnit: 'grapheme' }), (drawn) => {
        const value: unknown = JSON.parse(JSON.stringify(drawn).replace(/-0(?=[,\]}]|$)/g, '0'));
        fc.pre(!JSON.stringify(value).includes('__proto__'));
        expect(readCanonical(writeCanonical(value))).toEqual({ ok: true, value });
      }),
    );
  });

  it.each([
    ['a space', '{"a": 1}'],
    ['unsorted keys', '{"b":1,"a":2}'],
    ['a key given twice', '{"a":1,"a":1}'],
    ['an escape of choice', '"\\u0041"'],
    ['minus zero', '[-0]'],
    ['an overflowing number', '[1e999]'],
    ['a number with another spelling', '[1.0]'],
    ['a lone surrogate', '["\\ud800"]'],
    ['a prototype key', '{"__proto__":{"isAdmin":true}}'],
    ['a deep prototype key', '[[{"a":{"__proto__":1}}]]'],
    ['17 levels', `${'['.repeat(17)}${']'.repeat(17)}`],
    ['a million levels', '['.repeat(1_000_000)],
    ['a line feed at its end', '{}\n'],
    ['nothing', ''],
  ])('refuses %s', (_, text) => {
    expect(readCanonical(text)).toEqual({ ok: false, error: { kind: 'not-canonical' } });
  });

  it('accepts 16 levels, and brackets inside strings count for nothing', () => {
    expect(readCanonical(`${'['.repeat(16)}${']'.repeat(16)}`).ok).toBe(true);
    expect(readCanonical(JSON.stringify(`\\"${'['.repeat(99)}`)).ok).toBe(true);
  });

  it('is not fooled by any file of the public JSON test suite', () => {
    const suite = JSON.parse(
      readFileSync(path.join(hostile, 'json-test-suite.raw.json'), 'utf8'),
    ) as Record<'parsing' | 'transform', { name: string; b64: string }[]>;
    expect(suite.parsing.length).toBeGreaterThan(300);
    let accepted = 0;
    for (const { name, b64 } of [...suite.parsing, ...suite.transform]) {
      const bytes = Buffer.from(b64, 'base64');
      const read = readBytes(bytes);
      if (name.startsWith('n_')) expect(read, name).toBeUndefined();
      if (read === undefined) continue;
      accepted += 1;
      expect(read.value, name).toEqual(JSON.parse(bytes.toString('utf8')));
    }
    expect(accepted).toBeGreaterThan(30);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('refuses every hostile JSON file, whatever its trick', () => {
    const files = readdirSync(path.join(hostile, 'files')).filter((f) => f.endsWith('.json'));
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) {
      expect(readBytes(readFileSync(path.join(hostile, 'files', file))), file).toBeUndefined();
    }
    expect(({} as { isAdmin?: unknown }).isAdmin).toBeUndefined();
  });
});
