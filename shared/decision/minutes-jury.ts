import type { Edition } from '../edition/edition';
import type { Juror, RecusalKind } from '../edition/juror';
import type { DossierId, JurorId } from '../ids';
import type { Standings } from '../merge/ledger';
import { recusedDossiers } from '../merge/recused';
import { countedBallots } from '../merge/standings';
import { sayTime } from '../words/format';
import type { Deliberation } from './deliberation';
import { staysOf } from './examination';
import { type Meeting, meetingOf, presiding } from './meeting';
import type { Part } from './minutes-paper';
import { textPart } from './minutes-paper';
import { listed, roleOf, spelled, type Voice, withCapital } from './minutes-words';

interface Source {
  readonly edition: Edition;
  readonly standings: Standings;
  readonly deliberation: Deliberation;
  /** The meeting when it decided. */
  readonly meeting: Meeting;
}

/** Article 1: who was present, and whether they were enough. */
export function writeQuorum(source: Source, voice: Voice): readonly (readonly Part[])[] {
  const { edition, meeting, deliberation } = source;
  const present = new Set(meeting.present);
  const voting = edition.jurors.filter((juror) => juror.voting);
  const columns = edition.colleges.map(({ id, label }) => ({
    head: label,
    lines: voting
      .filter((juror) => juror.college === id && present.has(juror.id))
      .map((juror) => ({ name: juror.name, role: roleOf(juror, voice) })),
  }));
  const absent = voting.filter((juror) => !present.has(juror.id)).map(({ name }) => name);
  const counts = voice.say('one.counts', {
    absent: absent.length > 0 ? listed(absent, voice) : voice.say('one.nobody'),
    present: meeting.quorum.present,
    voting: voting.length,
    colleges: edition.colleges
      .map(({ id, label }) => `${label} ${meeting.quorum.byCollege.get(id) ?? 0}`)
      .join(', '),
  });
  const here = new Set(
    deliberation.flatMap((act) => (act.kind === 'presence' && act.present ? [act.juror] : [])),
  );
  const now = new Set(meetingOf(source).present);
  const partly = voting
    .filter(({ id }) => here.has(id) && !(present.has(id) && now.has(id)))
    .map((juror) => nameStay(juror, source, voice));
  return [
    [textPart(voice.say('one.present')), { kind: 'columns', columns }],
    [
      textPart(`${counts} ${writeQuorumRule(source, voice)}`),
      ...(partly.length > 0
        ? [textPart(voice.say('one.partly', { names: listed(partly, voice) }))]
        : []),
    ],
  ];
}

/** A member with the hours they were there. */
function nameStay({ id, name }: Juror, { edition, deliberation }: Source, voice: Voice): string {
  const time = (at: string): string => sayTime(at, voice.language, edition.timezone);
  const stays = (staysOf(deliberation).get(id) ?? []).map(({ from, to }) =>
    to === null
      ? voice.say('one.stayOn', { from: time(from) })
      : voice.say('one.stay', { from: time(from), to: time(to) }),
  );
  return voice.say('one.span', { name, stays: stays.join(', ') });
}

function writeQuorumRule({ edition, meeting }: Source, { say }: Voice): string {
  const { minVoting, minPerCollege } = edition.rules.quorum;
  const isHalf = minVoting === Math.floor(meeting.quorum.voting / 2) + 1;
  const base = isHalf ? say('one.ruleHalf') : say('one.ruleCount', { count: minVoting });
  const rule = minPerCollege > 0 ? say('one.ruleColleges', { base, count: minPerCollege }) : base;
  const verdict = say(meeting.quorum.reached ? 'one.reached' : 'one.notReached');
  return say('one.rule', { rule, verdict });
}

/** Article 2: recusals with their nature, and who presided instead of the president. */
export function writeInterests(source: Source, voice: Voice): readonly (readonly Part[])[] {
  const { edition, standings, meeting } = source;
  const recusals = gatherRecusals(source);
  const declared = countedBallots(standings).length;
  const count = recusals.length;
  const Recusals = withCapital(spelled(count, voice));
  const sentence = [
    voice.say('two.declared', { Members: withCapital(spelled(declared, voice)) }),
    count === 0 ? voice.say('two.none') : voice.say('two.recusals', { count, Recusals }),
  ].join(' ');
  const table: Part = {
    kind: 'table',
    table: {
      caption: null,
      columns: [
        { label: voice.say('two.member'), align: 'left', width: 47 },
        { label: voice.say('two.dossier'), align: 'left', width: null },
        { label: voice.say('two.nature'), align: 'left', width: 36 },
      ],
      rows: recusals.map(({ juror, dossier, kind }) => ({
        strong: false,
        cells: [voice.juror(juror), voice.company(dossier), voice.say(`two.${kind}`)],
      })),
    },
  };
  const withdrawn = meeting.recusals.map(({ juror, dossier, reason }) =>
    textPart(
      voice.say('two.withdrawn', {
        juror: voice.juror(juror),
        dossier: voice.company(dossier),
        reason,
      }),
    ),
  );
  const replaced = writeReplacement({ edition, standings, meeting }, voice);
  return [
    [textPart(sentence), ...(count > 0 ? [table] : [])],
    ...(withdrawn.length > 0 ? [withdrawn] : []),
    ...(replaced === null ? [] : [[replaced]]),
  ];
}

interface Recused {
  readonly juror: JurorId;
  readonly dossier: DossierId;
  readonly kind: RecusalKind | 'inMeeting';
}

/** The union of recusals, in the edition's order of jurors and dossiers. */
function gatherRecusals({ edition, standings, meeting }: Source): readonly Recused[] {
  const ballots = new Map(countedBallots(standings).map(({ ballot }) => [ballot.juror, ballot]));
  return edition.jurors.flatMap(({ id: juror }) => {
    const ballot = ballots.get(juror);
    const recused = recusedDossiers({ edition, juror, ballot, inMeeting: meeting.recusals });
    return edition.dossiers
      .filter(({ id }) => recused.has(id))
      .map(({ id: dossier }) => {
        const written = edition.recusals.find((r) => r.juror === juror && r.dossier === dossier);
        const said = ballot?.interests.find((i) => i.dossier === dossier);
        const fromBallot = said?.kind === 'recusal' ? said.why : undefined;
        const isNew = meeting.recusals.some((r) => r.juror === juror && r.dossier === dossier);
        return {
          juror,
          dossier,
          kind: written?.kind ?? fromBallot ?? (isNew ? 'inMeeting' : 'other'),
        };
      });
  });
}

function writeReplacement(
  { edition, standings, meeting }: Omit<Source, 'deliberation'>,
  voice: Voice,
): Part | null {
  const president = edition.jurors.find((juror) => juror.role === 'president');
  if (president === undefined || !meeting.present.includes(president.id)) return null;
  const left = edition.dossiers
    .map(({ id }) => id)
    .filter((id) => presiding({ edition, standings, meeting, dossiers: [id] }) !== president);
  const [first] = left;
  if (first === undefined) return null;
  const dossiers = listed(left.map(voice.company), voice);
  const chair = presiding({ edition, standings, meeting, dossiers: [first] });
  if (chair === null) return textPart(voice.say('two.nobodyReplaced', { dossiers }));
  const role = roleOf(chair, voice);
  const named = role === null ? chair.name : `${chair.name}, ${role}`;
  return textPart(voice.say('two.replaced', { dossiers, chair: named }));
}

/** Article 3: how many applications, and which were set aside. */
export function writeApplications(
  { edition }: Pick<Source, 'edition'>,
  voice: Voice,
): readonly (readonly Part[])[] {
  const named = (status: 'withdrawn' | 'ineligible'): string => {
    const names = edition.dossiers.filter((one) => one.status === status).map((d) => d.company);
    if (names.length === 0) return voice.say('three.none');
    return voice.say('three.named', { count: names.length, names: listed(names, voice) });
  };
  const counts = voice.say('three.counts', {
    received: edition.dossiers.length,
    eligible: edition.dossiers.filter((one) => one.status === 'eligible').length,
    withdrawn: named('withdrawn'),
    ineligible: named('ineligible'),
  });
  return [[textPart(counts)]];
}
