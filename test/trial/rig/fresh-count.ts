import fs from 'node:fs';
import path from 'node:path';
import { gatherBallots } from '../../../electron/cli/gather-ballots';
import { recountFiles } from '../../../electron/cli/recount';
import { ageIdentityOf } from '../../../electron/keys/juror-code';
import { checkTotalOf } from '../../../shared/ballot/paper';
import { countAgain } from '../../../shared/decision/count-again';
import type { Deliberation } from '../../../shared/decision/deliberation';
import { meetingOf } from '../../../shared/decision/meeting';
import { actsRecord } from '../../../shared/decision/palmares-file';
import { digestOfDecision } from '../../../shared/decision/seal';
import { readEditionPayload } from '../../../shared/edition/edition-file';
import { roundHalfUp, showExact } from '../../../shared/exact';
import { readCanonical, writeCanonical } from '../../../shared/file/canonical';
import { readChoices } from '../../../shared/merge/choices';
import { officialScore100 } from '../../../shared/tally/official-score';
import { tableOf } from '../../../shared/tally/table-of-ballots';
import { enrolmentKeyOf, openOffice, seedOf } from './office';

/** What opens the raw files of every ledger of the trial. */
interface FreshKey {
  readonly editionId: string;
  readonly ageIdentity: string;
  readonly enrolmentKeys: Readonly<Record<string, string>>;
}

/** The organiser's key of every random ledger. */
export async function freshKey(): Promise<FreshKey> {
  const { edition } = (await openOffice()).verified;
  const keys = edition.jurors.map(({ id }) => [id, enrolmentKeyOf(id)]);
  return {
    editionId: edition.id,
    ageIdentity: ageIdentityOf(seedOf(101)),
    enrolmentKeys: Object.fromEntries(keys),
  };
}

function take<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
}

/**
 * Reads the raw files of one ledger through the app's whole ladder and tells what they come
 * to, in the words that the second count uses; first asks the app's own recount.
 */
export async function freshCount(folder: string, key: FreshKey): Promise<string> {
  const text = (name: string) => fs.readFileSync(path.join(folder, name), 'utf8');
  const raw = path.join(folder, 'raw');
  const files = fs.readdirSync(raw).map((name) => path.join(raw, name));
  const [editionEnvelope, said, held] = ['edition.json', 'choices.json', 'acts.json'].map(text);
  const asked = { editionEnvelope: editionEnvelope ?? '', choices: said ?? '', acts: held ?? '' };
  const recounted = take(await recountFiles({ ...asked, ...key, files }));
  const verified = take(readEditionPayload(asked.editionEnvelope));
  const choices = take(readChoices(take(readCanonical(asked.choices))));
  const { acts } = actsRecord.parse(take(readCanonical(asked.acts)));
  const office = { ...key, enrolmentKeys: new Map(Object.entries(key.enrolmentKeys)) };
  const { ledger } = await gatherBallots(files, { key: office, verified }, choices);
  const { edition, digest: editionDigest } = verified;
  const again = countAgain({ edition, editionDigest, ledger, choices, deliberation: acts });
  const digest = again.decided.ok ? digestOfDecision(again.decided.value) : null;
  if (recounted.mergeCode !== again.mergeCode || recounted.decision !== digest) {
    throw new Error(`${folder}: the app's recount is not its count`);
  }
  return writeCanonical({
    ...toldOf(again, verified.edition),
    ...setAsideOf(again, verified.edition, acts),
  });
}

type Counted = ReturnType<typeof countAgain>;
type Edition = Parameters<typeof countAgain>[0]['edition'];

function toldOf(again: Counted, edition: Edition) {
  const { ranking, proposal, decided, standings } = again;
  return {
    mergeCode: again.mergeCode,
    standings: Object.fromEntries(
      [...standings].map(([juror, one]) => [
        juror,
        one.state === 'counted' ? one.verified.digest : one.state,
      ]),
    ),
    ranking: ranking.places.map(({ rank, dossier, separatedBy }) => {
      const sheets = ranking.tallies.get(dossier)?.totals.length ?? 0;
      const figure = ranking.figures.get(dossier);
      const score = officialScore100({ edition, ranking }, dossier);
      if (!figure || !score) throw new Error(`${dossier} is ranked without a score`);
      return [rank, dossier, sheets, showExact(figure), roundHalfUp(score, 2), separatedBy];
    }),
    notRanked: ranking.notRanked.map(({ dossier, why }) => [dossier, why.kind]),
    proposal: {
      laureate: proposal.laureate,
      commended: proposal.commended,
      pool: proposal.pool,
      votes: proposal.needs.votes.map(({ award, between, step }) => [award, between, step]),
      isNarrow: proposal.needs.margin?.isBelowGate ?? false,
    },
    blocks: decided.ok ? [] : decided.error.map(toldBlock).toSorted(byText),
    decided: decided.ok
      ? decided.value.awards.map(({ award, dossiers, left, vote }) => [
          award,
          dossiers.map(({ id }) => id),
          left,
          vote && [vote.for, vote.against, vote.abstain],
        ])
      : null,
  };
}

/** Marked sheets that do not count, and sheets typed from paper with their totals. */
function setAsideOf({ standings }: Counted, edition: Edition, deliberation: Deliberation) {
  const { recusals } = meetingOf({ edition, deliberation });
  const { setAside } = tableOf({ edition, standings, recusals });
  return {
    setAside: setAside.map(({ juror, dossier }) => [juror, dossier]).toSorted(byText),
    papers: [...standings].flatMap(([juror, one]) => {
      if (one.state !== 'counted' || one.verified.ballot.paper === undefined) return [];
      const { paper, sheets } = one.verified.ballot;
      return [[juror, paper.settled.length, paper.checkTotal, checkTotalOf(sheets)]];
    }),
  };
}

/** Its kind, its award, and the dossier, juror or language it is about. */
function toldBlock(block: object & { readonly kind: string }): readonly string[] {
  const fact = (name: string): string | undefined => {
    const value: unknown = Object.entries(block).find(([key]) => key === name)?.[1];
    return typeof value === 'string' ? value : undefined;
  };
  const about = fact('dossier') ?? fact('juror') ?? fact('language');
  return [block.kind, fact('award') ?? '', about ?? ''];
}

function byText(a: readonly string[], b: readonly string[]): number {
  for (const [at, one] of a.entries()) {
    const other = b[at] ?? '';
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}
