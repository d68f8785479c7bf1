import type { PreparationRoom } from '../../../shared/edition/draft/checks';
import type { Language } from '../../../shared/ids';
import { speaker } from '../../../shared/words/say';
import type { Preparation } from './preparation';

export interface CheckLine {
  readonly id: string;
  readonly state: 'blocks' | 'warns' | 'done';
  readonly room: PreparationRoom;
  readonly words: string;
}

const ROOMS: readonly PreparationRoom[] = ['prize', 'jury', 'grid', 'rules', 'dossiers', 'names'];
/** What a sentence may name; each check tells what its own does. */
const NO_FACTS = {
  ...{ a: '', b: '', college: '', criterion: '', day: '', dossier: '', name: '' },
  ...{ count: 0, gap: 0, least: 0, left: 0, readers: 0, sum: 0, voting: 0 },
};
/** More of one kind would hide the others: the rest is counted. */
const MOST_OF_A_KIND = 3;

/** One line for each thing to mend or to know, blocking ones first; a room in order says so. */
export function showChecks(
  { draft, flaws }: Pick<Preparation, 'draft' | 'flaws'>,
  language: Language,
): readonly CheckLine[] {
  const say = speaker(language);
  const told = new Map<string, number>();
  const wrong = flaws.flatMap((flaw, at): CheckLine[] => {
    const before = told.get(flaw.kind) ?? 0;
    told.set(flaw.kind, before + 1);
    if (before > MOST_OF_A_KIND) return [];
    const alike = () => flaws.filter(({ kind }) => kind === flaw.kind).length;
    const words =
      before === MOST_OF_A_KIND
        ? say('prepare.before.more', { count: alike() - MOST_OF_A_KIND })
        : say(`prepare.check.${flaw.kind}`, { ...NO_FACTS, ...flaw.facts });
    const state = flaw.blocks ? 'blocks' : 'warns';
    return [{ id: `${flaw.kind}-${at}`, state, room: flaw.room, words }];
  });
  const inOrder = ROOMS.filter(
    (room) =>
      flaws.every((flaw) => flaw.room !== room) &&
      // There is no name to confirm before there is a dossier.
      (room !== 'names' || draft.dossiers.length > 0) &&
      // Rules hold together with a grid and a jury, not by themselves.
      (room !== 'rules' || (draft.frame.grid.criteria.length > 0 && draft.jurors.length > 0)),
  );
  const done = inOrder.map(
    (room): CheckLine => ({
      id: room,
      state: 'done',
      room,
      words: say(`prepare.done.${room}`, {
        count: room === 'jury' ? draft.jurors.length : draft.dossiers.length,
      }),
    }),
  );
  const blocking = wrong.filter(({ state }) => state === 'blocks');
  return [...blocking, ...wrong.filter(({ state }) => state === 'warns'), ...done];
}
