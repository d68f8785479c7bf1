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
  const seen = dossiers
    .map(({ id, answers }) => ({
      id,
      siren: answers.siren?.replace(/\D/g, '') ?? '',
      name: fold(answers.company ?? ''),
      looks: skeleton(answers.company ?? ''),
    }))
    .map((each) => ({ ...each, signs: signsOf(each.looks) }));
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
  /** One bit a sign, some signs sharing one. */
  readonly signs: number;
}

function compare(one: Seen, other: Seen): Alike['why'] | null {
  if (one.siren !== '' && one.siren === other.siren) return 'siren';
  if (one.name === '' || other.name === '') return null;
  if (one.name === other.name) return 'name';
  if (one.looks === other.looks) return 'close';
  const reach = Math.floor(Math.max(one.looks.length, other.looks.length) / 8);
  if (reach === 0 || isFarther(one.signs, other.signs, reach)) return null;
  return isWithin(one.looks, other.looks, reach) ? 'close' : null;
}

function signsOf(text: string): number {
  let signs = 0;
  for (let at = 0; at < text.length; at += 1) signs |= 1 << (text.charCodeAt(at) & 31);
  return signs;
}

/** Each step takes or brings one sign at most: names with more strange signs are no neighbours. */
function isFarther(one: number, other: number, reach: number): boolean {
  return countBits(one & ~other) > reach || countBits(other & ~one) > reach;
}

function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}

/** Whether so few insertions, deletions and replacements lead from one text to the other. */
export function isWithin(one: string, other: string, reach: number): boolean {
  if (Math.abs(one.length - other.length) > reach) return false;
  const far = reach + 1;
  let row = Array.from({ length: other.length + 1 }, (_, at) => Math.min(at, far));
  let next = row.map(() => far);
  for (let i = 1; i <= one.length; i += 1) {
    // What lies farther from the diagonal than the reach costs more than the reach.
    const [from, to] = [Math.max(1, i - reach), Math.min(other.length, i + reach)];
    next[from - 1] = from === 1 ? Math.min(i, far) : far;
    let least = next[from - 1] ?? far;
    for (let j = from; j <= to; j += 1) {
      const across = (row[j - 1] ?? far) + (one[i - 1] === other[j - 1] ? 0 : 1);
      const cost = Math.min(across, (row[j] ?? far) + 1, (next[j - 1] ?? far) + 1);
      next[j] = cost;
      least = Math.min(least, cost);
    }
    if (to < other.length) next[to + 1] = far;
    if (least > reach) return false;
    [row, next] = [next, row];
  }
  return (row[other.length] ?? far) <= reach;
}
