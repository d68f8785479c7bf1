import type { Edition } from '../../shared/edition/edition';
import type { Standings } from '../../shared/merge/ledger';
import { demoBallot, demoEdition, standingsOf } from './demo-edition';

/** Whole numbers below a bound, from a seed (a linear congruence: for tests only). */
export function dice(seed: number): (below: number) => number {
  let state = (seed >>> 0) + 1;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/**
 * An edition of any size with plausible marks: better dossiers get better marks, jurors
 * differ in severity, about one sheet in thirty is a recusal. Colleges in turn.
 */
export function randomEdition(size: {
  readonly jurors: number;
  readonly dossiers: number;
  readonly criteria: number;
  readonly seed: number;
}): { readonly edition: Edition; readonly standings: Standings } {
  const demo = demoEdition();
  const roll = dice(size.seed);
  const [juror, dossier, criterion] = [demo.jurors[0], demo.dossiers[0], demo.grid.criteria[0]];
  if (juror === undefined || dossier === undefined || criterion === undefined) {
    throw new Error('the demonstration edition is empty');
  }
  const count = (n: number, prefix: string) =>
    Array.from({ length: n }, (_, at) => `${prefix}${String(at + 1).padStart(3, '0')}`);
  const each = Math.floor(100 / size.criteria);
  const criteria = count(size.criteria, 'K').map((id, at) => ({
    ...criterion,
    id,
    weight: at === 0 ? 100 - each * (size.criteria - 1) : each,
  }));
  const jurors = count(size.jurors, 'J').map((id, at) => ({
    ...juror,
    id,
    college: demo.colleges[at % demo.colleges.length]?.id ?? '',
  }));
  const dossiers = count(size.dossiers, 'D').map((id) => ({
    ...dossier,
    id,
    status: 'eligible' as const,
  }));
  const edition: Edition = {
    ...demo,
    jurors,
    dossiers,
    recusals: [],
    grid: { scale: { min: 1, max: 5, step: 1 }, criteria },
    rules: {
      ...demo.rules,
      sheets: { min: 1, minPerCollege: 0 },
      laureate: { threshold100: 0, criterion: 'K001', minMark: 0, mayBeJoint: false },
      tieLadder: ['K001', 'median', 'headToHead'],
    },
  };
  const worth = dossiers.map(() => 2 + roll(250) / 100);
  const template = demoBallot('J01.rev1');
  const ballots = jurors.map(({ id }) => {
    const severity = (roll(100) - 50) / 100;
    return {
      ...template,
      juror: id,
      interests: [],
      sheets: dossiers.map((d, at) => {
        const marks = Object.fromEntries(
          criteria.map((c) => {
            const mark = Math.round((worth[at] ?? 3) + severity + (roll(200) - 100) / 70);
            return [c.id, Math.min(5, Math.max(1, mark))];
          }),
        );
        const state = roll(30) === 0 ? ('recused' as const) : ('marked' as const);
        return { dossier: d.id, state, marks: state === 'marked' ? marks : {}, comment: '' };
      }),
    };
  });
  return { edition, standings: standingsOf(edition, ballots) };
}
