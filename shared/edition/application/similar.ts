import type { DossierId } from '../../ids';
import type { DraftDossier } from '../draft/draft';
import { fold } from './fold';

/** Two candidates that a person should look at side by side. */
export interface Alike {
  readonly a: DossierId;
  readonly b: DossierId;
  /** `siren`: one company twice; `name`: the same name; `close`: names the eye confuses. */
  readonly why: 'siren' | 'name' | 'close';
}

/** Signs that look like a Latin letter or a digit that does. */
const LOOKS: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  i: 'l',
  '5': 's',
  α: 'a',
  а: 'a',
  е: 'e',
  ε: 'e',
  о: 'o',
  ο: 'o',
  р: 'p',
  ρ: 'p',
  с: 'c',
  х: 'x',
  ν: 'v',
  κ: 'k',
  τ: 't',
};

/** A name as the eye takes it in a hurry. */
function skeleton(name: string): string {
  return [...fold(name).replaceAll(' ', '')]
    .map((sign) => LOOKS[sign] ?? sign)
    .join('')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w');
}

/**
 * Every pair of candidates under one SIREN, under one name, or under names that differ by
 * one letter in eight. Two dossiers of one company are told too: that may be meant.
 */
export function findSimilar(dossiers: readonly DraftDossier[]): readonly Alike[] {
  const seen = dossiers.map(({ id, answers }) => ({
    id,
    siren: answers.siren?.replace(/\D/g, '') ?? '',
    name: fold(answers.company ?? ''),
    looks: skeleton(answers.company ?? ''),
  }));
  const pairs: Alike[] = [];
  seen.forEach((one, at) => {
    for (const other of seen.slice(at + 1)) {
      const why = compare(one, other);
      if (why !== null) pairs.push({ a: one.id, b: other.id, why });
    }
  });
  return pairs;
}

interface Seen {
  readonly siren: string;
  readonly name: string;
  readonly looks: string;
}

function compare(one: Seen, other: Seen): Alike['why'] | null {
  if (one.siren !== '' && one.siren === other.siren) return 'siren';
  if (one.name === '' || other.name === '') return null;
  if (one.name === other.name) return 'name';
  if (one.looks === other.looks) return 'close';
  const reach = Math.floor(Math.max(one.looks.length, other.looks.length) / 8);
  return reach > 0 && isWithin(one.looks, other.looks, reach) ? 'close' : null;
}

/** Whether so few insertions, deletions and replacements lead from one text to the other. */
export function isWithin(one: string, other: string, reach: number): boolean {
  if (Math.abs(one.length - other.length) > reach) return false;
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const isSame = one[i - 1] === other[j - 1];
      const across = (row[j - 1] ?? 0) + (isSame ? 0 : 1);
      next.push(Math.min(across, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    if (Math.min(...next) > reach) return false;
    row = next;
  }
  return (row[other.length] ?? 0) <= reach;
}
