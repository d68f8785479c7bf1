import type { Deliberation } from '../../../shared/decision/deliberation';
import { writeMinutes } from '../../../shared/decision/minutes';
import type { Minutes } from '../../../shared/decision/minutes-paper';
import type { Choice, Standing } from '../../../shared/merge/ledger';
import { propose } from '../../../shared/tally/proposal';
import { rankDossiers } from '../../../shared/tally/ranking';
import { demoPrize } from './demo-decision';

/** Winners, and a dossier with too few sheets: every kind of line the papers have. */
const FEW = ['C02', 'C04', 'C10'];

/** The demo prize with every word that a person can type replaced by one hostile text. */
export function soiled(words: string) {
  const both = { fr: words, en: words };
  const { edition, decision, standings } = demoPrize;
  const dirty = {
    ...edition,
    jurors: edition.jurors.map((one) => ({ ...one, name: words })),
    dossiers: edition.dossiers
      .filter(({ id }) => FEW.includes(id))
      .map((one) => ({
        ...{ ...one, company: words, product: words, pitchLine: both, summary: both },
        village: one.village && { stand: words, text: both },
      })),
    village: {
      ...{ title: both, note: both },
      exhibitorsOnly: [{ company: words, stand: words, text: both }],
    },
    history: [{ year: 2015, laureate: words, commended: words, source: words }],
    organisers: edition.organisers.map(() => words),
    grid: {
      ...edition.grid,
      criteria: edition.grid.criteria.map((one) => ({
        ...{ ...one, label: both, help: both, anchors: { '5': both } },
      })),
    },
  };
  const awards = decision.awards.map((one) => ({
    ...{ ...one, label: both, citation: one.dossiers.length > 0 ? both : null, reason: words },
    dossiers: one.dossiers.map(({ id }) => ({ id, company: words, product: words })),
  }));
  const remarked = new Map(
    [...standings].map(([juror, standing]): [string, Standing] => {
      if (standing.state !== 'counted') return [juror, standing];
      const { verified } = standing;
      const few = verified.ballot.sheets.filter(({ dossier }) => FEW.includes(dossier));
      const sheets = few.map((sheet) => ({ ...sheet, comment: words }));
      const ballot = { ...verified.ballot, sheets };
      return [juror, { ...standing, verified: { ...verified, ballot } }];
    }),
  );
  const blanks = {
    ...{ place: both, presidentQuote: both, laureateQuote: both },
    ...{ spokesperson: both, benefits: both, contacts: both },
  };
  return {
    prize: {
      ...{ ...demoPrize, edition: dirty, decision: { ...decision, awards } },
      ...{ standings: remarked, blanks, withComments: true, withJurors: true },
      ...{ place: words, signatories: { [words]: words }, reference: words },
    },
  };
}

export type Prize = ReturnType<typeof soiled>['prize'];

/** The acts of a meeting in which every word that was said is this one. */
export function actsOf({ place: words }: Prize): Deliberation {
  const at = '2027-10-09T14:30:00+02:00';
  return [
    ...demoPrize.deliberation.filter(({ kind }) => kind === 'presence'),
    { kind: 'debate', at, award: 'laureate', summary: words },
    { kind: 'note', at, dossier: 'C02', words },
    { kind: 'nameProof', at, dossier: 'C02', words, by: words },
    { kind: 'recusal', at, juror: 'J02', dossier: 'C10', reason: words },
    {
      ...{ kind: 'castingVote', at, award: 'laureate', between: ['C02', 'C04'], first: 'C02' },
      reason: words,
    },
    { kind: 'reopening', at, by: words, reason: words },
  ];
}

/** Its whole minutes. */
export function minutesOf(prize: Prize): Minutes {
  const { edition, decision, standings, place: words } = prize;
  const at = '2027-10-09T14:30:00+02:00';
  const ranking = rankDossiers({ edition, standings });
  const proposal = propose({ edition, ranking });
  const closing: Choice = { kind: 'closing', ballots: [], by: words, at };
  const occasion = {
    ...{ place: words, opened: at, closed: at, secretary: words, embargo: at },
    signatories: [{ organiser: words, name: words }],
    cosigners: [{ organiser: words, fingerprint: 'AAAA BBBB CCCC DDDD' }],
    ...{ fingerprint: 'AAAA BBBB CCCC DDDD', appVersion: '0.1.0' },
  };
  return writeMinutes({
    ...{ edition, standings, choices: [closing], ranking, proposal, alerts: [], decision },
    ...{ deliberation: actsOf(prize), mergeCode: decision.mergeCode, occasion },
  });
}

/** Names of the tags, in order; spans that keep a word on its line come and go. */
export const tagsOf = (html: string): string =>
  [...html.replace(/<style>[^<]*<\/style>/gu, '').matchAll(/<[^>]*>/gu)]
    .map(([tag]) => tag.replace(/ style="[\w\-:;.%#]*"/gu, ''))
    .filter((tag) => tag !== '<span class="nb">' && tag !== '</span>')
    .map((tag) => tag.replace(/[\s>].*$/su, ''))
    .join(' ');

/** Cells of a CSV text, as RFC 4180 reads them. */
export function cellsOf(csv: string): readonly string[] {
  const cell = /"((?:[^"]|"")*)"(?:,|\r\n)|([^",\r\n]*)(?:,|\r\n)/gu;
  return [...csv.matchAll(cell)].map(([, quoted, bare]) =>
    quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'),
  );
}
