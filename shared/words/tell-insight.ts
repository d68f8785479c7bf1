import type { OfficialMethod } from '../edition/rules';
import {
  compareExact,
  type Exact,
  exact,
  multiplyExact,
  roundHalfUp,
  subtractExact,
} from '../exact';
import type { Language } from '../ids';
import type { AgendaPoint } from '../insight/agenda';
import type { Concord } from '../insight/concord';
import type { OwnMirror } from '../insight/mirror';
import type { AwardVerdict, Doubt } from '../insight/verdict';
import { sayDecimal, sayList } from './format';
import { speaker } from './say';

/** What ids are called; an id stands for itself where its name is not known. */
export interface InsightNames {
  readonly dossier: (id: string) => string;
  readonly juror: (id: string) => string;
  readonly criterion: (id: string) => string;
}

interface Told {
  readonly language: Language;
  readonly names: InsightNames;
}

/** What is told of an award depends on what ranks. */
interface ToldOfAward extends Told {
  readonly method: OfficialMethod;
}

/** A list in which one is enough: `A, B ou C`. */
function sayEither(words: readonly string[], language: Language): string {
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
  return new Intl.ListFormat(locale, { type: 'disjunction' }).format(words);
}

const listOf = (ids: readonly string[], name: (id: string) => string, language: Language) =>
  sayList(ids.map(name), language);

/**
 * Two weights in per cent. The second is rounded away from the first, with as many
 * decimals as it takes to differ: what is said must be enough to change the award.
 */
export function sayWeights(
  { from, to }: { readonly from: Exact; readonly to: Exact },
  language: Language,
): { readonly from: string; readonly to: string } {
  const percent = multiplyExact(from, exact(100));
  const isUp = compareExact(to, from) > 0;
  // 19.0 is 19.
  const shorten = (figure: string) => sayDecimal(figure.replace(/\.0+$/, ''), language);
  const start = roundHalfUp(percent, percent.d === 1n ? 0 : 1);
  const distance = subtractExact(to, from);
  const size = Math.abs(Number(roundHalfUp(multiplyExact(distance, exact(100)), 3)));
  const decimals = size >= 1 ? 0 : size >= 0.1 ? 1 : 2;
  const scale = 100n * 10n ** BigInt(decimals);
  const down = (to.n * scale) / to.d;
  const isWhole = (to.n * scale) % to.d === 0n;
  const outward = isUp && !isWhole ? down + 1n : down;
  const end = roundHalfUp(exact(outward, 10n ** BigInt(decimals)), decimals);
  return { from: shorten(start), to: shorten(end) };
}

/** One plain sentence on an award: how many removals it survives, and which weight would change it. */
export function sayVerdict(verdict: AwardVerdict, { language, names }: Told): string {
  const say = speaker(language);
  const { award, removals, nearest, doubts } = verdict;
  const tied = doubts.find(({ kind }) => kind === 'tied');
  if (tied !== undefined) {
    const dossiers = listOf(tied.dossiers, names.dossier, language);
    return say(`insight.verdict.${award}Tied`, { dossiers });
  }
  const head = say(`insight.verdict.${award}`, { count: removals.kept, of: removals.of });
  const tail = () => {
    if (nearest === null) return say('insight.verdict.moveNone');
    const criterion = names.criterion(nearest.criterion);
    if (compareExact(nearest.from, nearest.to) === 0) {
      return say(`insight.verdict.now.${nearest.side}`, { criterion });
    }
    return say('insight.verdict.move', { criterion, ...sayWeights(nearest, language) });
  };
  return say('insight.verdict.sentence', { head, tail: tail() });
}

/** One sentence a doubt; jurors without whom the same would happen are told together. */
export function sayDoubts(verdict: AwardVerdict, told: ToldOfAward): readonly string[] {
  const sentences: string[] = [];
  const done = new Set<Doubt>();
  for (const doubt of verdict.doubts) {
    if (done.has(doubt)) continue;
    const alike = verdict.doubts.filter(
      (other) =>
        other.kind === 'juror' &&
        doubt.kind === 'juror' &&
        other.outcome === doubt.outcome &&
        other.dossiers.join() === doubt.dossiers.join(),
    );
    for (const other of alike) done.add(other);
    const jurors = alike.flatMap((other) => (other.kind === 'juror' ? [other.juror] : []));
    sentences.push(sayDoubt(doubt, verdict, { ...told, jurors }));
  }
  return sentences;
}

function sayDoubt(
  doubt: Doubt,
  verdict: AwardVerdict,
  { language, names, method, jurors }: ToldOfAward & { readonly jurors: readonly string[] },
): string {
  const say = speaker(language);
  const dossiers = listOf(doubt.dossiers, names.dossier, language);
  const holder = verdict.dossier === null ? '' : names.dossier(verdict.dossier);
  switch (doubt.kind) {
    case 'tied':
      return say('insight.doubt.tied', { dossiers });
    case 'ladder':
      return say('insight.doubt.ladder', {
        ...{ holder, dossiers },
        method: say(`method.the.${method}`),
      });
    case 'guard':
      return say(`insight.doubt.guard.${doubt.guard}`, { dossiers });
    case 'juror':
      return say(`insight.doubt.${doubt.outcome}`, {
        count: doubt.dossiers.length,
        jurors: sayEither(jurors.map(names.juror), language),
        dossiers,
      });
    case 'odds': {
      // A doubt is said under the bound that makes it one.
      const words = { holder, dossiers, p: Math.min(Math.round(doubt.p * 100), 79) };
      return say(
        doubt.dossiers.length > 0 ? 'insight.doubt.odds' : 'insight.doubt.oddsAlone',
        words,
      );
    }
  }
}

/** A point of the agenda: what to open, why, and who and what carries the disagreement. */
export interface ToldPoint {
  readonly title: string;
  readonly why: readonly string[];
  /** Empty where the jurors do not part on any criterion. */
  readonly carried: string;
}

/** `scale` is the highest mark, which stands for 100. */
export function sayAgendaPoint(
  point: AgendaPoint,
  {
    verdict,
    max,
    ...told
  }: ToldOfAward & { readonly verdict: AwardVerdict | null; readonly max: number },
): ToldPoint {
  const { language, names } = told;
  const say = speaker(language);
  const criterion = point.criterion === null ? null : names.criterion(point.criterion);
  if (point.kind === 'dossier') {
    const dossier = names.dossier(point.dossier);
    const why = point.cells.map(({ juror, residual }) => {
      const points = Math.round((Math.abs(residual) / max) * 100);
      return say('insight.agenda.cell', { juror: names.juror(juror), points });
    });
    const [above, below] = [point.above, point.below].map((ids) =>
      listOf(ids, names.juror, language),
    );
    const carried =
      criterion === null ? '' : say('insight.agenda.dossier', { criterion, above, below });
    return { title: say(`insight.agenda.${point.why}`, { dossier }), why, carried };
  }
  const [first, second] = point.dossiers.map(names.dossier);
  const title = say(`insight.agenda.${point.award}`, { first, second });
  const doubts = verdict === null ? [] : sayDoubts({ ...verdict, doubts: point.doubts }, told);
  const why = [...(point.isBelowGate ? [say('insight.agenda.gate')] : []), ...doubts];
  return { title, why, carried: sayPair(point, told) };
}

function sayPair(point: Extract<AgendaPoint, { kind: 'pair' }>, { language, names }: Told): string {
  if (point.criterion === null) return '';
  const say = speaker(language);
  const [first, second] = point.dossiers.map(names.dossier);
  const criterion = names.criterion(point.criterion);
  const { forFirst, forSecond } = point;
  if (forFirst.length === 0 || forSecond.length === 0) {
    const ahead = forSecond.length === 0 ? first : second;
    return say('insight.agenda.oneSided', { criterion, ahead });
  }
  return say('insight.agenda.pair', {
    ...{ criterion, first, second },
    forFirst: listOf(forFirst, names.juror, language),
    forSecond: listOf(forSecond, names.juror, language),
  });
}

/** The agreement of the jurors in a word, with the figure behind it. */
export function sayConcord({ alpha, word }: Concord, language: Language): string {
  const say = speaker(language);
  if (alpha === null || word === null) return say('insight.concord.none');
  return say(`insight.concord.${word}`, { alpha: sayDecimal(alpha.toFixed(2), language) });
}

/** What a juror may learn from their own marks alone. */
export function sayMirror(mirror: OwnMirror, { language, names }: Told): readonly string[] {
  const say = speaker(language);
  const { spread, levels, scale, flat, ties } = mirror;
  if (spread === null) return [say('insight.mirror.few')];
  const figure = (value: number) => sayDecimal(value.toFixed(1), language);
  const isWhole = levels.length === scale.length;
  return [
    say('insight.mirror.spread', { low: figure(spread.low), high: figure(spread.high) }),
    isWhole
      ? say('insight.mirror.levelsAll')
      : say('insight.mirror.levelsOnly', { levels: sayList(levels.map(String), language) }),
    ...flat.map((id) => say('insight.mirror.flat', { criterion: names.criterion(id) })),
    ...(ties.length === 0
      ? [say('insight.mirror.noTies')]
      : ties.map((ids) =>
          say('insight.mirror.ties', { dossiers: listOf(ids, names.dossier, language) }),
        )),
  ];
}
