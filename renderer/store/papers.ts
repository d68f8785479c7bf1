import type { JurorId } from '../../shared/ids';
import { commit } from './commit';
import type { OrganiserDatabase } from './database';
import { useLive } from './live';
import type { PaperRow } from './paper-rows';

/** The sheets being typed, by juror; undefined until they were read once. */
export function usePapers(database: OrganiserDatabase): ReadonlyMap<JurorId, PaperRow> | undefined {
  const rows = useLive(() => database.papers.toArray(), [database]);
  return rows && new Map(rows.map((row) => [row.juror, row]));
}

/** Keeps a sheet as it stands, so that nobody types a line twice after a crash. */
export function keepPaper(database: OrganiserDatabase, row: PaperRow): Promise<void> {
  return commit(database, (draft) => draft.put(database.papers, [row]));
}

/** Forgets the typings of a sheet: its ballot is signed, or somebody starts again. */
export function forgetPaper(database: OrganiserDatabase, juror: JurorId): Promise<void> {
  return commit(database, (draft) => draft.remove(database.papers, [juror]));
}
