import { useState } from 'react';
import type { FileRef, Saved } from '../../../../shared/ipc';
import { bridge } from '../../../bridge';
import { useLanguage } from '../../../i18n/use-language';
import { tellProblem, useTold } from '../../../i18n/use-told';
import { makePaper, type PaperGiven } from './make-paper';
import { DISCREET, type TakeAway, type TakeChoices } from './take-away-shows';

export interface PalmaresActs {
  /** The one being saved. */
  readonly busy: TakeAway | null;
  /** What became of the last one, in words. */
  readonly said: string;
  readonly save: (what: TakeAway, choices?: TakeChoices) => Promise<Saved | null>;
  /** The sealed file to show on stage: the one saved last, else saved now; null if refused. */
  readonly sealedFile: () => Promise<FileRef | null>;
}

/** Saving what one takes away. */
export function usePalmares(given: Omit<PaperGiven, 'language'>): PalmaresActs {
  const { language } = useLanguage();
  const [busy, setBusy] = useState<TakeAway | null>(null);
  const [said, say] = useTold();
  const [bundle, setBundle] = useState<FileRef | null>(null);
  const save = async (what: TakeAway, choices = DISCREET): Promise<Saved | null> => {
    setBusy(what);
    const made = await makePaper(what, { ...given, language }, choices);
    if (made === null) {
      setBusy(null);
      say(({ t }) => t('palmares.certificatesNone'));
      return null;
    }
    const { kind, ...asked } = made;
    const answer = await ('html' in asked ? bridge.savePaper(asked) : bridge.saveFile(asked));
    setBusy(null);
    if (!answer.ok) {
      const why = tellProblem(answer.error);
      say((words) => words.t('organiser.save.failed', { why: why(words) }));
      return null;
    }
    const { saved } = answer.value;
    say(({ t }) =>
      saved ? t('organiser.save.saved', { name: saved.name }) : t('organiser.save.closed'),
    );
    if (saved && what.thing === 'bundle') setBundle(saved.file);
    return saved;
  };
  const sealedFile = async (): Promise<FileRef | null> =>
    bundle ?? (await save({ thing: 'bundle', format: null }))?.file ?? null;
  return { busy, said, save, sealedFile };
}
