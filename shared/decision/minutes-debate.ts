import type { Edition } from '../edition/edition';
import { countsOrders } from '../edition/rules';
import type { Standings } from '../merge/ledger';
import type { Proposal } from '../tally/proposal';
import type { Ranking } from '../tally/ranking';
import { sayDate, sayDecimal, sayTime } from '../words/format';
import type { Decision } from './decision';
import type { Act, Deliberation } from './deliberation';
import { type Examination, examinationsOf, notesOf } from './examination';
import { type Meeting, presiding, votersOn } from './meeting';
import type { Part } from './minutes-paper';
import { textPart } from './minutes-paper';
import { figure, listed, type Voice } from './minutes-words';
import { contenders, naturalLaureates } from './natural';
import { isReasoned, votesCast } from './vote';

interface Source {
  readonly edition: Edition;
  readonly standings: Standings;
  readonly ranking: Ranking;
  readonly proposal: Proposal;
  readonly deliberation: Deliberation;
  readonly meeting: Meeting;
  readonly decision: Decision | null;
}

type Vote = Extract<Act, { readonly kind: 'vote' }>;

/** Article 5: why the jury debated, what it examined and debated, every vote in the order taken. */
export function writeDebate(source: Source, voice: Voice): readonly (readonly Part[])[] {
  const { edition, proposal, deliberation, decision } = source;
  const paragraphs: Part[] = [];
  const margin = proposal.needs.margin;
  if (margin?.isBelowGate === true) {
    const gate = sayDecimal(String(edition.rules.marginGate100), voice.language);
    paragraphs.push(
      textPart(
        voice.say(countsOrders(edition.rules.method) ? 'five.marginOfMeans' : 'five.margin', {
          gap: figure(margin.gap100, 2, voice),
          gate,
        }),
      ),
    );
  }
  const examinations = examinationsOf(deliberation);
  let opened = 0;
  for (const act of deliberation) {
    if (act.kind === 'examination' && act.step === 'opened') {
      const one = examinations[opened];
      opened += 1;
      if (one !== undefined) paragraphs.push(textPart(writeExamination(one, source, voice)));
    } else if (act.kind === 'reopening') {
      paragraphs.push(textPart(writeReopening(act, source, voice)));
    } else if (act.kind === 'nameProof') {
      paragraphs.push(textPart(voice.say('five.proof', { name: act.words, by: act.by })));
    } else if (act.kind === 'latePreview') {
      paragraphs.push(textPart(writePreview(act, source, voice)));
    } else if (act.kind === 'tieVote' || act.kind === 'castingVote') {
      paragraphs.push(textPart(writeTieVote(act, source, voice)));
    } else if (act.kind === 'debate') {
      const facts = { label: labelOf(source, act.award, voice), summary: act.summary };
      paragraphs.push(textPart(voice.say('five.debate', facts)));
    } else if (act.kind === 'vote') paragraphs.push(textPart(writeVote(act, source, voice)));
  }
  for (const [dossier, words] of notesOf(deliberation)) {
    paragraphs.push(textPart(voice.say('five.note', { name: voice.company(dossier), words })));
  }
  for (const award of decision?.awards ?? []) {
    if (!award.left || award.vote === null) continue;
    const cast = award.vote.for + award.vote.against;
    const facts = { for: award.vote.for, cast, reason: award.reason };
    paragraphs.push(textPart(voice.say('five.left', facts)));
  }
  if (paragraphs.length === 0) paragraphs.push(textPart(voice.say('five.none')));
  return paragraphs.map((part) => [part]);
}

/** When a dossier was discussed, who took no part in it and who presided instead. */
function writeExamination(
  { dossier, withdrew, chair, opened, closed }: Examination,
  source: Source,
  voice: Voice,
): string {
  const time = (at: string): string => sayTime(at, voice.language, source.edition.timezone);
  const name = voice.company(dossier);
  const when =
    closed === null
      ? voice.say('five.examining', { name, from: time(opened) })
      : voice.say('five.examined', { name, from: time(opened), to: time(closed) });
  const usual = presiding(source)?.id ?? null;
  return [
    when,
    ...(withdrew.length === 0
      ? []
      : [
          voice.say('five.withdrew', {
            count: withdrew.length,
            names: listed(withdrew.map(voice.juror), voice),
          }),
        ]),
    ...(chair === null || chair === usual
      ? []
      : [voice.say('five.presided', { chair: voice.juror(chair) })]),
  ].join(' ');
}

type Reopening = Extract<Act, { readonly kind: 'reopening' }>;

function writeReopening({ at, by, reason }: Reopening, { edition }: Source, voice: Voice): string {
  const { language, say } = voice;
  const date = sayDate(at, language, edition.timezone);
  const time = sayTime(at, language, edition.timezone);
  return say('five.reopened', { date, time, by, reason });
}

type Preview = Extract<Act, { readonly kind: 'latePreview' }>;

/** A late ballot that the jury looked at, whether it was admitted or not. */
function writePreview({ at, juror, rev, before, after }: Preview, source: Source, voice: Voice) {
  const named = (ids: readonly string[]): string =>
    ids.length === 0 ? voice.say('four.nobody') : listed(ids.map(voice.company), voice);
  const effect =
    before.join() === after.join()
      ? voice.say('five.previewSame', { laureate: named(before) })
      : voice.say('five.previewOther', { before: named(before), after: named(after) });
  const time = sayTime(at, voice.language, source.edition.timezone);
  return voice.say('five.preview', { time, juror: voice.juror(juror), rev, effect });
}

type TieAct = Extract<Act, { readonly kind: 'tieVote' | 'castingVote' }>;

/** The votes that settle what no scoring step separates (PRIZE rule 6). */
function writeTieVote(act: TieAct, source: Source, voice: Voice): string {
  const names = listed(act.between.map(voice.company), voice);
  if (act.kind === 'castingVote') {
    const chair = presiding({ ...source, dossiers: act.between });
    return voice.say('five.tieCasting', {
      chair: chair?.name ?? voice.say('five.chairMissing'),
      name: voice.company(act.first),
      reason: act.reason,
    });
  }
  const { leaving } = votersOn({ ...source, dossiers: act.between });
  return voice.say('five.tieVote', {
    how: voice.say(`five.by.${act.by}`),
    names,
    counts: listed(
      act.between.map((id) => `${voice.company(id)} ${act.counts[id] ?? 0}`),
      voice,
    ),
    abstain: act.abstain,
    recused: leaving.length,
  });
}

function labelOf({ edition }: Source, award: string, { language }: Voice): string {
  return edition.awards.find(({ id }) => id === award)?.label[language] ?? award;
}

function writeVote(act: Vote, source: Source, voice: Voice): string {
  const { meeting, edition, ranking } = source;
  const { counts } = act;
  const about = act.dossier === null ? [] : [act.dossier];
  const rivals = act.award === 'laureate' ? contenders({ edition, ranking }) : [];
  const leaving = votersOn({ ...source, dossiers: [...about, ...rivals] }).leaving.length;
  const silent = meeting.quorum.present - votesCast(act) - counts.abstain;
  const how = act.by === undefined ? '' : ` ${voice.say(`five.by.${act.by}`)}`;
  const vote = voice.say('five.vote', {
    how,
    question: writeQuestion(act, source, voice),
    ...counts,
    recused: Math.max(0, Math.min(leaving, silent)),
  });
  if (counts.for !== counts.against || !isReasoned(act.casting)) return vote;
  const chair = presiding({ ...source, dossiers: about });
  const facts = { chair: chair?.name ?? voice.say('five.chairMissing'), reason: act.casting };
  return `${vote} ${voice.say('five.casting', facts)}`;
}

function writeQuestion(act: Vote, source: Source, voice: Voice): string {
  const label = labelOf(source, act.award, voice);
  if (act.dossier === null) return voice.say('five.decline', { label });
  const name = voice.company(act.dossier);
  if (act.award !== 'laureate') return voice.say('five.choose', { label, name });
  const follows = naturalLaureates(source.ranking).includes(act.dossier);
  return voice.say(follows ? 'five.follow' : 'five.leave', { name });
}

/** Article 6: the awards, the jury's words, and what must stay unsaid until when. */
export function writeDecision(
  { decision }: Source,
  embargo: string,
  voice: Voice,
): readonly (readonly Part[])[] {
  if (decision === null) return [[textPart(voice.say('six.pending'))]];
  const shown = decision.awards.filter((a) => a.award !== 'mention' || a.dossiers.length > 0);
  const lines = shown.flatMap(({ label, dossiers }) => {
    const said = voice.say('six.awarded', { label: label[voice.language] });
    if (dossiers.length === 0) {
      return [{ label: said, name: voice.say('six.notAwarded'), product: '' }];
    }
    return dossiers.map(({ company, product }) => ({
      label: said,
      name: company,
      product: voice.say('six.forProduct', { product }),
    }));
  });
  const words = shown.flatMap(({ label, citation, reason, left }) => {
    const said = { label: label[voice.language] };
    const because =
      isReasoned(reason) && !left ? [voice.say('six.reason', { ...said, reason })] : [];
    const cited = citation?.[voice.language] ?? '';
    return cited === ''
      ? because
      : [...because, voice.say('six.citation', { ...said, words: cited })];
  });
  return [
    [{ kind: 'awards', lines }],
    ...(words.length > 0 ? [words.map(textPart)] : []),
    [textPart(voice.say('six.secrecy')), { kind: 'embargo', text: embargo }],
  ];
}
