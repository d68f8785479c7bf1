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
import { whatCounts } from '../../../shared/merge/standings';
import { propose } from '../../../shared/tally/proposal';
import { rankDossiers } from '../../../shared/tally/ranking';
import { DEMO_FILES, demoEdition, demoEditionDigest, ledgerOf, readVector } from './demo-jury';

const meeting = z.object({
  title: z.string(),
  fork: z.boolean().default(false),
  /** The only dossiers still in the contest; the others are withdrawn. */
  only: z.array(z.string()).optional(),
  /** Jurors who vote and marked nothing, so that shares are whole numbers of a hundred. */
  moreVoters: z.int().default(0),
  mayBeJoint: z.boolean().default(false),
  threshold100: z.number().optional(),
  /** Dossiers whose names nobody confirmed before publication. */
  unproofed: z.array(z.string()).default([]),
  acts: z.array(act),
  expect: z.object({
    blocks: z.array(z.string()).optional(),
    laureate: z.array(z.string()).optional(),
    commended: z.array(z.string()).optional(),
    left: z.boolean().optional(),
    first: z.string().optional(),
    /** The step that put the second place below the first. */
    separatedBy: z.string().optional(),
    /** The vote that is still due. */
    due: z.string().optional(),
    issue: z.int().default(1),
  }),
});

const folder = path.resolve(import.meta.dirname, '../../vectors/meetings');
const scripted = readdirSync(folder)
  .toSorted()
  .map((file) => meeting.parse(readVector(`meetings/${file}`)));

type Scripted = z.infer<typeof meeting>;

/** The demo edition as a script changes it. */
function editionOf({ only, moreVoters, mayBeJoint, threshold100, unproofed }: Scripted): Edition {
  const { rules, jurors, dossiers } = demoEdition;
  const [juror] = jurors;
  if (juror === undefined) throw new Error('the demonstration edition is empty');
  const more = Array.from({ length: moreVoters }, (_, at) => ({
    ...{ ...juror, id: `M${at + 1}`, role: 'member' as const },
  }));
  const least = { threshold100: threshold100 ?? rules.laureate.threshold100 };
  return {
    ...demoEdition,
    jurors: [...jurors, ...more],
    rules: { ...rules, laureate: { ...rules.laureate, mayBeJoint, ...least } },
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
    if (one.expect.blocks !== undefined) {
      expect(blocks.map(({ kind }) => kind)).toEqual(one.expect.blocks);
      expect(decided).toEqual({ ok: false, error: blocks });
      return;
    }
    expect(blocks).toEqual([]);
    expect(decided.ok && decided.value.issue).toBe(one.expect.issue);
    const awards = decided.ok ? decided.value.awards : [];
    const named = (id: string) =>
      awards.find((a) => a.award === id)?.dossiers.map((dossier) => dossier.id);
    if (one.expect.laureate !== undefined) {
      expect(named('laureate')).toEqual(one.expect.laureate);
      expect(named('commended')).toEqual(one.expect.commended);
      expect(awards.find((a) => a.award === 'laureate')?.left).toBe(one.expect.left);
    }
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
