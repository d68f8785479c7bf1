import type { DossierId } from '../../ids';
import type { DraftDossier, FileField } from '../draft/draft';
import { fold } from './fold';

/**
 * Whose a file is, by the name of a folder it lies in, the nearest first, or by its own: it
 * begins with the dossier's number (`C02_deck.pdf`), or is the company's name. Null when none
 * or several fit.
 */
export function matchFile(
  { name, folders }: { readonly name: string; readonly folders: readonly string[] },
  dossiers: readonly DraftDossier[],
): DossierId | null {
  for (const said of [...folders, name]) {
    const words = fold(said);
    const fits = dossiers.filter(({ id, answers }) => isOf(words, id, answers.company ?? ''));
    if (fits.length === 1) return fits[0]?.id ?? null;
  }
  return null;
}

function isOf(words: string, id: DossierId, company: string): boolean {
  const number = fold(id);
  if (words === number || words.startsWith(`${number} `)) return true;
  const name = fold(company);
  return name.length >= 3 && (words === name || words.startsWith(`${name} `));
}

/** Which file of the form it answers: by its type, and for a picture by its name. */
export function fileFieldOf(type: string, name: string): FileField {
  if (type === 'application/pdf') return 'deck';
  if (type === 'video/mp4') return 'video';
  return /(^|[^a-z])logo/i.test(name) ? 'logo' : 'images';
}
