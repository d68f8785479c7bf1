import { PDFDocument, rgb, StandardFonts } from '@cantoo/pdf-lib';
import type { Edition } from '../../shared/edition/edition';
import { sha256Hex } from '../../shared/file/digest';
import type { Digest } from '../../shared/ids';
import { republished } from '../make/republished';

/** A deck of many pages: words and drawings on each, no two decks alike. */
async function longDeck(company: string, pages: number): Promise<Uint8Array> {
  const deck = await PDFDocument.create();
  const font = await deck.embedFont(StandardFonts.Helvetica);
  for (let at = 1; at <= pages; at += 1) {
    const page = deck.addPage([960, 540]);
    page.drawText(`${company} ${at}`, { x: 48, y: 470, size: 32, font });
    for (let line = 0; line < 18; line += 1) {
      const text = `Line ${line} of page ${at}: measured, counted and written down again.`;
      page.drawText(text, { x: 48, y: 420 - line * 20, size: 13, font });
    }
    for (let ring = 1; ring < 12; ring += 1) {
      const color = rgb(ring / 14, 0.4, 0.5);
      page.drawCircle({ x: 760, y: 250, size: ring * 14, borderColor: color, borderWidth: 2 });
    }
  }
  return deck.save();
}

/** The edition of a demo folder in which every dossier has one deck of so many pages. */
export async function withLongDecks(folder: string, pages: number): Promise<Uint8Array> {
  const papers = new Map<Digest, Uint8Array>();
  const byDossier = new Map<string, Edition['dossiers'][number]['attachments']>();
  const decks = async (edition: Edition): Promise<Edition['dossiers']> => {
    for (const { id, company } of edition.dossiers) {
      const bytes = await longDeck(company, pages);
      const sha256 = sha256Hex(bytes);
      papers.set(sha256, bytes);
      const type = 'application/pdf' as const;
      byDossier.set(id, [{ name: `${id}.pdf`, type, bytes: bytes.length, sha256 }]);
    }
    return edition.dossiers.map((each) => ({ ...each, attachments: byDossier.get(each.id) ?? [] }));
  };
  return republished({
    folder,
    papers,
    change: async (edition) => ({ dossiers: await decks(edition) }),
  });
}
