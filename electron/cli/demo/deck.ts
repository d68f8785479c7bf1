import { PDFDocument, type PDFPage, rgb } from '@cantoo/pdf-lib';
import type { Dossier } from '../../../shared/edition/dossier';
import type { Grid } from '../../../shared/edition/grid';
import { type Run, type Typesetter, typesetterOf, type Weight } from './deck-fonts';

const WIDTH = 960;
const HEIGHT = 540;
const MARGIN = 64;
const INK = rgb(0.106, 0.122, 0.141);
const MUTED = rgb(0.337, 0.376, 0.424);
/** One date for all decks: the same dossier always gives the same bytes. */
const MADE = new Date('2027-06-30T12:00:00Z');

interface Sheet {
  readonly page: PDFPage;
  readonly set: Typesetter;
}

/**
 * The presentation of one fictional candidate: a cover, then two themes a page, in the
 * candidate's own words by criterion. Deterministic.
 */
export async function drawDeck(dossier: Dossier, grid: Grid): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.setTitle(`${dossier.company} — ${dossier.product}`);
  document.setProducer('Palmarès');
  document.setCreator('Palmarès');
  document.setCreationDate(MADE);
  document.setModificationDate(MADE);
  const set = typesetterOf(document);
  await drawCover({ page: document.addPage([WIDTH, HEIGHT]), set }, dossier, grid);
  const told = grid.criteria.filter((criterion) => dossier.sections[criterion.id] !== undefined);
  for (let at = 0; at < told.length; at += 2) {
    const sheet = { page: document.addPage([WIDTH, HEIGHT]), set };
    drawWedge(sheet.page, grid);
    let y = HEIGHT - 84;
    for (const criterion of told.slice(at, at + 2)) {
      const words = dossier.sections[criterion.id]?.fr ?? '';
      y = await write(sheet, { text: criterion.label.fr, size: 26, y, weight: 'bold' });
      y = await write(sheet, { text: words, size: 18, y: y - 10, weight: 'regular' });
      y -= 34;
    }
    await drawFoot(sheet, dossier, at / 2 + 2);
  }
  return document.save({ useObjectStreams: false });
}

async function drawCover(sheet: Sheet, dossier: Dossier, grid: Grid): Promise<void> {
  drawWedge(sheet.page, grid);
  drawRings(sheet.page, dossier);
  let y = HEIGHT - 150;
  y = await write(sheet, {
    text: dossier.company,
    size: dossier.company.length > 60 ? 28 : 40,
    y,
    weight: 'bold',
    width: 540,
  });
  y = await write(sheet, { text: dossier.product, size: 26, y: y - 14, weight: 'regular' });
  await write(sheet, {
    text: dossier.pitchLine.fr,
    size: 20,
    y: y - 26,
    weight: 'regular',
    width: 520,
    muted: true,
  });
  await drawFoot(sheet, dossier, 1);
}

/** Rings whose sizes follow from the dossier's own name: a picture of nothing, never the same. */
function drawRings(page: PDFPage, dossier: Dossier): void {
  const letters = [...`${dossier.company}${dossier.product}`];
  const centre = { x: WIDTH - 190, y: HEIGHT / 2 - 10 };
  letters.slice(0, 9).forEach((letter, at) => {
    const size = 18 + at * 15 + ((letter.codePointAt(0) ?? 0) % 9);
    page.drawCircle({
      ...centre,
      size,
      borderWidth: 1 + ((letter.codePointAt(0) ?? 0) % 5),
      borderColor: rgb(0.06 + at * 0.08, 0.42 + at * 0.03, 0.43 + at * 0.03),
      opacity: 0,
    });
  });
}

/** The grid as a step wedge, the sign of the prize's papers. */
function drawWedge(page: PDFPage, grid: Grid): void {
  const total = grid.criteria.reduce((sum, criterion) => sum + criterion.weight, 0);
  let x = MARGIN;
  grid.criteria.forEach((criterion, at) => {
    const width = ((WIDTH - 2 * MARGIN) * criterion.weight) / Math.max(total, 1);
    const grey = 0.08 + (0.85 * at) / Math.max(grid.criteria.length - 1, 1);
    page.drawRectangle({ x, y: HEIGHT - 44, width, height: 6, color: rgb(grey, grey, grey) });
    x += width;
  });
}

async function drawFoot({ page, set }: Sheet, dossier: Dossier, number: number): Promise<void> {
  const text = `${dossier.id} · ${dossier.city} (${dossier.country}) · candidature fictive · ${number}`;
  drawRuns(page, await set(text, 'regular'), { y: 30, size: 11, muted: true });
}

interface Writing {
  readonly text: string;
  readonly size: number;
  readonly y: number;
  readonly weight: Weight;
  readonly width?: number;
  readonly muted?: boolean;
}

/** Writes a paragraph and returns where the next may begin. Each word is measured once. */
async function write({ page, set }: Sheet, writing: Writing): Promise<number> {
  const { size, weight, width = WIDTH - 2 * MARGIN, muted = false } = writing;
  const lines: string[][] = [[]];
  const space = widthOf(await set(' ', weight), size);
  let used = 0;
  for (const word of writing.text.split(' ')) {
    const wide = widthOf(await set(word, weight), size);
    const line = lines.at(-1);
    if (line === undefined || (line.length > 0 && used + space + wide > width)) {
      lines.push([word]);
      used = wide;
    } else {
      used += line.length > 0 ? space + wide : wide;
      line.push(word);
    }
  }
  let y = writing.y;
  for (const line of lines) {
    drawRuns(page, await set(line.join(' '), weight), { y, size, muted });
    y -= size * 1.4;
  }
  return y;
}

function widthOf(runs: readonly Run[], size: number): number {
  return runs.reduce((sum, run) => sum + run.font.widthOfTextAtSize(run.text, size), 0);
}

function drawRuns(
  page: PDFPage,
  runs: readonly Run[],
  { y, size, muted }: { readonly y: number; readonly size: number; readonly muted: boolean },
): void {
  let x = MARGIN;
  for (const { text, font } of runs) {
    page.drawText(text, { x, y, size, font, color: muted ? MUTED : INK });
    x += font.widthOfTextAtSize(text, size);
  }
}
