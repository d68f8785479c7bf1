import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bridge } from '../../bridge';
import { useLanguage } from '../../i18n/use-language';
import { tellProblem, useTold } from '../../i18n/use-told';
import { guidePaper, jurorPaper } from './guide-paper';
import type { GuideText } from './open-guide';

interface GuidePapers {
  readonly isBusy: boolean;
  /** What came of the last act, in a sentence. */
  readonly said: string;
  readonly saveGuide: () => void;
  readonly saveJurorPage: () => void;
}

/** The guide, and the juror's one page, as PDF where the person says. */
export function useGuidePaper({ guide, jurorPage, pictures }: GuideText): GuidePapers {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const [isBusy, setBusy] = useState(false);
  const [said, say] = useTold();
  const save = async (ask: { name: string; html: string; isBare?: boolean }): Promise<void> => {
    setBusy(true);
    say(null);
    const answer = await bridge.savePaper(ask);
    setBusy(false);
    if (!answer.ok) return say(tellProblem(answer.error));
    const { saved } = answer.value;
    if (saved) say(({ t }) => t('guide.saved', { name: saved.name }));
  };
  const paper = { language, pictures, title: t('guide.paperTitle') };
  return {
    isBusy,
    said,
    saveGuide: () =>
      void save({ name: t('guide.file'), html: guidePaper({ ...paper, text: guide }) }),
    saveJurorPage: () => {
      const html = jurorPaper({ ...paper, title: t('guide.jurorPageTitle'), text: jurorPage });
      void save({ name: t('guide.jurorPageFile'), html, isBare: true });
    },
  };
}
