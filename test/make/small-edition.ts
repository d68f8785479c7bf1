import type { Edition } from '../../shared/edition/edition';
import type { Rules } from '../../shared/edition/rules';
import type { Standings } from '../../shared/merge/ledger';
import { demoBallot, demoEdition, standingsOf } from './demo-edition';

/** Marks of one juror: dossier → marks in the order of the criteria, null for "recused". */
export type MarkRows = Readonly<Record<string, readonly (number | undefined)[] | null>>;

export interface SmallEdition {
  readonly edition: Edition;
  readonly standings: Standings;
}

/**
 * An edition of a few dossiers and jurors over two criteria of weight 50 (`MED`, `INN`),
 * one college, one sheet enough, no threshold: only what a test says matters.
 */
export function smallEdition(given: {
  readonly marks: Readonly<Record<string, MarkRows>>;
  readonly ladder?: readonly string[];
  readonly rules?: Partial<Rules>;
  readonly dossiers?: readonly string[];
}): SmallEdition {
  const demo = demoEdition();
  const [dossier] = demo.dossiers;
  const [juror] = demo.jurors;
  const [criterion] = demo.grid.criteria;
  if (dossier === undefined || juror === undefined || criterion === undefined) {
    throw new Error('the demonstration edition is empty');
  }
  const jurors = Object.keys(given.marks);
  const dossiers = given.dossiers ?? [
    ...new Set(jurors.flatMap((j) => Object.keys(given.marks[j] ?? {}))),
  ];
  const criteria = ['MED', 'INN'].map((id) => ({ ...criterion, id, weight: 50 }));
  const edition: Edition = {
    ...demo,
    colleges: [{ id: 'ALL', label: 'All' }],
    jurors: jurors.map((id) => ({ ...juror, id, college: 'ALL' })),
    dossiers: dossiers.map((id) => ({ ...dossier, id, status: 'eligible' })),
    recusals: [],
    grid: { scale: { min: 1, max: 5, step: 1 }, criteria },
    rules: {
      ...demo.rules,
      sheets: { min: 1, minPerCollege: 0 },
      laureate: { threshold100: 0, criterion: 'MED', minMark: 0, mayBeJoint: false },
      tieLadder: [...(given.ladder ?? demo.rules.tieLadder.filter((s) => s !== 'EVI'))],
      ...given.rules,
    },
  };
  const template = demoBallot('J01.rev1');
  const ballots = jurors.map((id) => ({
    ...template,
    juror: id,
    interests: [],
    sheets: dossiers.map((d) => {
      const row = given.marks[id]?.[d];
      const marks: Record<string, number> = {};
      row?.forEach((mark, c) => {
        if (mark !== undefined) marks[criteria[c]?.id ?? ''] = mark;
      });
      const state = row === null ? 'recused' : row === undefined ? 'blank' : 'marked';
      return { dossier: d, state, marks, comment: '' } as const;
    }),
  }));
  return { edition, standings: standingsOf(edition, ballots) };
}
