import type { Edition } from '../edition/edition';
import { logosOf } from '../edition/logo';
import { writeCanonical } from '../file/canonical';
import { sha256Hex } from '../file/digest';
import type { Instant, Language } from '../ids';
import type { Alert } from '../insight/alerts';
import type { Choice, Standings } from '../merge/ledger';
import { countedBallots } from '../merge/standings';
import type { Proposal } from '../tally/proposal';
import type { Ranking } from '../tally/ranking';
import { sayDate, sayDay, sayTime } from '../words/format';
import type { Decision } from './decision';
import { type Deliberation, issueOf } from './deliberation';
import { type Meeting, meetingOf, presiding } from './meeting';
import { writeDebate, writeDecision } from './minutes-debate';
import { writeApplications, writeInterests, writeQuorum } from './minutes-jury';
import type { Article, Minutes, Part } from './minutes-paper';
import { writeScoring } from './minutes-scoring';
import { genderOf, type Voice, voiceOf } from './minutes-words';

/**
 * What the acts do not say and the minutes must: where, when, who held the pen, who signs.
 * `place` reads after the verb: `à Paris (lieu fictif)`.
 */
export interface Occasion {
  readonly place: string;
  readonly opened: Instant;
  readonly closed: Instant;
  readonly secretary: string;
  /** Who signs for each organiser, in their order; empty leaves a blank to fill by hand. */
  readonly signatories: readonly { readonly organiser: string; readonly name: string }[];
  readonly embargo: Instant;
  /** 4×4 characters of the organiser's key. */
  readonly fingerprint: string;
  /** Organisers that sign the seal with a key of their own; absent: none. */
  readonly cosigners?: readonly { readonly organiser: string; readonly fingerprint: string }[];
  readonly appVersion: string;
}

/** What the minutes are written from. `decision` is null while the meeting goes on. */
export interface MinutesSource {
  readonly edition: Edition;
  readonly standings: Standings;
  readonly choices: readonly Choice[];
  readonly ranking: Ranking;
  readonly proposal: Proposal;
  readonly alerts: readonly Alert[];
  readonly deliberation: Deliberation;
  readonly decision: Decision | null;
  readonly mergeCode: string;
  readonly occasion: Occasion;
}

/**
 * The procès-verbal (PRIZE rules 1–11; `pv.fr.md`): articles 1–6 with numbered
 * paragraphs. Who was present is told as of the last decision on an award, so that
 * leaving afterwards does not rewrite the quorum.
 */
export function writeMinutes(source: MinutesSource, language: Language = 'fr'): Minutes {
  const { edition, decision, occasion, mergeCode } = source;
  const voice = voiceOf(edition, language);
  const meeting = meetingWhenDecided(source);
  const issue = decision?.issue ?? issueOf(source.deliberation);
  const reference = voice.say('reference', { year: edition.year, issue });
  const zone = edition.timezone;
  const embargoDay = sayDate(occasion.embargo, language, zone);
  return {
    format: 'palmares-minutes',
    version: 1,
    language,
    issue,
    mergeCode,
    decisionDigest: decision === null ? null : sha256Hex(writeCanonical(decision)),
    organisers: edition.organisers,
    ...logosOf(edition),
    wedge: edition.grid.criteria.map((criterion) => criterion.weight),
    reference: voice.say('original', { reference }),
    title: voice.say('title'),
    subtitle: voice.say('of', { title: plainTitle(edition, language), year: edition.year }),
    fictional: edition.fictional ? voice.say('fictional') : null,
    opening: writeOpening(source, meeting, voice),
    articles: writeArticles(source, meeting, voice),
    closing: voice.say('closed', {
      time: sayTime(occasion.closed, language, zone),
      place: occasion.place,
      date: sayDate(occasion.closed, language, zone),
    }),
    signatures: writeSignatures(source, meeting, voice),
    annexes: voice.say('annexes'),
    digests: writeDigests(source, voice),
    running: {
      headLeft: `${voice.say('title')} · ${edition.shortTitle[language]}`,
      headRight: voice.say('confidentialUntil', { date: embargoDay }),
      footLeft: voice.say('running', { reference, code: mergeCode }),
      initials: voice.say('initials'),
    },
  };
}

/** The title without what the minutes say elsewhere (« — édition de démonstration »). */
function plainTitle(edition: Edition, language: Language): string {
  return edition.title[language].split(' — ')[0] ?? edition.title[language];
}

function meetingWhenDecided({ edition, deliberation }: MinutesSource): Meeting {
  const last = deliberation.findLastIndex((act) => act.kind === 'award');
  const all = meetingOf({ edition, deliberation });
  if (last < 0) return all;
  const then = meetingOf({ edition, deliberation: deliberation.slice(0, last + 1) });
  return { ...all, present: then.present, quorum: then.quorum };
}

function writeOpening(source: MinutesSource, meeting: Meeting, { say, language }: Voice): string {
  const { edition, standings, occasion } = source;
  const chair = presiding({ edition, standings, meeting });
  const college = edition.colleges.find((one) => one.id === chair?.college)?.label ?? '';
  return say('opened', {
    day: sayDay(occasion.opened, language, edition.timezone),
    time: sayTime(occasion.opened, language, edition.timezone),
    place: occasion.place,
    chair: chair === null ? say('nobodyPresides') : `${chair.name} (${college})`,
    secretary: occasion.secretary,
  });
}

function writeArticles(source: MinutesSource, meeting: Meeting, voice: Voice): readonly Article[] {
  const { edition, decision, occasion } = source;
  const full = { ...source, meeting };
  const awarded = new Set(decision?.awards.flatMap((a) => a.dossiers.map(({ id }) => id)));
  const embargo = voice.say('six.embargo', {
    date: sayDate(occasion.embargo, voice.language, edition.timezone),
    time: sayTime(occasion.embargo, voice.language, edition.timezone),
  });
  const contents: readonly [string, readonly (readonly Part[])[]][] = [
    ['one', writeQuorum(full, voice)],
    ['two', writeInterests(full, voice)],
    ['three', writeApplications(full, voice)],
    ['four', writeScoring({ ...full, awarded }, voice)],
    ['five', writeDebate(full, voice)],
    ['six', writeDecision(full, embargo, voice)],
  ];
  return contents.map(([key, paragraphs], at) => ({
    label: voice.say('article', { n: at + 1 }),
    title: voice.say(`${key}.title`),
    paragraphs: paragraphs.map((parts, p) => ({ n: `${at + 1}.${p + 1}`, parts })),
  }));
}

function writeSignatures(
  { edition, standings, occasion }: MinutesSource,
  meeting: Meeting,
  { say }: Voice,
): Minutes['signatures'] {
  const chair = presiding({ edition, standings, meeting });
  const context = chair === null ? 'm' : genderOf(chair);
  const isVice = chair?.role === 'vicePresident';
  const quality = say(isVice ? 'one.vicePresident' : 'signatures.president', { context });
  const named = new Map(occasion.signatories.map(({ organiser, name }) => [organiser, name]));
  return {
    heads: [say('signatures.quality'), say('signatures.name'), say('signatures.signature')],
    rows: [
      { quality, name: chair?.name ?? '' },
      ...edition.organisers.map((organiser) => ({
        quality: say('signatures.for', { organiser }),
        name: named.get(organiser) ?? '',
      })),
      { quality: say('signatures.secretary'), name: occasion.secretary },
    ],
  };
}

/** Annex C: what was counted, so that a file shown later can be recognised (rule 11). */
function writeDigests(
  { edition, standings, occasion }: MinutesSource,
  voice: Voice,
): Minutes['digests'] {
  const { fingerprint, appVersion } = occasion;
  const cosigned = (occasion.cosigners ?? []).map((one) => voice.say('annex.cosigner', one));
  const addenda = (edition.addenda ?? []).map(({ reason }, at) =>
    voice.say('annex.addendum', { number: at + 1, reason: reason[voice.language] }),
  );
  const again = countedBallots(standings).flatMap(({ ballot: { juror, rev, reason } }) =>
    reason === undefined
      ? []
      : [voice.say('annex.signedAgain', { juror: voice.juror(juror), rev, reason })],
  );
  return {
    title: voice.say('annex.title'),
    table: {
      caption: null,
      columns: [
        { label: voice.say('two.member'), align: 'left', width: 50 },
        { label: voice.say('annex.revision'), align: 'right', width: 18 },
        { label: voice.say('annex.digest'), align: 'left', width: null },
      ],
      rows: countedBallots(standings).map(({ ballot, digest }) => ({
        strong: false,
        cells: [voice.juror(ballot.juror), String(ballot.rev), digest],
      })),
    },
    note: [
      ...addenda,
      ...again,
      voice.say('annex.key', { fingerprint, version: appVersion }),
      ...cosigned,
    ].join(' '),
  };
}
