import { createHash } from 'node:crypto';
import { expect } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { inflateWhole } from '../../electron/keys/inflate';
import type { Decision } from '../../shared/decision/decision';
import type { Act } from '../../shared/decision/deliberation';
import type { Minutes, PaperTable, Part } from '../../shared/decision/minutes-paper';
import type { Seal } from '../../shared/decision/seal';
import type { Edition } from '../../shared/edition/edition';
import { readContainer } from '../../shared/file/container';

/** Points from the foot of an A4 page between which the text of the minutes stands. */
const [FOOT, HEAD] = [76, 787];

/** Without blanks of any kind: lines break on paper where they will. One sign draws both apostrophes. */
export const tight = (text: string): string =>
  text.replaceAll(/[\s\u00ad\u2060]/gu, '').replaceAll('ʼ', '’');

export interface PageRead {
  readonly body: string;
  /** What the page repeats, above and below. */
  readonly running: string;
}

export async function readPages(pdf: Buffer): Promise<readonly PageRead[]> {
  const opened = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pages: PageRead[] = [];
  for (let at = 1; at <= opened.numPages; at += 1) {
    const { items } = await (await opened.getPage(at)).getTextContent();
    const written = items.flatMap((one) => ('str' in one ? [one] : []));
    const isBody = (y: number): boolean => y > FOOT && y < HEAD;
    const join = (kept: boolean): string =>
      tight(
        written
          .filter(({ transform }) => isBody(Number(transform[5])) === kept)
          .map(({ str }) => str)
          .join(''),
      );
    pages.push({ body: join(true), running: join(false) });
  }
  return pages;
}

export interface Sealed {
  readonly text: (name: string) => string;
  readonly json: <T>(name: string) => T;
  /** What an envelope carries. */
  readonly payload: <T>(name: string) => T;
}

/** The entries of a sealed file, as any tool would read them. */
export function readSealed(zip: Buffer): Sealed {
  const read = readContainer({
    size: zip.length,
    read: (offset, length) => zip.subarray(offset, offset + length),
    inflate: inflateWhole,
  });
  if (!read.ok) throw new Error(read.error.kind);
  const text = (name: string) => Buffer.from(read.value.get(name) ?? '').toString();
  const json = <T>(name: string): T => JSON.parse(text(name)) as T;
  return {
    text,
    json,
    payload: (name) =>
      JSON.parse(Buffer.from(json<{ payload: string }>(name).payload, 'base64').toString()),
  };
}

const headOf = ({ columns }: PaperTable): string => columns.map(({ label }) => label).join('');

const wordsOfTable = (table: PaperTable): readonly string[] => [
  ...[table.caption ?? '', headOf(table)],
  ...table.rows.flatMap(({ cells }) => cells),
];

function wordsOf(part: Part): readonly string[] {
  switch (part.kind) {
    case 'text':
    case 'embargo':
      return [part.text];
    case 'note':
      return [part.lead, part.text];
    case 'columns':
      return part.columns.flatMap(({ head, lines }) => [
        head,
        ...lines.flatMap(({ name, role }) => (role === null ? [name] : [`${name}, ${role}`])),
      ]);
    case 'table':
      return wordsOfTable(part.table);
    case 'awards':
      return part.lines.flatMap(({ label, name, product }) => [label, name, product]);
  }
}

/** Everything that `minutes.json` says, in the order of the paper. */
function wordsOfMinutes(minutes: Minutes): readonly string[] {
  return [
    ...[minutes.reference, minutes.title, minutes.subtitle, minutes.opening],
    ...minutes.articles.flatMap(({ label, title, paragraphs }) => [
      label,
      title,
      ...paragraphs.flatMap(({ n, parts }) => [n, ...parts.flatMap(wordsOf)]),
    ]),
    minutes.closing,
    ...minutes.signatures.rows.flatMap(({ quality, name }) => [quality, name]),
    ...[minutes.annexes, minutes.digests.title],
    ...wordsOfTable(minutes.digests.table),
    minutes.digests.note,
  ];
}

/** The paper says what `minutes.json` says, in its order, and no figure beside. */
function expectSameWords(body: string, minutes: Minutes): void {
  let at = 0;
  const beside: string[] = [];
  for (const words of wordsOfMinutes(minutes).map(tight)) {
    const found = body.indexOf(words, at);
    expect(found, `« ${words} » on paper, after ${body.slice(Math.max(0, at - 60), at)}`).not.toBe(
      -1,
    );
    beside.push(body.slice(at, found));
    at = found + words.length;
  }
  // A table that goes on over the page says its head again.
  const figures = beside.filter((words) => /\d/.test(words.replace(/^Rang.*Départage/u, '')));
  expect(figures).toEqual([]);
  expect(body.slice(at)).not.toMatch(/\d/);
}

/** `n/d`, rounded half up to so many decimals, as French writes it. */
export function decimal(fraction: string, decimals: number, by = 1): string {
  const [n = '', d = '1'] = fraction.split('/');
  const scaled = 2n * BigInt(n) * 10n ** BigInt(decimals) + BigInt(d) * BigInt(by);
  const digits = String(scaled / (2n * BigInt(d) * BigInt(by))).padStart(decimals + 1, '0');
  return `${digits.slice(0, -decimals)},${digits.slice(-decimals)}`;
}

interface TallyRecord {
  readonly dossiers: readonly {
    readonly dossier: string;
    readonly totals: readonly { readonly total: number }[];
  }[];
  readonly ranking: readonly {
    readonly rank: number;
    readonly dossier: string;
    readonly separatedBy: string | null;
    readonly trace: readonly {
      readonly step: string;
      readonly figures: readonly { readonly dossier: string; readonly figure: string | null }[];
    }[];
  }[];
}

/** Every place: rank, sheets, sum of totals, mean on 100; and the step that separated it. */
function expectRanking(body: string, sealed: Sealed, edition: Edition): void {
  const { ranking } = sealed.json<Decision>('decision.json');
  const tally = sealed.json<TallyRecord>('tally.json');
  const company = new Map(edition.dossiers.map((one) => [one.id, one.company]));
  expect(ranking.map(({ dossier }) => dossier)).toEqual(tally.ranking.map((one) => one.dossier));
  for (const { rank, dossier, sheets, exact, score100 } of ranking) {
    const totals = tally.dossiers.find((one) => one.dossier === dossier)?.totals ?? [];
    const sum = totals.reduce((all, { total }) => all + total, 0);
    const [n = 0, d = 1] = exact.split('/').map(Number);
    expect([totals.length, sum * d], dossier).toEqual([sheets, n * sheets]);
    const { max } = edition.grid.scale;
    const score = decimal(exact, 2, max === 5 ? 5 : max);
    expect(score).toBe(score100.replace('.', ','));
    expect(body).toContain(tight(`${rank}${company.get(dossier)}${sheets}${sum}${score}`));
  }
  for (const { separatedBy, trace, dossier } of tally.ranking) {
    const step = trace.find((one) => one.step === separatedBy);
    const own = step?.figures.find((one) => one.dossier === dossier)?.figure;
    if (own && /^[A-Z]{3}$/.test(separatedBy ?? '')) {
      expect(body).toContain(`${separatedBy}${decimal(own, 3)}`);
    }
  }
}

const inParis = (instant: string, part: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', ...part }).format(new Date(instant));
const day = (instant: string): string =>
  tight(inParis(instant, { day: 'numeric', month: 'long', year: 'numeric' }));
/** French writes no minutes on the hour: `18 h`, `18 h 05`. */
function time(instant: string): RegExp {
  const hour = Number(inParis(instant, { hour: '2-digit' }).slice(0, 2));
  const minute = inParis(instant, { minute: '2-digit' }).padStart(2, '0');
  return new RegExp(`${hour}h${minute === '00' ? '' : minute}`);
}

/** Votes, presence, hours, digests and revisions, as the acts and the seal hold them. */
function expectFacts(pages: readonly PageRead[], sealed: Sealed, edition: Edition): void {
  const body = pages.map((page) => page.body).join('');
  const { acts } = sealed.json<{ readonly acts: readonly Act[] }>('acts.json');
  const { ballots, awards, mergeCode } = sealed.json<Decision>('decision.json');
  const seal = sealed.payload<Seal>('seal.json');
  const juror = new Map(edition.jurors.map(({ id, name }) => [id, name]));
  for (const act of acts) {
    if (act.kind !== 'vote') continue;
    const { for: yes, against, abstain } = act.counts;
    expect(body).toContain(`pour${yes},contre${against},abstentions${abstain}`);
  }
  for (const award of awards) {
    for (const { company, product } of award.dossiers)
      expect(body).toContain(tight(`${company}, pour ${product}`));
  }
  for (const { juror: id, rev, digest } of ballots) {
    expect(body).toContain(tight(`${juror.get(id)}${rev}${digest}`));
  }
  expect(sealed.json<Minutes>('minutes.json').mergeCode).toBe(mergeCode);
  expect(body).toContain(day(seal.sealedAt));
  expect(body).toMatch(time(seal.sealedAt));
  for (const act of acts) {
    if (act.kind === 'latePreview' || (act.kind === 'examination' && act.step === 'opened')) {
      expect(body).toMatch(time(act.at));
    }
  }
  const last = acts.findLastIndex((act) => act.kind === 'award');
  const here = new Map<string, boolean>();
  for (const act of acts.slice(0, last + 1)) {
    if (act.kind === 'presence') here.set(act.juror, act.present);
  }
  const present = [...here.values()].filter(Boolean).length;
  expect(body).toContain(`résents:${present}`);
}

/** Every figure of the printed minutes is the one of the sealed JSON, and no other is there. */
export async function expectSameFigures(pdf: Buffer, zip: Buffer): Promise<void> {
  const sealed = readSealed(zip);
  const pages = await readPages(pdf);
  const minutes = sealed.json<Minutes>('minutes.json');
  const edition = sealed.payload<Edition>('edition.json');
  const body = pages.map((page) => page.body).join('');
  const digest = createHash('sha256').update(sealed.text('decision.json')).digest('hex');
  expect(minutes.decisionDigest).toBe(digest);
  expectSameWords(body, minutes);
  expectRanking(body, sealed, edition);
  expectFacts(pages, sealed, edition);
  for (const [at, { running }] of pages.entries()) {
    // An older Chromium draws no boxes in the margins and numbers its pages by itself.
    expect(running).toMatch(new RegExp(`${at + 1}(sur|/)${pages.length}`));
  }
}
