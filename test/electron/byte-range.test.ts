import { describe, expect, it } from 'vitest';
import { readRange } from '../../electron/byte-range';

describe('a film player asks for a stretch of a file (RFC 9110, 14.2)', () => {
  it('gets the bytes it names, both ends included', () => {
    expect(readRange('bytes=0-499', 10_000)).toEqual({ first: 0, last: 499 });
    expect(readRange('bytes=500-999', 10_000)).toEqual({ first: 500, last: 999 });
  });

  it('gets the last bytes, or all that follows', () => {
    expect(readRange('bytes=-500', 10_000)).toEqual({ first: 9500, last: 9999 });
    expect(readRange('bytes=9500-', 10_000)).toEqual({ first: 9500, last: 9999 });
  });

  it('is cut at the end of the file', () => {
    expect(readRange('bytes=9000-20000', 10_000)).toEqual({ first: 9000, last: 9999 });
    expect(readRange('bytes=-20000', 10_000)).toEqual({ first: 0, last: 9999 });
  });

  it('is told when nothing is there', () => {
    expect(readRange('bytes=10000-', 10_000)).toBe('unsatisfiable');
    expect(readRange('bytes=-0', 10_000)).toBe('unsatisfiable');
    expect(readRange('bytes=5-2', 10_000)).toBe('unsatisfiable');
  });

  it('gets the whole file for anything else', () => {
    for (const header of [null, '', 'bytes=-', 'bytes=0-1,5-6', 'lines=1-2', 'bytes=a-b']) {
      expect(readRange(header, 10_000)).toBeNull();
    }
  });
});
