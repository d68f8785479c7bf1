import fs from 'node:fs';
import path from 'node:path';
import { publicKeyOf } from '../../../electron/keys/signing';
import type { Ballot } from '../../../shared/ballot/ballot';
import { readBallotEnvelope } from '../../../shared/ballot/read-ballot';
import type { ScoreSheet } from '../../../shared/ballot/score-sheet';
import { countAgain } from '../../../shared/decision/count-again';
import type { Act, Deliberation } from '../../../shared/decision/deliberation';
import { writeActsRecord } from '../../../shared/decision/palmares-file';
import type { Edition } from '../../../shared/edition/edition';
import { OFFICIAL_METHODS } from '../../../shared/edition/rules';
import { writeCanonical } from '../../../shared/file/canonical';
import type { Digest, DossierId } from '../../../shared/ids';
import { writeChoices } from '../../../shared/merge/choices';
import type { Choice, Ledger } from '../../../shared/merge/ledger';
import { type Dice, makeDice } from './dice.mjs';
import {
  ballotOf,
  boxFor,
  moveTo,
  type Office,
  openOffice,
  payloadOf,
  seal,
  seedOf,
} from './office';

/** Small, and marked within narrow bounds: ties, thin fields and close awards are the rule. */
function randomEdition(edition: Edition, dice: Dice): Edition {
  const colleges = edition.colleges.slice(0, 1 + dice.below(3));
  const named = new Set(colleges.map(({ id }) => id));
  const able = edition.jurors.filter(({ college }) => named.has(college));
  const some = new Set(dice.shuffled(able).slice(0, 3 + dice.below(6)));
  const jurors = able
    .filter((juror) => some.has(juror))
    .map((juror) => ({ ...juror, voting: dice.below(20) > 0 }));
  const dossiers = dice
    .shuffled(edition.dossiers)
    .slice(0, 2 + dice.below(6))
    .map((dossier) => ({
      ...dossier,
      status: dice.oneOf([...Array(30).fill('eligible'), 'withdrawn', 'ineligible']),
      nameConfirmed: dice.below(4) > 0,
    }));
  const criteria = weighed(edition.grid.criteria.slice(0, 1 + dice.below(4)), dice);
  const ids = criteria.map(({ id }) => id);
  const named1 = dice.oneOf(ids);
  const steps = ['median', 'headToHead', 'juryVote', 'presidentCastingVote'];
  const tieLadder = [...dice.shuffled(ids), ...steps].filter(() => dice.below(8) > 0);
  const isAssigned = dice.below(3) === 0;
  return {
    ...edition,
    colleges,
    jurors,
    dossiers,
    ...(isAssigned && { assignment: assignAny({ jurors, dossiers, dice }) }),
    recusals: pairs({ jurors, dossiers, dice, oneIn: 12 }).map((pair) => ({
      ...pair,
      kind: 'employment' as const,
      note: '',
    })),
    awards: edition.awards.filter(({ id }) => id === 'laureate' || dice.below(6) > 0),
    grid: { ...edition.grid, criteria },
    rules: {
      ...edition.rules,
      method: dice.below(3) === 0 ? 'mean' : dice.oneOf([...OFFICIAL_METHODS]),
      quorum: { minVoting: 1 + dice.below(3), minPerCollege: dice.below(2) },
      sheets: { min: 1 + dice.below(3), minPerCollege: dice.below(2) },
      laureate: {
        threshold100: dice.oneOf([0, 60, 60, 75.5]),
        criterion: named1,
        minMark: dice.oneOf([0, 3, 3.5]),
        mayBeJoint: dice.below(4) === 0,
      },
      commended: {
        ranks: [2, 2 + dice.below(4)],
        withinPercent: dice.oneOf([5, 10, 12.5, 40]),
        withoutLaureate: dice.below(3) === 0,
      },
      tieLadder: tieLadder.length > 0 ? tieLadder : ['median'],
      departure: dice.oneOf([
        [2, 3],
        [3, 4],
        [1, 2],
      ] as [number, number][]),
      marginGate100: dice.oneOf([0, 1, 2.5, 5]),
    },
  };
}

/** Who reads what; now and then a juror is given nothing, and is not listed. */
function assignAny(given: {
  readonly jurors: Edition['jurors'];
  readonly dossiers: Edition['dossiers'];
  readonly dice: Dice;
}): NonNullable<Edition['assignment']> {
  const { jurors, dossiers, dice } = given;
  const listed = jurors.filter(() => dice.below(12) > 0);
  return {
    ...{ perDossier: 1 + dice.below(3), seed: 'dice' },
    jurors: listed.map(({ id: juror }) => ({
      juror,
      dossiers: dossiers.map(({ id }) => id).filter(() => dice.below(6) > 0),
    })),
  };
}

/** Whole weights that sum to 100; now and then one of nothing. */
function weighed(criteria: Edition['grid']['criteria'], dice: Dice) {
  let left = 100;
  return criteria.map((criterion, at) => {
    const isLast = at === criteria.length - 1;
    const weight = isLast ? left : dice.below(5) === 0 ? 0 : 5 * dice.below(1 + left / 10);
    left -= weight;
    return { ...criterion, weight };
  });
}

function pairs(given: {
  readonly jurors: readonly { readonly id: string }[];
  readonly dossiers: readonly { readonly id: string }[];
  readonly dice: Dice;
  readonly oneIn: number;
}) {
  const { jurors, dossiers, dice, oneIn } = given;
  return jurors.flatMap(({ id: juror }) =>
    dossiers.filter(() => dice.below(oneIn) === 0).map(({ id: dossier }) => ({ juror, dossier })),
  );
}

function randomSheet(dossier: DossierId, edition: Edition, dice: Dice): ScoreSheet {
  const { min, max } = edition.grid.scale;
  const kind = dice.below(20);
  if (kind === 0) return { dossier, state: 'recused', marks: {}, comment: '' };
  if (kind === 1) return { dossier, state: 'blank', marks: {}, comment: '' };
  const low = dice.below(3) === 0 ? min : max - 2;
  const marked = edition.grid.criteria.filter(() => kind > 3 || dice.below(2) === 0);
  const marks = Object.fromEntries(
    marked.map(({ id }) => [id, low + dice.below(max - low + 1)] as const),
  );
  return { dossier, state: 'marked', marks, comment: marked.length === 0 ? 'Sans note.' : '' };
}

/** What one juror hands in: revisions, drafts, contents of one revision, a second laptop. */
function randomBallots(office: Office, juror: string, dice: Dice): readonly string[] {
  const { edition } = office.verified;
  const laptops = [seedOf(20), ...(dice.below(20) === 0 ? [seedOf(21)] : [])];
  const printed = dice.below(10) === 0 ? [typedBallot(office, juror, dice)] : [];
  // A juror whose laptop is lost hands in nothing else.
  if (printed.length > 0 && dice.below(2) === 0) return printed;
  const template = (laptop: Uint8Array) =>
    ballotOf(office, { file: `${juror === 'J04' ? 'J04.rev2' : `${juror}.rev1`}`, laptop });
  const own = laptops.flatMap((laptop, at) => {
    const times = dice.below(20) === 0 ? 0 : 1 + dice.below(2);
    const hasMoved = at === 1 && dice.below(2) === 0;
    const whose = { edition: edition.id, juror };
    const succession = hasMoved ? moveTo(publicKeyOf(laptop), seedOf(20), whose) : undefined;
    return Array.from({ length: times }, (_, nth) => {
      const rev = nth + 1 - (nth > 0 && dice.below(12) === 0 ? 1 : 0);
      const changes: Partial<Ballot> = {
        rev,
        status: dice.below(12) === 0 ? 'draft' : 'final',
        interests: randomInterests(edition, dice),
        sheets: randomSheets(edition, dice),
        ...(succession && { succession }),
      };
      return seal({ payload: payloadOf({ ...template(laptop), ...changes }), seed: laptop });
    });
  });
  return [...printed, ...own];
}

/** A printed sheet that two people typed, signed by the organiser; its total may not agree. */
function typedBallot(office: Office, juror: string, dice: Dice): string {
  const { edition } = office.verified;
  const sheets = randomSheets(edition, dice);
  const sum = sheets
    .flatMap(({ marks }) => Object.values(marks))
    .reduce((all, one) => all + one, 0);
  const paper: Ballot['paper'] = {
    typedBy: ['Mme Une', 'M. Deux'],
    checkTotal: dice.oneOf([null, sum, sum + 1]),
    settled: dice.below(2) === 0 ? [] : [SETTLED],
    reason: 'Ordinateur perdu.',
  };
  const file = juror === 'J04' ? 'J04.rev2' : `${juror}.rev1`;
  const typed = ballotOf(office, { file, laptop: office.signingKey });
  const interests = randomInterests(edition, dice);
  const changes = { rev: 1, sheets, interests, paper };
  return seal({ payload: payloadOf({ ...typed, ...changes }), seed: office.signingKey });
}

const SETTLED: NonNullable<Ballot['paper']>['settled'][number] = {
  ...{ dossier: null, criterion: null, kept: '5' },
  typed: ['4', '5'],
};

const randomSheets = (edition: Edition, dice: Dice): ScoreSheet[] =>
  edition.dossiers
    .map(({ id }) => randomSheet(id, edition, dice))
    .toSorted((a, b) => (a.dossier < b.dossier ? -1 : 1));

function randomInterests(edition: Edition, dice: Dice): Ballot['interests'] {
  return edition.dossiers
    .map(({ id }) => id)
    .filter(() => dice.below(3) === 0)
    .toSorted()
    .map((dossier) =>
      dice.below(6) === 0
        ? { dossier, kind: 'recusal', why: 'family', note: '' }
        : { dossier, kind: 'none' },
    );
}

function ledgerOf(envelopes: readonly string[]): Ledger {
  return new Map(
    envelopes.map((envelope) => {
      const read = readBallotEnvelope(envelope);
      if (!read.ok) throw new Error(`a ballot made here is refused: ${JSON.stringify(read.error)}`);
      return [read.value.digest, read.value] as const;
    }),
  );
}

/** Choices about forks and laptops, a closing that leaves some late, an admission. */
function randomChoices(ledger: Ledger, dice: Dice): readonly Choice[] {
  const said = { by: 'Présidence', reason: 'Vu avec le juré.' };
  const all = [...ledger.values()];
  const settled = all
    .filter(() => dice.below(3) === 0)
    .map(({ digest, ballot: { juror, rev } }): Choice => {
      const kind = dice.oneOf(['fork', 'fork', 'two-devices'] as const);
      return { kind, juror, rev, digest, ...said };
    });
  if (dice.below(4) > 0) return settled;
  const digests: Digest[] = all.map(({ digest }) => digest);
  const closing: Choice = {
    kind: 'closing',
    ballots: digests.filter(() => dice.below(8) > 0).toSorted(),
    by: 'Présidence',
    at: '2027-10-09T13:00:00Z',
  };
  const admitted = all
    .filter(({ digest }) => !closing.ballots.includes(digest) && dice.below(2) === 0)
    .map(({ digest, ballot: { juror } }): Choice => {
      const preview = { before: [], after: [] };
      const at = '2027-10-09T14:00:00Z';
      const second = dice.below(2) === 0 ? { second: 'Secrétariat' } : {};
      return { kind: 'admission', juror, digest, at, preview, ...said, ...second };
    });
  return [...settled, closing, ...admitted];
}

interface Count {
  readonly office: Office;
  readonly ledger: Ledger;
  readonly choices: readonly Choice[];
}

/** A meeting that follows the proposal more often than not, and forgets something now and then. */
function randomMeeting({ office, ledger, choices }: Count, dice: Dice): Deliberation {
  const { edition, digest: editionDigest } = office.verified;
  const acts: Act[] = edition.jurors.map(({ id: juror }) => ({
    ...{ kind: 'presence', at: '', juror, present: dice.below(30) > 0 },
  }));
  for (const pair of pairs({ ...edition, dice, oneIn: 25 })) {
    acts.push({ kind: 'recusal', at: '', ...pair, reason: 'Lien découvert en séance.' });
  }
  const propose = () =>
    countAgain({ edition, editionDigest, ledger, choices, deliberation: acts }).proposal;
  for (let turn = 0; turn < 4; turn += 1) {
    const [need] = propose().needs.votes;
    if (need === undefined || dice.below(6) === 0) break;
    const { award, between, step } = need;
    const about = { at: '', award, between: [...between] };
    if (step === 'juryVote') {
      const counts = Object.fromEntries(between.map((id) => [id, dice.below(3)]));
      acts.push({ kind: 'tieVote', ...about, counts, abstain: dice.below(2), by: 'slips' });
    } else {
      const reason = dice.below(6) === 0 ? ' ' : 'Bénéfice pour le patient.';
      acts.push({ kind: 'castingVote', ...about, first: dice.oneOf(between), reason });
    }
  }
  const proposal = propose();
  const anyone = edition.dossiers.map(({ id }) => id);
  if (dice.below(8) > 0) acts.push({ kind: 'debate', at: '', award: 'laureate', summary: 'Dit.' });
  const laureate = choose(proposal.laureate, anyone, dice);
  acts.push(...decideOn({ award: 'laureate', dossiers: laureate, edition, dice }));
  const rest = proposal.commended.length > 0 ? proposal.commended.slice(0, 1) : [];
  const commended = choose(rest, dice.below(2) === 0 ? proposal.pool : anyone, dice);
  if (dice.below(12) > 0) {
    acts.push(...decideOn({ award: 'commended', dossiers: commended, edition, dice }));
  }
  if (dice.below(12) === 0) {
    acts.push(...decideOn({ award: 'mention', dossiers: [dice.oneOf(anyone)], edition, dice }));
  }
  acts.push(...proofNames(edition, dice));
  if (dice.below(6) === 0) acts.push({ kind: 'reopening', at: '', by: 'P', reason: 'Erreur.' });
  if (dice.below(10) === 0) {
    const juror = dice.oneOf(edition.jurors).id;
    acts.push({ kind: 'presence', at: '', juror, present: false });
  }
  return acts;
}

/** Names read over: most as they are, some misread, the last reading of each holding. */
function proofNames({ dossiers }: Edition, dice: Dice): readonly Act[] {
  return dossiers.flatMap(({ id: dossier, company, product }): readonly Act[] =>
    Array.from({ length: dice.below(8) === 0 ? 0 : 1 + dice.below(2) }, () => {
      const words = dice.below(6) === 0 ? `${company}, ${product}` : `${company} · ${product}`;
      return { kind: 'nameProof', at: '', dossier, words, by: 'Secrétariat' };
    }),
  );
}

function choose(proposed: readonly string[], others: readonly string[], dice: Dice) {
  const turn = dice.below(16);
  if (turn === 0) return [];
  if (turn === 1 && others.length > 0) return [dice.oneOf(others)];
  if (turn === 2) return dice.shuffled(others).slice(0, 2);
  return proposed;
}

function decideOn(given: {
  readonly award: 'laureate' | 'commended' | 'mention';
  readonly dossiers: readonly string[];
  readonly edition: Edition;
  readonly dice: Dice;
}): readonly Act[] {
  const { award, dossiers, edition, dice } = given;
  const [dossier = null] = dossiers;
  const jurors = edition.jurors.length - dice.below(3);
  const against = dice.below(2);
  const vote: Act = {
    ...{ kind: 'vote', at: '', award, dossier },
    counts: { for: Math.max(0, jurors - against - 1), against, abstain: dice.below(2) },
    casting: dice.below(3) === 0 ? 'Motif.' : null,
    by: 'hands',
  };
  const even: Act = { ...vote, counts: { for: 1, against: 1, abstain: 0 } };
  const taken = dice.below(5) === 0 ? [] : [dice.below(9) === 0 ? even : vote];
  const reason = dice.below(4) === 0 ? '' : 'Dit en séance.';
  const words = { fr: 'Pour son utilité.', en: dice.below(15) === 0 ? '' : 'For its use.' };
  return [
    ...taken,
    { kind: 'award', at: '', award, dossiers: [...dossiers], reason },
    ...(dice.below(20) === 0 ? [] : [{ kind: 'citation' as const, at: '', award, words }]),
  ];
}

/**
 * One ledger as files: encrypted ballots as they are handed in, the same in clear as a
 * sealed decision keeps them, the signed edition, the recorded choices, the acts.
 */
export async function writeRandomLedger(folder: string, seed: number): Promise<void> {
  const dice = makeDice(seed);
  const office = await openOffice({ change: (edition) => randomEdition(edition, dice) });
  const { jurors } = office.verified.edition;
  const envelopes = jurors.flatMap(({ id }) => randomBallots(office, id, dice));
  const ledger = ledgerOf(envelopes);
  const choices = randomChoices(ledger, dice);
  const acts = randomMeeting({ office, ledger, choices }, dice);
  fs.mkdirSync(path.join(folder, 'raw'), { recursive: true });
  fs.mkdirSync(path.join(folder, 'clear'));
  // Handed over in any order; some twice.
  const order = dice.shuffled([...envelopes, ...envelopes.filter(() => dice.below(9) === 0)]);
  for (const [at, envelope] of order.entries()) {
    fs.writeFileSync(path.join(folder, 'raw', `${at}.ballot`), await boxFor(office, envelope));
    fs.writeFileSync(path.join(folder, 'clear', `${at}.json`), envelope);
  }
  fs.writeFileSync(path.join(folder, 'edition.json'), office.envelope);
  fs.writeFileSync(path.join(folder, 'choices.json'), writeCanonical(writeChoices(choices)));
  fs.writeFileSync(path.join(folder, 'acts.json'), writeActsRecord(acts));
}
