import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { deckPptx, type PictureSlide } from '../../../renderer/desk/console-room/deck-pptx';

const slide = (title: string, notes: readonly string[]): PictureSlide => ({
  picture: new Uint8Array([0xff, 0xd8, 0xff, 0xd9]),
  title,
  described: 'Lauréat · Œil & <Brume> "Société"',
  notes,
});
const bytes = deckPptx({
  title: 'Prix de l’innovation <2027>',
  slides: [slide('1 · Attente', []), slide('2 · Lauréat, nom', ['Œil-de-Brume.', 'euil & brume'])],
});
const parts = new Map(
  Object.entries(unzipSync(bytes)).map(([name, part]) => [name, new TextDecoder().decode(part)]),
);

function read(name: string): Document {
  const document = new DOMParser().parseFromString(parts.get(name) ?? '', 'application/xml');
  expect(document.querySelector('parsererror'), name).toBeNull();
  return document;
}

/** Where a relationship leads, from the folder of the part that holds it. */
function targetOf(rels: string, target: string): string {
  const folder = rels.replace(/_rels\/[^/]*$/, '');
  return new URL(target, `file:///${folder}`).pathname.slice(1);
}

describe('the fallback presentation', () => {
  it('is well-formed, and every link of every part leads to a part', () => {
    const rels = [...parts.keys()].filter((name) => name.endsWith('.rels'));
    for (const name of [...parts.keys()].filter((each) => /\.(xml|rels)$/.test(each))) read(name);
    const targets = rels.flatMap((name) =>
      [...read(name).querySelectorAll('Relationship')].map((link) =>
        targetOf(name, link.getAttribute('Target') ?? ''),
      ),
    );
    for (const target of targets) expect(parts.has(target), target).toBe(true);
    // Nothing is packed that no part leads to.
    const loose = [...parts.keys()].filter(
      (name) => !name.endsWith('.rels') && !targets.includes(name),
    );
    expect(loose).toEqual(['[Content_Types].xml']);
  });

  it('declares the type of each part', () => {
    const types = read('[Content_Types].xml');
    const named = [...types.querySelectorAll('Override')].map((one) =>
      one.getAttribute('PartName')?.slice(1),
    );
    const xml = [...parts.keys()].filter(
      (name) => name.endsWith('.xml') && name !== '[Content_Types].xml',
    );
    expect(named.toSorted()).toEqual(xml.toSorted());
  });

  it('gives each slide its picture, a title for lists, words for who does not see, and notes', () => {
    const shown = read('ppt/slides/slide2.xml');
    const [picture] = shown.getElementsByTagName('p:pic');
    expect(picture?.getElementsByTagName('p:cNvPr')[0]?.getAttribute('descr')).toBe(
      'Lauréat · Œil & <Brume> "Société"',
    );
    expect(shown.getElementsByTagName('a:t')[0]?.textContent).toBe('2 · Lauréat, nom');
    const notes = read('ppt/notesSlides/notesSlide2.xml');
    expect([...notes.getElementsByTagName('a:t')].map((one) => one.textContent)).toEqual([
      'Œil-de-Brume.',
      'euil & brume',
    ]);
  });

  it('is the same file for the same slides', () => {
    const again = deckPptx({ title: 'a', slides: [slide('1', ['x'])] });
    expect(deckPptx({ title: 'a', slides: [slide('1', ['x'])] })).toEqual(again);
  });
});
