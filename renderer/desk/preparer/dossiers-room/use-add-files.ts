import { useRef, useState } from 'react';
import { FILE_FIELDS } from '../../../../shared/edition/application/fields';
import { fileFieldOf, matchFile } from '../../../../shared/edition/application/match-files';
import type { DraftAttachment } from '../../../../shared/edition/draft/draft';
import type { Problem } from '../../../../shared/file/problem';
import { cleanText } from '../../../../shared/file/text-rules';
import type { DossierId } from '../../../../shared/ids';
import type { FoundFile, KeptFile } from '../../../../shared/ipc-draft';
import { bridge } from '../../../bridge';
import { addAttachments } from '../../../store/draft';
import { countPages } from '../count-pages';
import type { Preparation } from '../preparation';

/** What became of one file. */
export type Outcome =
  | {
      readonly kind: 'added';
      readonly dossier: DossierId;
      readonly attachment: DraftAttachment;
    }
  | { readonly kind: 'nobodys'; readonly name: string }
  /** A PDF that asks for a password: no juror could read it. */
  | { readonly kind: 'protected'; readonly name: string }
  | { readonly kind: 'refused'; readonly name: string; readonly problem: Problem };

export interface Adding {
  readonly outcomes: readonly Outcome[];
  /** How many files are done, of how many; null when nothing is under way. */
  readonly progress: { readonly done: number; readonly of: number } | null;
  readonly add: (files: readonly File[]) => Promise<void>;
  readonly stop: () => void;
}

/** Files of one commit: the draft is read again after each. */
const AT_ONCE = 25;

const limitOf = (field: string): number =>
  FILE_FIELDS.find(({ id }) => id === field)?.maxBytes ?? 0;

const LIMITS: Readonly<Record<KeptFile['type'], number>> = {
  'application/pdf': limitOf('deck'),
  'image/png': limitOf('images'),
  'image/jpeg': limitOf('images'),
  'video/mp4': limitOf('video'),
};

/** Files to one dossier, or to whom their names say; one bad file never stops the others. */
export function useAddFiles(preparation: Preparation, only: DossierId | null): Adding {
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);
  const [progress, setProgress] = useState<Adding['progress']>(null);
  const isStopped = useRef(false);
  const { draft, database } = preparation;
  const keepOne = async (file: FoundFile): Promise<Outcome> => {
    const name = cleanText(file.name);
    const dossier = only ?? matchFile(file, draft.dossiers);
    if (dossier === null) return { kind: 'nobodys', name };
    const kept = await bridge.keepAttachment({ file: file.ref, limits: LIMITS });
    if (!kept.ok) return { kind: 'refused', name, problem: kept.error };
    const { type, bytes, sha256 } = kept.value;
    const pages = type === 'application/pdf' ? await countPages(kept.value) : null;
    if (pages === 'protected') return { kind: 'protected', name };
    if (pages === 'damaged') return { kind: 'refused', name, problem: { kind: 'damaged' } };
    const field = fileFieldOf(type, name);
    return { kind: 'added', dossier, attachment: { name, type, bytes, sha256, field, pages } };
  };
  const add = async (files: readonly File[]): Promise<void> => {
    isStopped.current = false;
    const refs = await bridge.dropped(files);
    const found = await bridge.findAttachments({ files: refs.map(({ ref }) => ref) });
    if (!found.ok) {
      setOutcomes([{ kind: 'refused', name: files[0]?.name ?? '', problem: found.error }]);
      return;
    }
    const all = found.value.files;
    const told: Outcome[] = [];
    for (let done = 0; done < all.length && !isStopped.current; done += AT_ONCE) {
      const some: Outcome[] = [];
      for (const [at, file] of all.slice(done, done + AT_ONCE).entries()) {
        if (isStopped.current) break;
        setProgress({ done: done + at, of: all.length });
        some.push(await keepOne(file));
      }
      await addAttachments(
        database,
        some.filter((one) => one.kind === 'added'),
      );
      told.push(...some);
      setOutcomes([...told]);
    }
    setProgress(null);
  };
  return {
    outcomes,
    progress,
    add,
    stop: () => {
      isStopped.current = true;
    },
  };
}
