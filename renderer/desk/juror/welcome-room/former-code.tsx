import { Button, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tidyCode } from '../../../../shared/file/crockford';
import type { Problem } from '../../../../shared/file/problem';
import styles from './former-code.module.css';
import type { Welcome } from './use-welcome';
import { readTyped } from './welcome-shows';

interface FormerCodeProps {
  readonly problem: Problem;
  readonly onGoOn: Welcome['goOn'];
}

/** The way on where the code is right, and this computer knew the juror by another. */
export function FormerCode({ problem, onGoOn }: FormerCodeProps) {
  const { t } = useTranslation();
  if (problem.kind === 'laptop-key-damaged') {
    return (
      <div className={styles.way}>
        <Button onClick={() => onGoOn({ isAnew: true })}>{t('juror.welcome.former.newKey')}</Button>
      </div>
    );
  }
  return problem.kind === 'other-code' ? <AskFormer onGoOn={onGoOn} /> : null;
}

function AskFormer({ onGoOn }: Pick<FormerCodeProps, 'onGoOn'>) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const former = tidyCode(typed);
  const field = useRef<HTMLInputElement>(null);
  // The refusal is read aloud; what it asks for is the one thing to do.
  useEffect(() => field.current?.focus(), []);
  return (
    <div className={styles.way}>
      <form
        className={styles.ask}
        onSubmit={(event) => {
          event.preventDefault();
          if (former) onGoOn({ former });
        }}
      >
        <TextInput
          label={t('juror.welcome.former.label')}
          value={typed}
          ref={field}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setTyped(readTyped(event.currentTarget.value).code)}
        />
        <Button type="submit" disabled={!former}>
          {t('juror.welcome.former.act')}
        </Button>
      </form>
      <p className={styles.lost}>
        <b>{t('juror.welcome.former.lost')}</b> {t('juror.welcome.former.lostWhy')}
      </p>
      <Button variant="default" size="xs" onClick={() => onGoOn({ isAnew: true })}>
        {t('juror.welcome.former.goOn')}
      </Button>
    </div>
  );
}
