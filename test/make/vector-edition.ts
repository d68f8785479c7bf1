import type { Edition } from '../../shared/edition/edition';
import type { OfficialMethod } from '../../shared/edition/rules';
import type { Standings } from '../../shared/merge/ledger';
import type { ScoreTable } from '../../shared/tally/score-table';
import { demoBallot, demoEdition, standingsOf } from './demo-edition';

/**
 * A table with known answers as an edition whose jurors handed it in: one sheet is enough,
 * one college where the table knows none, nothing but a vote after the official score.
 */
export function vectorEdition(
  table: ScoreTable,
  method: OfficialMethod,
): { readonly edition: Edition; readonly standings: Standings } {
  const demo = demoEdition();
  const [juror, dossier, criterion] = [demo.jurors[0], demo.dossiers[0], demo.grid.criteria[0]];
  if (!juror || !dossier || !criterion) throw new Error('the demonstration edition is empty');
  const names = table.colleges?.names ?? ['ALL'];
  const collegeOf = (j: number) => names[table.colleges?.ofJuror[j] ?? 0] ?? '';
  const edition: Edition = {
    ...demo,
    colleges: names.map((id) => ({ id, label: id })),
    jurors: table.jurors.map((id, j) => ({ ...juror, id, college: collegeOf(j) })),
    dossiers: table.dossiers.map((id) => ({ ...dossier, id, status: 'eligible' })),
    recusals: [],
    grid: { ...demo.grid, criteria: table.criteria.map((each) => ({ ...criterion, ...each })) },
    rules: {
      ...demo.rules,
      method,
      sheets: { min: 1, minPerCollege: 0 },
      tieLadder: ['juryVote'],
    },
  };
  const template = demoBallot('J01.rev1');
  const width = table.criteria.length;
  const ballots = table.jurors.map((id, j) => ({
    ...template,
    juror: id,
    interests: [],
    sheets: [...table.sheetDossier].flatMap((d, sheet) => {
      if (table.sheetJuror[sheet] !== j) return [];
      const marks = Object.fromEntries(
        table.criteria.flatMap((one, c): [string, number][] => {
          const mark = table.marks[sheet * width + c] ?? Number.NaN;
          return Number.isNaN(mark) ? [] : [[one.id, mark]];
        }),
      );
      return [{ dossier: table.dossiers[d] ?? '', state: 'marked' as const, marks, comment: '' }];
    }),
  }));
  return { edition, standings: standingsOf(edition, ballots) };
}
