import type { Ballot } from '../../../../shared/ballot/ballot';
import type { VerifiedBallot } from '../../../../shared/ballot/verified-ballot';
import type { Edition } from '../../../../shared/edition/edition';
import { fingerprint, threeByFour } from '../../../../shared/file/digest';
import type { Digest, JurorId, Language } from '../../../../shared/ids';
import type { Standing, VersionChoice } from '../../../../shared/merge/ledger';
import type { Receipt } from '../../../../shared/merge/receipt';
import { sayCountFirst } from '../../../../shared/words/count';
import { type Say, speaker } from '../../../../shared/words/say';
import { namesOf } from '../name-of';

export interface VersionShown {
  readonly digest: Digest;
  readonly letter: string;
  readonly rev: number;
  readonly code: string;
  /** The laptop that signed: its name and the 4×4 characters of its key. */
  readonly laptop: string;
  /** Names of the files that held it. */
  readonly files: string;
  /** The mark in question when only one differs, else null. */
  readonly mark: string | null;
}

/** One thing that differs, with one value a version. */
export interface Difference {
  readonly dossier: string;
  readonly what: string;
  readonly values: readonly string[];
  readonly isMark: boolean;
}

export interface ForkShown {
  readonly juror: JurorId;
  readonly name: string;
  readonly rev: number;
  readonly kind: VersionChoice['kind'];
  readonly lead: string;
  readonly change: string;
  readonly versions: readonly VersionShown[];
  readonly differences: readonly Difference[];
}

interface Given {
  readonly edition: Edition;
  readonly language: Language;
  readonly receipts: readonly Receipt[];
}

/** A suspended juror as a question to the organiser: what differs, and which may count. */
export function showFork(
  juror: JurorId,
  standing: Extract<Standing, { readonly state: 'suspended' }>,
  given: Given,
): ForkShown {
  const { edition, language, receipts } = given;
  const say = speaker(language);
  const name = namesOf(edition, language).juror(juror);
  const { between, rev, why } = standing;
  const differences = compareBallots(
    between.map(({ ballot }) => ballot),
    given,
  );
  const marks = differences.filter((each) => each.isMark);
  const only = marks.length === 1 ? marks[0] : undefined;
  return {
    juror,
    name,
    rev,
    kind: why,
    lead: say(why === 'fork' ? 'merge.fork.lead' : 'merge.fork.leadDevices', { juror: name, rev }),
    change: only
      ? say('merge.fork.onlyMark', { criterion: only.what, dossier: only.dossier })
      : marks.length === 0
        ? say('merge.fork.noMark')
        : say('merge.fork.marks', {
            count: marks.length,
            n: sayCountFirst(marks.length, language),
          }),
    versions: between.map((verified, at) =>
      showVersion({ verified, at, receipts, say, mark: only?.values[at] ?? null }),
    ),
    differences,
  };
}

function showVersion({
  verified,
  at,
  receipts,
  mark,
  say,
}: {
  readonly verified: VerifiedBallot;
  readonly at: number;
  readonly receipts: readonly Receipt[];
  readonly mark: string | null;
  readonly say: ReturnType<typeof speaker>;
}): VersionShown {
  const { digest, ballot } = verified;
  const laptop = sayLaptop(ballot, say);
  const held = receipts.filter((receipt) => 'receiptCode' in receipt && receipt.digest === digest);
  return {
    digest,
    letter: String.fromCharCode(65 + at),
    rev: ballot.rev,
    code: threeByFour(digest),
    laptop,
    files: [...new Set(held.map((receipt) => receipt.file))].join(', '),
    mark,
  };
}

/** Where a ballot was signed; one typed from paper came from no laptop of the juror. */
function sayLaptop({ device, rev, publicKey, paper }: Ballot, say: Say): string {
  if (paper === undefined) {
    return say('merge.fork.laptop', { device, rev, key: fingerprint(publicKey) });
  }
  const [first, second] = paper.typedBy;
  return say('merge.fork.paper', { first, second });
}

/** Everything in which ballots of one juror differ: states, marks and comments, by dossier. */
export function compareBallots(
  ballots: readonly Ballot[],
  { edition, language }: Pick<Given, 'edition' | 'language'>,
): readonly Difference[] {
  const say = speaker(language);
  const found: Difference[] = [];
  for (const { id: dossier } of edition.dossiers) {
    const sheets = ballots.map((ballot) => ballot.sheets.find((one) => one.dossier === dossier));
    const add = (what: string, values: readonly string[], isMark: boolean): void => {
      if (new Set(values).size > 1) found.push({ dossier, what, values, isMark });
    };
    const states = sheets.map((sheet) =>
      sheet?.state === 'recused' ? say('merge.compare.recused') : '',
    );
    add(
      say('merge.compare.sheet'),
      states.map((state) => state || say('merge.fork.noMarkValue')),
      false,
    );
    for (const { id, label } of edition.grid.criteria) {
      const values = sheets.map((sheet) => {
        const mark = sheet?.marks[id];
        return mark === undefined ? say('merge.compare.notScored') : String(mark);
      });
      add(label[language], values, true);
    }
    add(
      say('merge.compare.comment'),
      sheets.map((sheet) => sheet?.comment ?? ''),
      false,
    );
  }
  return found;
}
