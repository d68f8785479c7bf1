import type { Ballot } from '../../shared/ballot/ballot';
import type { Dossier } from '../../shared/edition/dossier';
import { beginDraft } from '../../shared/edition/draft/begin';
import { votesToLeave } from '../../shared/edition/draft/worked-example';
import type { Edition } from '../../shared/edition/edition';
import type { Rules } from '../../shared/edition/rules';
import { compareExact, type Exact, exact, exactOf, multiplyExact } from '../../shared/exact';
import type { Standings } from '../../shared/merge/ledger';
import { officialScore100, worth100 } from '../../shared/tally/official-score';
import { propose } from '../../shared/tally/proposal';
import { rankDossiers } from '../../shared/tally/ranking';
import { DEMO_COLLEGES, DEMO_SHEETS } from './demo-sheets';

/** What each rule comes to on the demonstration's figures; scores on 100. */
export interface RulesAtDemo {
  /** Who leads by the exact mean, for another method to be compared with; null: nobody is ranked. */
  readonly leadsByMean: string | null;
  readonly jurors: number;
  /** How many of them may be away before the quorum is lost; negative: it is never met. */
  readonly mayBeAway: number;
  /** Jurors of the smallest college. */
  readonly smallestCollege: number;
  readonly dossiers: number;
  readonly ranked: readonly string[];
  /** Left out by the number of sheets, and by a college that lacks sheets. */
  readonly tooFew: readonly string[];
  readonly lacking: readonly string[];
  /** The first two, once the ladder has separated what it can. */
  readonly first: {
    readonly company: string;
    readonly score: Exact;
    /** What thresholds read of it. */
    readonly worth: Exact;
    readonly sheets: number;
  } | null;
  readonly second: { readonly company: string; readonly score: Exact } | null;
  /** The step that puts the first before the second; the method without a tie; null: none does. */
  readonly separatedBy: string | null;
  readonly gap: Exact | null;
  readonly reachThreshold: number;
  /** The first one's mean mark in the criterion of the threshold; null: the demonstration has none such. */
  readonly markOfFirst: Exact | null;
  readonly pool: readonly string[];
  /** Lowest score of the pool. */
  readonly poolFloor: Exact | null;
  readonly votesToLeave: number;
}

const NONE = { fr: '', en: '' };
/** What counting does not read. */
const UNREAD: Omit<Dossier, 'id' | 'company'> = {
  status: 'eligible',
  product: '',
  city: '',
  country: 'FR',
  category: 'both',
  modalities: [],
  trl: null,
  foundedYear: null,
  employees: null,
  fundingEur: null,
  deviceClass: null,
  regulatoryNote: NONE,
  academicPartner: false,
  pitchLine: NONE,
  summary: NONE,
  sections: {},
  attachments: [],
  village: null,
};

const idOf = (at: number): string => `C${at + 1}`;
const companyOf = (id: string): string => DEMO_SHEETS.find((_, at) => idOf(at) === id)?.[0] ?? id;

/** The demonstration as an edition of the default grid under these rules. */
function editionUnder(rules: Rules): Edition {
  const { frame } = beginDraft({ id: 'demo', year: 2027, start: { from: 'default' } });
  const { reading: _reading, logos: _logos, ...rest } = frame;
  return {
    ...rest,
    format: 'palmares-edition',
    version: 1,
    seq: 1,
    supersedes: null,
    rules,
    jurors: DEMO_COLLEGES.map((college, at) => ({
      id: `J${at + 1}`,
      name: '',
      college,
      role: 'member',
      voting: true,
      language: 'fr',
    })),
    recusals: [],
    dossiers: DEMO_SHEETS.map(([company], at) => ({ ...UNREAD, id: idOf(at), company })),
    organiser: { publicKey: '', recipients: [''] },
  };
}

/** Every juror's marks, as if their files had come. */
function standingsOf({ grid, jurors }: Edition): Standings {
  const ballotOf = (juror: string, nth: number): Ballot => ({
    format: 'palmares-ballot',
    version: 1,
    edition: { id: 'demo', digest: '', grid: '' },
    juror,
    publicKey: '',
    device: '',
    enrol: '',
    rev: 1,
    prev: null,
    status: 'final',
    signedAt: '',
    sheets: DEMO_SHEETS.flatMap(([, ...words], at) => {
      const marks = grid.criteria.flatMap(({ id }, c): [string, number][] => {
        const mark = Number(words[nth]?.[c]);
        return mark > 0 ? [[id, mark]] : [];
      });
      if (marks.length === 0) return [];
      const own = Object.fromEntries(marks);
      return [{ dossier: idOf(at), state: 'marked' as const, marks: own, comment: '' }];
    }),
    interests: [],
  });
  return new Map(
    jurors.map(({ id }, nth) => [
      id,
      { state: 'counted', verified: { digest: '', ballot: ballotOf(id, nth), envelope: '' } },
    ]),
  );
}

/** The rules as they stand, at work on the demonstration: counted as any edition is. */
export function rulesAtDemo(rules: Rules): RulesAtDemo {
  const edition = editionUnder(rules);
  const standings = standingsOf(edition);
  const ranking = rankDossiers({ edition, standings });
  const byMean = rankDossiers({
    edition: { ...edition, rules: { ...rules, method: 'mean' } },
    standings,
  });
  const proposal = propose({ edition, ranking });
  const scored = ranking.places.map(({ dossier, separatedBy }) => {
    const tally = ranking.tallies.get(dossier);
    const score = officialScore100({ edition, ranking }, dossier) ?? exact(0);
    const worth = worth100({ edition, ranking }, dossier) ?? exact(0);
    return { company: companyOf(dossier), separatedBy, score, worth, tally };
  });
  const [first, second] = scored;
  const notRanked = (kind: (typeof ranking.notRanked)[number]['why']['kind']) =>
    ranking.notRanked.filter(({ why }) => why.kind === kind).map((each) => companyOf(each.dossier));
  const { laureate, commended, departure, quorum } = rules;
  const within = exact(100 - commended.withinPercent, 100);
  const jurors = edition.jurors.length;
  return {
    leadsByMean: byMean.places[0] ? companyOf(byMean.places[0].dossier) : null,
    jurors,
    mayBeAway: jurors - quorum.minVoting,
    smallestCollege: Math.min(
      ...edition.colleges.map(({ id }) => DEMO_COLLEGES.filter((own) => own === id).length),
    ),
    dossiers: edition.dossiers.length,
    ranked: scored.map(({ company }) => company),
    tooFew: notRanked('too-few-sheets'),
    lacking: notRanked('college-without-sheet'),
    first: first
      ? {
          company: first.company,
          score: first.score,
          worth: first.worth,
          sheets: first.tally?.totals.length ?? 0,
        }
      : null,
    second: second ? { company: second.company, score: second.score } : null,
    separatedBy: second && second.separatedBy !== 'shared' ? second.separatedBy : null,
    gap: proposal.needs.margin?.gap100 ?? null,
    reachThreshold: scored.filter(
      ({ worth }) => compareExact(worth, exactOf(laureate.threshold100)) >= 0,
    ).length,
    markOfFirst: first?.tally?.criterionMeans[laureate.criterion] ?? null,
    pool: proposal.pool.map(companyOf),
    poolFloor: first ? multiplyExact(first.worth, within) : null,
    votesToLeave: votesToLeave(jurors, departure),
  };
}
