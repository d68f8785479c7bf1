import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface PressAboutProps {
  /** What is told of the release: blanks left out, a text too long. */
  readonly gaps: readonly string[];
  readonly onComplete: () => void;
}

/** The release, with what it lacks, and the way to complete it. */
export function PressAbout({ gaps, onComplete }: PressAboutProps) {
  const { t } = useTranslation();
  return (
    <>
      <p>{t('palmares.pressAbout')}</p>
      {gaps.map((gap) => (
        <p key={gap}>{gap}</p>
      ))}
      <Button variant="default" size="compact-sm" mt={4} onClick={onComplete}>
        {t('palmares.complete')}
      </Button>
    </>
  );
}
