import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { whatBlocksSealing } from '../../../shared/decision/blocks';
import { tieVotesOf } from '../../../shared/decision/count-again';
import { decide } from '../../../shared/decision/decision';
import { type Act, act } from '../../../shared/decision/deliberation';
import { meetingOf } from '../../../shared/decision/meeting';
import { mayLeaveRanking } from '../../../shared/decision/vote';
import type { Edition } from '../../../shared/edition/edition';
import { rules as rulesShape } from '../../../shared/edition/rules';
import { whatCounts } from '../../../shared/merge/standings';
import { propose } from '../../../shared/tally/proposal';
import { rankDossiers } from '../../../shared/tally/ranking';
import { DEMO_FILES, demoEdition, demoEditionDigest, ledgerOf, readVector } from './demo-jury';

/** What is sealed: every award, exactly. */
const sealedAs = z.strictObject({
  laureate: z.array(z.string()),
  commended: z.array(z.string()),
  left: z.boolean(),
  issue: z.int().default(1),
});
/** What prevents it: every block with its facts, in order, and no other. */
const blockedBy = z.strictObject({
  blocks: z.array(z.looseObject({ kind: z.string() })).min(1),
});
const ranked = z.object({
  first: z.string().optional(),
  /** The step that put the second place below the first. */
  separatedBy: z.string().optional(),
  /** The vote that is still due. */
  due: z.string().optional(),
});

const meeting = z.object({
  title: z.string(),
  /** The outcome reasoned by hand, with its figures. */
  why: z.string().min(40),
  fork: z.boolean().default(false),
  /** The only dossiers still in the contest; the others are withdrawn. */
  only: z.array(z.string()).optional(),
  /** Jurors who vote and marked nothing, so that shares are whole numbers of a hundred. */
  moreVoters: z.int().default(0),
  mayBeJoint: z.boolean().default(false),
  /** What ranks, where it is not the mean. */
  method: rulesShape.shape.method.default('mean'),
  /** Dossiers whose names nobody confirmed before publication. */
  unproofed: z.array(z.string()).default([]),
  acts: z.array(act),
  expect: z.union([blockedBy.extend(ranked.shape), sealedAs.extend(ranked.shape)]),
});

const folder = path.resolve(import.meta.dirname, '../../vectors/meetings');
const scripted = readdirSync(folder)
  .toSorted()
  .map((file) => meeting.parse(readVector(`meetings/${file}`)));

type Scripted = z.infer<typeof meeting>;

/** The demo edition as a script changes it. */
function editionOf({ only, moreVoters, mayBeJoint, method, unproofed }: Scripted): Edition {
  const { rules, jurors, dossiers } = demoEdition;
  const [juror] = jurors;
  if (juror === undefined) throw new Error('the demonstration edition is empty');
  const more = Array.from({ length: moreVoters }, (_, at) => ({
    ...{ ...juror, id: `M${at + 1}`, role: 'member' as const },
  }));
  return {
    ...demoEdition,
    jurors: [...jurors, ...more],
    rules: { ...rules, method, laureate: { ...rules.laureate, mayBeJoint } },
    dossiers: dossiers.map((one) => ({
      ...one,
      status: only === undefined || only.includes(one.id) ? one.status : 'withdrawn',
      ...(unproofed.includes(one.id) && { nameConfirmed: false }),
    })),
  };
}

const hold = (script: Scripted) => {
  const { fork, acts, moreVoters } = script;
  const edition = editionOf(script);
  const here = Array.from(
    { length: moreVoters },
    (_, at): Act => ({
      ...{ kind: 'presence', at: '', juror: `M${at + 1}`, present: true },
    }),
  );
  const deliberation = [...here, ...acts];
  const ledger = ledgerOf(fork ? [...DEMO_FILES, 'J09.rev1.conflict'] : DEMO_FILES);
  const standings = whatCounts({ edition, ledger, choices: [] });
  const { recusals } = meetingOf({ edition, deliberation });
  const votes = tieVotesOf(deliberation);
  const ranking = rankDossiers({ edition, standings, recusals, votes });
  const proposal = propose({ edition, ranking });
  const judged = { edition, standings, ranking, proposal, deliberation };
  return {
    ranking,
    proposal,
    blocks: whatBlocksSealing(judged),
    decided: decide({ ...judged, editionDigest: demoEditionDigest, mergeCode: 'CODE' }),
  };
};

describe('scripted meetings of the demo jury', () => {
  it.each(scripted.map((one) => [one.title, one] as const))('%s', (_, one) => {
    const { blocks, decided, ranking, proposal } = hold(one);
    expect(proposal.needs.votes[0]?.step).toBe(one.expect.due);
    if (one.expect.separatedBy !== undefined) {
      expect(ranking.places[1]?.separatedBy).toBe(one.expect.separatedBy);
    }
    if (one.expect.first !== undefined) {
      expect(ranking.places[0]?.dossier).toBe(one.expect.first);
    }
    if ('blocks' in one.expect) {
      expect(blocks).toEqual(one.expect.blocks);
      expect(decided).toEqual({ ok: false, error: blocks });
      return;
    }
    expect(blocks).toEqual([]);
    if (!decided.ok) throw new Error('blocked by nothing, and not decided');
    const { awards, issue } = decided.value;
    const named = (id: string) =>
      awards.find((a) => a.award === id)?.dossiers.map((dossier) => dossier.id);
    expect({
      laureate: named('laureate'),
      commended: named('commended'),
      left: awards.find((a) => a.award === 'laureate')?.left,
      issue,
    }).toEqual(sealedAs.strip().parse(one.expect));
  });
});

describe('two thirds of the votes cast', () => {
  const vote = (yes: number, against: number, abstain: number) =>
    ({
      kind: 'vote',
      at: '',
      award: 'laureate',
      dossier: 'C05',
      counts: { for: yes, against, abstain },
      casting: null,
    }) as const;

  it('are not reached by 64 %, are by 67 % and by two thirds exactly', () => {
    expect(mayLeaveRanking(vote(64, 36, 0), [2, 3])).toBe(false);
    expect(mayLeaveRanking(vote(67, 33, 0), [2, 3])).toBe(true);
    expect(mayLeaveRanking(vote(6, 3, 0), [2, 3])).toBe(true);
  });

  it('do not count abstentions as cast', () => {
    expect(mayLeaveRanking(vote(4, 2, 3), [2, 3])).toBe(true);
    expect(mayLeaveRanking(vote(0, 0, 9), [2, 3])).toBe(false);
  });
});
