import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { explain } from '../../../shared/words/explain';
import { bridge } from '../../bridge';
import { useLanguage } from '../../i18n/use-language';
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
  const [said, setSaid] = useState('');
  const save = async (ask: { name: string; html: string; isBare?: boolean }): Promise<void> => {
    setBusy(true);
    setSaid('');
    const answer = await bridge.savePaper(ask);
    setBusy(false);
    if (!answer.ok) setSaid(explain(answer.error, language));
    else if (answer.value.saved) setSaid(t('guide.saved', { name: answer.value.saved.name }));
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
