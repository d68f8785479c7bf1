import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathInside } from '../../electron/path-inside';

const folder = path.resolve('dist/renderer');

describe('a page asks for a file of its folder', () => {
  it('finds the files a build makes', () => {
    expect(pathInside(folder, '/desk.html')).toBe(path.join(folder, 'desk.html'));
    expect(pathInside(folder, '/assets/desk-Ab_3.js')).toBe(
      path.join(folder, 'assets/desk-Ab_3.js'),
    );
  });

  it('finds nothing that climbs out, however it is written', () => {
    const climbs = ['/../main.cjs', '/%2e%2e/main.cjs', '/a/../../main.cjs', '/..\\main.cjs'];
    const odd = ['', '/', '//etc/passwd', '/a\0.js', '/.git/config', '/a//b', 'desk.html', '/C:/x'];
    for (const each of [...climbs, ...odd]) expect(pathInside(folder, each)).toBeNull();
  });

  it('never leads outside, whatever is asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (asked) => {
        const file = pathInside(folder, `/${asked}`);
        expect(file === null || file.startsWith(folder + path.sep)).toBe(true);
      }),
    );
  });
});
