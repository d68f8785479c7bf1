import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Edition } from '../../../../shared/edition/edition';
import { sayDecimal } from '../../../../shared/words/format';
import type { JurorDossier } from '../../../derive/juror-dossiers';
import { useLanguage } from '../../../i18n/use-language';
import { KeyCap } from '../../../parts/key-cap';
import styles from './mark-room.module.css';
import { footShows } from './mark-shows';

interface SheetFootProps {
  readonly edition: Edition;
  readonly current: JurorDossier;
  readonly dossiers: readonly JurorDossier[];
  /** The same in the order one goes through them. */
  readonly way: readonly JurorDossier[];
  readonly onNext: () => void;
}

/** The total once every mark is set, the way on, and the keys. */
export function SheetFoot({ edition, current, dossiers, way, onNext }: SheetFootProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const shows = footShows(edition, current, { dossiers, way });
  return (
    <footer className={styles.foot}>
      {shows.at === 'marking' ? (
        <p className={styles.later}>
          {t('juror.mark.totalLater', { count: edition.grid.criteria.length })}
        </p>
      ) : (
        <div className={styles.total}>
          <p role="status">
            {t('juror.mark.total')}{' '}
            <b>{t('juror.mark.outOf', { score: sayDecimal(shows.score, language) })}</b>
          </p>
          {shows.at === 'uncommented' && (
            <span className={styles.asked}>{t('juror.mark.commentAsked')}</span>
          )}
          {shows.at === 'complete' && shows.then === 'next' && (
            <Button variant="default" size="xs" onClick={onNext} rightSection={<KeyCap>N</KeyCap>}>
              {t('juror.mark.nextDossier')}
            </Button>
          )}
          {shows.at === 'complete' && shows.then === 'sign' && (
            <span className="muted">{t('juror.mark.allDone')}</span>
          )}
        </div>
      )}
      <KeyLegend scale={edition.grid.scale} />
    </footer>
  );
}

function KeyLegend({ scale }: { readonly scale: Edition['grid']['scale'] }) {
  const { t } = useTranslation();
  return (
    <ul className={styles.legend} aria-label={t('juror.mark.keysTitle')}>
      <li>
        <KeyCap>{scale.min}</KeyCap>–<KeyCap>{scale.max}</KeyCap>
        {t('juror.mark.keys.mark')}
      </li>
      <li>
        <KeyCap>↑</KeyCap>
        <KeyCap>↓</KeyCap>
        {t('juror.mark.keys.criterion')}
      </li>
      <li>
        <KeyCap>⌫</KeyCap>
        {t('juror.mark.keys.empty')}
      </li>
      <li>
        <KeyCap>C</KeyCap>
        {t('juror.mark.keys.comment')}
      </li>
    </ul>
  );
}
