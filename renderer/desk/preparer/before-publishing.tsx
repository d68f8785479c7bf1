import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language';
import { usePreparerPlace } from '../../ui/preparer-place';
import { showChecks } from './checks-shows';
import type { Preparation } from './preparation';
import styles from './preparer.module.css';

/** What blocks publishing, what one should know, what is in order: each leads to its room. */
export function BeforePublishing({ preparation }: { readonly preparation: Preparation }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { room, enter } = usePreparerPlace();
  const lines = showChecks(preparation, language);
  const blocked = lines.some(({ state }) => state === 'blocks');
  return (
    <section className={styles.before} aria-labelledby="before-title">
      <h2 id="before-title" className={styles.beforeTitle}>
        {t('prepare.before.title')}
      </h2>
      <ul>
        {lines.map((line) => (
          <li key={line.id} className={styles.check} data-state={line.state}>
            <Icon state={line.state} />
            <span className={styles.checkWords}>
              <span className="visually-hidden">{t(`prepare.before.${line.state}`)} </span>
              {line.words}
            </span>
            {line.state !== 'done' && line.room !== room && (
              <Button
                variant="subtle"
                size="compact-sm"
                c="var(--accent-ink)"
                aria-label={t('prepare.before.mendOf', { words: line.words })}
                onClick={() => enter(line.room)}
              >
                {t('prepare.before.mend')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {room !== 'publish' && (
        <>
          <p className={styles.hint}>{t('prepare.before.after')}</p>
          <Button
            fullWidth
            variant={blocked ? 'default' : 'filled'}
            onClick={() => enter('publish')}
          >
            {t('prepare.before.act')}
          </Button>
        </>
      )}
    </section>
  );
}

function Icon({ state }: { readonly state: 'blocks' | 'warns' | 'done' }) {
  const icon = { size: 18, stroke: 1.8, 'aria-hidden': true } as const;
  if (state === 'done') return <IconCircleCheck {...icon} />;
  return state === 'warns' ? <IconAlertTriangle {...icon} /> : <IconCircleDashed {...icon} />;
}
