import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { guessLinks } from '../../../../shared/edition/draft/links';
import { dropRecusal, keepRecusal } from '../../../store/draft';
import type { Preparation } from '../preparation';
import styles from '../preparer.module.css';
import own from './jury-room.module.css';

/** Links guessed from words, and the recusals already recorded before the jury declares. */
export function KnownLinks({ preparation }: { readonly preparation: Preparation }) {
  const { t } = useTranslation();
  const { draft, database } = preparation;
  const guessed = useMemo(() => guessLinks(draft), [draft]);
  const nameOf = (id: string): string => draft.jurors.find((each) => each.id === id)?.name ?? id;
  const companyOf = (id: string): string =>
    draft.dossiers.find((each) => each.id === id)?.answers.company ?? '';
  return (
    <section className={styles.section} aria-labelledby="jury-links">
      <h2 id="jury-links" className={styles.sectionTitle}>
        {t('prepare.links.title')}
      </h2>
      <p className={styles.hint}>{t('prepare.links.hint')}</p>
      {guessed.length + draft.recusals.length === 0 && (
        <p className="muted">{t('prepare.links.none')}</p>
      )}
      <ul>
        {draft.recusals.map(({ juror, dossier }) => {
          const facts = { juror: nameOf(juror), dossier, company: companyOf(dossier) };
          return (
            <li key={`${juror} ${dossier}`} className={own.link}>
              <span>{t('prepare.links.recused', facts)}</span>
              <Button
                variant="subtle"
                size="compact-sm"
                c="var(--accent-ink)"
                aria-label={t('prepare.links.undoOf', facts)}
                onClick={() => void dropRecusal(database, { juror, dossier })}
              >
                {t('prepare.links.undo')}
              </Button>
            </li>
          );
        })}
        {guessed.map(({ juror, dossier, word }) => {
          const facts = { juror: nameOf(juror), dossier, company: companyOf(dossier), word };
          const note = t('prepare.links.note', { word });
          return (
            <li key={`${juror} ${dossier}`} className={own.link}>
              <span>{t('prepare.links.line', facts)}</span>
              <Button
                variant="default"
                size="compact-sm"
                aria-label={t('prepare.links.recuseOf', facts)}
                onClick={() => void keepRecusal(database, { juror, dossier, kind: 'other', note })}
              >
                {t('prepare.links.recuse')}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
