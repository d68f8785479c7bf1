import type { Flaw } from '../file/problem';
import type { Edition } from './edition';

/**
 * Where an edition's addenda contradict it: numbers that do not rise, or pass the
 * edition's own (`not-sorted`, `beyond-edition`); the last one not naming the edition it
 * replaces (`not-the-one-before`); no reason (`no-reason`); an unknown dossier, or a
 * criterion that is neither there nor said to be removed (`unknown-id`); the same named
 * twice (`repeated-id`); a first edition that has any (`not-sorted`). Empty without addenda.
 */
export function findAddendumFlaws(edition: Edition): readonly Flaw[] {
  const { addenda = [], seq, supersedes } = edition;
  const last = addenda.at(-1);
  const isLastOurs = last?.seq !== seq || last.supersedes === supersedes;
  return [
    ...addenda.flatMap((_, i) => flawsOfOne(edition, i)),
    ...(isLastOurs
      ? []
      : [{ path: `$.addenda[${addenda.length - 1}].supersedes`, code: 'not-the-one-before' }]),
  ];
}

function flawsOfOne(edition: Edition, at: number): readonly Flaw[] {
  const { addenda = [], seq, grid, dossiers } = edition;
  const one = addenda[at];
  if (one === undefined) return [];
  const path = `$.addenda[${at}]`;
  const before = addenda[at - 1]?.seq ?? 1;
  const criteria = new Set(grid.criteria.map(({ id }) => id));
  // What a later addendum took away is no longer in the grid.
  const gone = new Set(
    addenda
      .slice(at)
      .flatMap((each) => each.criteria)
      .flatMap(({ change, criterion }) => (change === 'removed' ? [criterion] : [])),
  );
  const known = new Set(dossiers.map(({ id }) => id));
  return [
    ...flaw(one.seq > before, `${path}.seq`, 'not-sorted'),
    ...flaw(one.seq <= seq, `${path}.seq`, 'beyond-edition'),
    ...flaw(isSaid(one.reason.fr) && isSaid(one.reason.en), `${path}.reason`, 'no-reason'),
    ...one.dossiers.flatMap(({ dossier }, i) =>
      flaw(known.has(dossier), `${path}.dossiers[${i}].dossier`, 'unknown-id'),
    ),
    ...one.criteria.flatMap(({ criterion }, i) =>
      flaw(
        criteria.has(criterion) || gone.has(criterion),
        `${path}.criteria[${i}].criterion`,
        'unknown-id',
      ),
    ),
    ...findTwice(
      `${path}.dossiers`,
      one.dossiers.map(({ dossier }) => dossier),
    ),
    ...findTwice(
      `${path}.criteria`,
      one.criteria.map(({ criterion }) => criterion),
    ),
    ...findTwice(`${path}.also`, one.also),
  ];
}

const isSaid = (words: string): boolean => words.trim() !== '';

const flaw = (isRight: boolean, path: string, code: string): readonly Flaw[] =>
  isRight ? [] : [{ path, code }];

function findTwice(path: string, named: readonly string[]): readonly Flaw[] {
  return named.flatMap((name, i) =>
    flaw(named.indexOf(name) === i, `${path}[${i}]`, 'repeated-id'),
  );
}
