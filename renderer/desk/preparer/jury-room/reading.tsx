import { Button, SegmentedControl } from '@mantine/core';
import { IconArrowsShuffle } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { writeCrockford } from '../../../../shared/file/crockford';
import { Stepper } from '../../../parts/stepper';
import { changeFrame } from '../../../store/draft';
import type { Preparation } from '../preparation';
import styles from '../preparer.module.css';
import own from './jury-room.module.css';
import { showReading } from './reading-shows';

const newSeed = (): string => writeCrockford(crypto.getRandomValues(new Uint8Array(5)), 8);

/** Who reads what: everybody everything, or so many readers a dossier; the load of each juror. */
export function Reading({ preparation }: { readonly preparation: Preparation }) {
  const { t } = useTranslation();
  const { draft, database, published } = preparation;
  const { reading, rules } = draft.frame;
  const shown = useMemo(
    () => showReading(draft, published?.edition.assignment),
    [draft, published],
  );
  const { least, most } = shown;
  const keep = (perDossier: number, seed: string): void =>
    void changeFrame(database, () => ({ reading: { perDossier, seed } }));
  const turn = (way: string): void => {
    if (way === 'drawn') keep(rules.sheets.min, newSeed());
    else void changeFrame(database, () => ({ reading: null }));
  };
  return (
    <section className={styles.section} aria-labelledby="jury-reading">
      <h2 id="jury-reading" className={styles.sectionTitle}>
        {t('prepare.reading.title')}
      </h2>
      <SegmentedControl
        aria-label={t('prepare.reading.title')}
        value={reading ? 'drawn' : 'all'}
        data={(['all', 'drawn'] as const).map((value) => ({
          value,
          label: t(`prepare.reading.way.${value}`),
        }))}
        onChange={turn}
      />
      {reading && (
        <div className={styles.acts}>
          <span className={styles.grow}>
            {t('prepare.reading.perDossier', { count: reading.perDossier })}
          </span>
          <Stepper
            label={t('prepare.reading.perDossierName')}
            lessLabel={t('prepare.less', { name: t('prepare.reading.perDossierName') })}
            moreLabel={t('prepare.more', { name: t('prepare.reading.perDossierName') })}
            value={reading.perDossier}
            min={1}
            max={Math.max(1, draft.jurors.length)}
            onChange={(perDossier) => keep(perDossier, reading.seed)}
          />
          {published?.edition.assignment === undefined && (
            <Button
              variant="subtle"
              c="var(--accent-ink)"
              leftSection={<IconArrowsShuffle size={16} stroke={1.8} aria-hidden />}
              onClick={() => keep(reading.perDossier, newSeed())}
            >
              {t('prepare.reading.again')}
            </Button>
          )}
        </div>
      )}
      <p className={styles.hint}>
        {t(reading ? 'prepare.reading.drawnHint' : 'prepare.reading.allHint')}
      </p>
      <p role="status">
        {least === most
          ? t('prepare.reading.even', { count: most })
          : t('prepare.reading.loads', { least, most })}
      </p>
      <ul aria-label={t('prepare.reading.loadsName')}>
        {shown.loads.map(({ juror, name, dossiers }) => (
          <li key={juror} className={own.load}>
            <span>{name}</span>
            <span className="muted">
              {t('prepare.reading.load', { count: dossiers.length })}
              {reading && dossiers.length > 0 && ` (${dossiers.join(', ')})`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
