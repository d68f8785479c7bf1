import type { ScoreSheet } from '../../../shared/ballot/score-sheet';
import { isComplete } from '../../../shared/ballot/sheet-state';
import type { DossierId } from '../../../shared/ids';
import { blankSheet } from '../../derive/juror-sheet';
import { seqOf } from '../../store/commit';
import type { JurorDatabase } from '../../store/database';
import { keepSheets } from '../../store/sheets';
import type { Place } from '../../ui/juror-place';
import { useSaving } from '../../ui/juror-saving';
import type { InRoom } from './use-juror-work';

interface SheetActs {
  /** The sheet as last typed. */
  readonly sheetOf: (dossier: DossierId) => ScoreSheet;
  /** Keeps the sheet and, in the same commit, where the juror stands: here before a first move. */
  readonly write: (sheet: ScoreSheet, here: Place) => void;
}

/** How sheets reach the screen and the disk. */
export function sheetActs({ desk, work: { sheets } }: InRoom): SheetActs {
  return {
    sheetOf: (dossier) =>
      useSaving.getState().typed.get(dossier) ?? sheets.get(dossier) ?? blankSheet(dossier),
    // Paints at once; every sheet not yet on the disk goes with it, so a failure heals.
    write: (sheet, here) => {
      const { paint, keep } = useSaving.getState();
      paint(sheet);
      const act = async (database: JurorDatabase): Promise<void> => {
        // The juror may have gone on while the disk refused.
        const { typed, acknowledge, place: latest } = useSaving.getState();
        const place = { key: 'here', ...(latest ?? here) } as const;
        const sheets = [...typed.values()];
        const complete = sheets.filter((each) => isComplete(each, desk.edition.grid));
        await keepSheets(database, { sheets, complete, place });
        acknowledge(sheets, seqOf(database));
      };
      void keep(act, 'sheets');
    },
  };
}
