import type { PDFDocument, PDFFont } from '@cantoo/pdf-lib';
import greek from '@fontsource/source-sans-3/files/source-sans-3-greek-400-normal.woff?inline';
import greekBold from '@fontsource/source-sans-3/files/source-sans-3-greek-600-normal.woff?inline';
import latin from '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff?inline';
import latinBold from '@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff?inline';
import latinExt from '@fontsource/source-sans-3/files/source-sans-3-latin-ext-400-normal.woff?inline';
import latinExtBold from '@fontsource/source-sans-3/files/source-sans-3-latin-ext-600-normal.woff?inline';
import fontkit from '@pdf-lib/fontkit';

const FACES = {
  regular: [latin, latinExt, greek],
  bold: [latinBold, latinExtBold, greekBold],
} as const;

export type Weight = keyof typeof FACES;

/** One piece of a line, in the font that has its letters. */
export interface Run {
  readonly text: string;
  readonly font: PDFFont;
}

/** Splits text by the font that can draw it; embeds a font at its first use. */
export type Typesetter = (text: string, weight: Weight) => Promise<readonly Run[]>;

const bytesOf = (address: string): Buffer =>
  Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');

/**
 * A parsed face. pdf-lib takes any `encode` for the synchronous one of a later fontkit;
 * ours writes to a stream, so only that way is shown to it.
 */
function parseFace(bytes: Buffer) {
  const font = fontkit.create(bytes);
  const subsetOf = font.createSubset.bind(font);
  const createSubset = () => {
    const subset = subsetOf();
    return {
      includeGlyph: (glyph: number) => subset.includeGlyph(glyph),
      encodeStream: () => subset.encodeStream(),
    };
  };
  return Object.assign(font, { createSubset });
}

interface Face {
  readonly bytes: Buffer;
  readonly font: ReturnType<typeof parseFace>;
  readonly letters: ReadonlySet<number>;
}

/** Faces are parsed once for all decks; each deck takes its own subset. */
const faces = new Map<string, Face>();

function faceAt(address: string): Face {
  const known = faces.get(address);
  if (known !== undefined) return known;
  const bytes = bytesOf(address);
  const font = parseFace(bytes);
  const face = { bytes, font, letters: new Set(font.characterSet) };
  faces.set(address, face);
  return face;
}

function hasLetter(address: string, letter: string): boolean {
  return faceAt(address).letters.has(letter.codePointAt(0) ?? 0);
}

/** What pdf-lib asks for by bytes. */
function fontOf(bytes: Uint8Array): Face['font'] {
  const known = [...faces.values()].find((face) => face.bytes === bytes);
  return known?.font ?? parseFace(Buffer.from(bytes));
}

/** A typesetter for one document: subsets only, so that a deck stays a few dozen kB. */
export function typesetterOf(document: PDFDocument): Typesetter {
  document.registerFontkit({ create: fontOf });
  const embedded = new Map<string, PDFFont>();
  const embed = async (face: string): Promise<PDFFont> => {
    const known = embedded.get(face);
    if (known !== undefined) return known;
    const font = await document.embedFont(faceAt(face).bytes, { subset: true });
    embedded.set(face, font);
    return font;
  };
  return async (text, weight) => {
    const addresses = FACES[weight];
    const runs: { face: string; text: string }[] = [];
    for (const letter of text.normalize('NFC').replaceAll('\u202F', '\u00A0')) {
      const face = addresses.find((one) => hasLetter(one, letter));
      const drawn = face === undefined ? '?' : letter;
      const last = runs.at(-1);
      const wanted = face ?? addresses[0];
      if (last !== undefined && last.face === wanted) last.text += drawn;
      else runs.push({ face: wanted, text: drawn });
    }
    const set: Run[] = [];
    for (const run of runs) set.push({ text: run.text, font: await embed(run.face) });
    return set;
  };
}
