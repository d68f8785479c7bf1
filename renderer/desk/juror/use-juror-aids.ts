import { useMemo } from 'react';
import type { DossierId } from '../../../shared/ids';
import type { JurorDatabase } from '../../store/database';
import {
  dropHighlight,
  type HabitsRow,
  type HighlightRow,
  type JurorAids,
  keepHabits,
  keepHighlight,
  keepPageNote,
  turnFlag,
  useAids,
} from '../../store/juror-aids';
import { useSaving } from '../../ui/juror-saving';

export interface Aids extends JurorAids {
  readonly isRead: boolean;
  readonly toggle: (dossier: DossierId, flag: 'isStarred' | 'toReturn') => void;
  readonly note: (id: string, text: string) => void;
  readonly highlight: (passage: HighlightRow) => void;
  readonly unhighlight: (id: string) => void;
  readonly change: (habits: Partial<Omit<HabitsRow, 'key'>>) => void;
}

/** The juror's own signs, notes and habits, and the acts that change them. */
export function useJurorAids(database: JurorDatabase): Aids {
  const aids = useAids(database);
  const keep = useSaving((state) => state.keep);
  return useMemo(
    () => ({
      ...aids,
      toggle: (dossier, flag) => void keep((to) => turnFlag(to, { dossier, flag })),
      note: (id, text) => void keep((to) => keepPageNote(to, { id, text }), `note ${id}`),
      highlight: (passage) => void keep((to) => keepHighlight(to, passage)),
      unhighlight: (id) => void keep((to) => dropHighlight(to, id)),
      change: (habits) => void keep((to) => keepHabits(to, habits)),
    }),
    [aids, keep],
  );
}
