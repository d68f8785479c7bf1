import type { Edition } from '../edition/edition';
import { fingerprint, threeByFour } from '../file/digest';
import type {
  AdmissionChoice,
  Choice,
  ClosingChoice,
  Standings,
  VersionChoice,
} from '../merge/ledger';
import { countedBallots } from '../merge/standings';
import { sayDate, sayTime } from '../words/format';
import { type Part, textPart } from './minutes-paper';
import { listed, type Voice } from './minutes-words';

/** One recorded choice as a sentence of article 4: who chose what, and why (PRIZE rules 10, 11). */
export function writeChoice(choice: Choice, edition: Edition, voice: Voice): string {
  switch (choice.kind) {
    case 'fork':
    case 'two-devices':
      return writeVersion(choice, voice);
    case 'enrolment': {
      const { by, reason } = choice;
      const facts = { juror: voice.juror(choice.juror), code: fingerprint(choice.publicKey) };
      return voice.say('four.enrolment', { ...facts, by, reason });
    }
    case 'closing':
      return writeClosing(choice, edition, voice);
    case 'admission':
      return writeAdmission(choice, voice);
  }
}

/** Ballots that count and were typed from a printed sheet: by whom, and why. */
export function writePapers(standings: Standings, voice: Voice): readonly Part[] {
  return countedBallots(standings).flatMap(({ ballot: { juror, paper } }) => {
    if (paper === undefined) return [];
    const [first, second] = paper.typedBy;
    const facts = { juror: voice.juror(juror), first, second, reason: paper.reason };
    return [textPart(voice.say('four.paper', { ...facts, count: paper.settled.length }))];
  });
}

function writeVersion({ kind, juror, rev, digest, by, reason }: VersionChoice, voice: Voice) {
  const key = kind === 'fork' ? 'four.choice' : 'four.device';
  return voice.say(key, { juror: voice.juror(juror), rev, code: threeByFour(digest), by, reason });
}

function writeClosing({ by, at, ballots }: ClosingChoice, edition: Edition, voice: Voice): string {
  const { language, say } = voice;
  return say('four.closing', {
    by,
    date: sayDate(at, language, edition.timezone),
    time: sayTime(at, language, edition.timezone),
    count: ballots.length,
  });
}

function writeAdmission(choice: AdmissionChoice, voice: Voice) {
  const { juror, digest, reason, second } = choice;
  const { before, after } = choice.preview;
  const by = listed([choice.by, ...(second === undefined ? [] : [second])], voice);
  const named = (ids: readonly string[]): string =>
    ids.length === 0 ? voice.say('four.nobody') : listed(ids.map(voice.company), voice);
  const isSame = before.join() === after.join();
  const effect = isSame
    ? voice.say('four.unchanged', { laureate: named(before) })
    : voice.say('four.changed', { before: named(before), after: named(after) });
  const facts = { juror: voice.juror(juror), code: threeByFour(digest), by, reason, effect };
  return voice.say('four.admission', facts);
}
