import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { memo } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { Dossier } from '../../../../shared/edition/dossier';
import { sayEuros } from '../../../../shared/words/money';
import { useLanguage } from '../../../i18n/use-language';
import styles from './dossier-head.module.css';
import { useShortWords } from './use-short-words';

interface DossierHeadProps {
  readonly dossier: Dossier;
  readonly previous: Dossier | null;
  readonly next: Dossier | null;
  readonly onStep: (step: 1 | -1) => void;
}

/** Who applies, with what, in the words that may be read aloud; then the facts. */
export const DossierHead = memo(function DossierHead(props: DossierHeadProps) {
  const { dossier, previous, next, onStep } = props;
  const { t } = useTranslation();
  const { inLanguage } = useLanguage();
  const modalities = useShortWords().modalities(dossier);
  return (
    <header>
      <div className={styles.line}>
        <span className={styles.id}>{dossier.id}</span>
        <span>{t(`juror.read.${dossier.category}`)}</span>
        {modalities && (
          <>
            <span>·</span>
            <span>{modalities}</span>
          </>
        )}
        <span className={styles.steps}>
          {previous && (
            <button
              type="button"
              className={styles.step}
              aria-label={t('juror.read.previous', { name: previous.company })}
              onClick={() => onStep(-1)}
            >
              <IconChevronLeft size={16} stroke={1.8} aria-hidden />
              {previous.id}
            </button>
          )}
          {next && (
            <button
              type="button"
              className={styles.step}
              aria-label={t('juror.read.next', { name: next.company })}
              onClick={() => onStep(1)}
            >
              {next.id}
              <IconChevronRight size={16} stroke={1.8} aria-hidden />
            </button>
          )}
        </span>
      </div>
      <div className={styles.names}>
        <h1 className="serif">{dossier.company}</h1>
        <p className={styles.product}>{dossier.product}</p>
      </div>
      <p className={`serif ${styles.pitch}`}>{inLanguage(dossier.pitchLine)}</p>
      <Facts dossier={dossier} />
    </header>
  );
});

/** The few figures one asks first; what was not provided is not shown. */
function Facts({ dossier }: { readonly dossier: Dossier }) {
  const { t } = useTranslation();
  const { language, inLanguage } = useLanguage();
  const { trl, employees, fundingEur, foundedYear, academicPartner } = dossier;
  const bold = { b: <b /> };
  return (
    <ul className={styles.facts} aria-label={t('juror.read.facts.title')}>
      {trl !== null && (
        <li>
          <Trans i18nKey="juror.read.facts.trl" values={{ trl }} components={bold} />
        </li>
      )}
      <li>
        <b>{inLanguage(dossier.regulatoryNote)}</b>
      </li>
      {employees !== null && (
        <li>
          <Trans i18nKey="juror.read.facts.employees" count={employees} components={bold} />
        </li>
      )}
      {fundingEur !== null && fundingEur > 0 && (
        <li>
          <Trans
            i18nKey="juror.read.facts.funding"
            values={{ amount: sayEuros(fundingEur, language) }}
            components={bold}
          />
        </li>
      )}
      {foundedYear !== null && (
        <li>
          <Trans
            i18nKey="juror.read.facts.founded"
            values={{ year: foundedYear }}
            components={bold}
          />
        </li>
      )}
      {academicPartner && <li>{t('juror.read.facts.academic')}</li>}
    </ul>
  );
}
