import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  PRESS_BLANKS,
  type PressBlank,
  type PressBlanks,
} from '../../../../shared/decision/announcement-press';
import { tidyText } from '../../../../shared/file/text-rules';
import type { Bilingual, Language } from '../../../../shared/ids';
import { Dialog } from '../dialog';
import styles from './press-dialog.module.css';

interface PressDialogProps {
  readonly isOpen: boolean;
  readonly blanks: PressBlanks;
  readonly onKeep: (blank: PressBlank, words: Bilingual) => void;
  readonly onClose: () => void;
}

/** The blanks of the release in both languages, each kept as it is left. */
export function PressDialog({ isOpen, blanks, onKeep, onClose }: PressDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog isOpen={isOpen} onClose={onClose} size={760} title={t('palmares.blanks.title')}>
      <p className="muted">{t('palmares.blanks.lead')}</p>
      <div className={styles.fields}>
        {PRESS_BLANKS.flatMap((blank) =>
          (['fr', 'en'] as const).map((language) => (
            <Blank
              key={`${blank}-${language}`}
              blank={blank}
              language={language}
              words={blanks[blank]}
              onKeep={onKeep}
            />
          )),
        )}
      </div>
      <div className={styles.acts}>
        <Button onClick={onClose}>{t('palmares.blanks.done')}</Button>
      </div>
    </Dialog>
  );
}

interface BlankProps {
  readonly blank: PressBlank;
  readonly language: Language;
  readonly words: Bilingual;
  readonly onKeep: PressDialogProps['onKeep'];
}

function Blank({ blank, language, words, onKeep }: BlankProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(words[language]);
  const field = t(`palmares.blanks.${blank}`);
  const hint = blank === 'benefits' && language === 'fr' ? t('palmares.blanks.benefitsHint') : null;
  return (
    <Textarea
      label={t(language === 'fr' ? 'palmares.blanks.inFrench' : 'palmares.blanks.inEnglish', {
        field,
      })}
      description={hint}
      value={typed}
      autosize
      minRows={1}
      maxLength={600}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => {
        const kept = tidyText(typed);
        if (kept !== words[language]) onKeep(blank, { ...words, [language]: kept });
      }}
    />
  );
}
