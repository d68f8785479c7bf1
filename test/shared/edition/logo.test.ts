import { describe, expect, it } from 'vitest';
import { letterheadHtml } from '../../../shared/decision/letterhead';
import type { Edition } from '../../../shared/edition/edition';
import { readEditionPayload } from '../../../shared/edition/edition-file';
import { LOGO_CHARACTERS, logo } from '../../../shared/edition/logo';
import { frame } from '../../../shared/stage/frame';
import { frameOfCue } from '../../../shared/stage/frame-now';
import { greyLogo, greyPng } from '../../make/logo';
import { editionUnderTest, sealEdition } from '../../make/signed';
import { ceremony } from '../stage/ceremony';

const [first = ''] = editionUnderTest().organisers;
const withLogos = (logos: Edition['logos']): Edition =>
  editionUnderTest(logos === undefined ? {} : { logos });
const flawsOf = (edition: Edition): readonly string[] => {
  const read = readEditionPayload(sealEdition(edition));
  return read.ok || read.error.kind !== 'schema' ? [] : read.error.flaws.map(({ code }) => code);
};

describe('the logo of an organiser', () => {
  it('travels in the signed edition', () => {
    const edition = withLogos([{ organiser: first, picture: greyLogo() }]);
    const read = readEditionPayload(sealEdition(edition));
    expect(read.ok && read.value.edition.logos).toEqual(edition.logos);
  });

  it('is of an organiser who is named, one each', () => {
    const picture = greyLogo();
    expect(flawsOf(withLogos([{ organiser: 'Nobody', picture }]))).toEqual(['unknown-id']);
    const twice = [1, 2].map(() => ({ organiser: first, picture }));
    expect(flawsOf(withLogos(twice))).toEqual(['repeated-id']);
  });

  it.each([
    ['a drawing that runs script', `data:image/svg+xml;base64,${btoa('<svg onload="x()"/>')}`],
    ['an address', 'https://example.org/logo.png'],
    ['markup behind the data', `${greyLogo()}" onerror="x()`],
    ['a drawing that says it is a PNG', `data:image/png;base64,${btoa('<svg xmlns="x"></svg>')}`],
    ['a PNG that says it is a JPEG', greyLogo().replace('image/png', 'image/jpeg')],
    ['only the first bytes of a PNG', 'data:image/png;base64,iVBORw0KGgo='],
    [
      'a small file that unfolds to a wall',
      `data:image/png;base64,${greyPng({ width: 1, height: 1 }, { width: 60_000, height: 60_000 }).toString('base64')}`,
    ],
    [
      'more than an edition should carry',
      greyLogo().replace('iVBORw0KGgo', `iVBORw0KGgo${'A'.repeat(LOGO_CHARACTERS)}`),
    ],
  ])('is refused when it is %s', (_, picture) => {
    expect(logo.safeParse({ organiser: first, picture }).success).toBe(false);
    expect(flawsOf(withLogos([{ organiser: first, picture }]))).not.toEqual([]);
  });

  it('stands on papers in the place of the name, which is still read aloud', () => {
    const picture = greyLogo();
    const html = letterheadHtml({
      organisers: ['A & B', 'C'],
      logos: [{ organiser: 'A & B', picture }],
      wedge: [100],
      right: '',
    });
    expect(html).toContain(`<img src="${picture}" alt="A &amp; B"`);
    expect(html).toContain('<b>C</b>');
  });

  it('is on the slides that say who gives the prize, and on no other', () => {
    const logos = [{ organiser: first, picture: greyLogo() }];
    const script = { ...ceremony(), logos };
    const shown = script.cues.flatMap((cue) => {
      const made = frameOfCue(script, cue, 'both');
      expect(frame.safeParse(made).success).toBe(true);
      return made.logos === undefined ? [] : [cue.scene.scene];
    });
    expect([...new Set(shown)].sort()).toEqual(['holding', 'title']);
  });

  it('leaves an edition without any as it was', () => {
    expect(Object.keys(frameOfCue(ceremony(), ceremony().cues[1] as never, 'fr'))).not.toContain(
      'logos',
    );
  });
});
