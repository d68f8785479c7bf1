import { Button } from '@mantine/core';
import {
  IconBraces,
  IconFileText,
  IconListNumbers,
  IconPackage,
  IconTable,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { SpokenCode } from '../../../parts/spoken-code';
import type { Sealed } from './palmares-shows';
import styles from './take-aways.module.css';
import type { PalmaresActs, TakeAway } from './use-palmares';

interface TakeAwaysProps {
  readonly sealed: Sealed;
  readonly fingerprint: string;
  readonly acts: PalmaresActs;
}

const THINGS: readonly { readonly what: TakeAway; readonly icon: typeof IconTable }[] = [
  { what: 'minutes', icon: IconFileText },
  { what: 'bundle', icon: IconPackage },
  { what: 'json', icon: IconBraces },
  { what: 'csv', icon: IconTable },
  { what: 'ranking', icon: IconListNumbers },
];

/** What one leaves with, and the code that lets anyone recompute. */
export function TakeAways({ sealed, fingerprint, acts }: TakeAwaysProps) {
  const { t } = useTranslation();
  const { decision } = sealed;
  const count = decision.ballots.length;
  return (
    <aside className={styles.aside} aria-labelledby="take-title">
      <h2 id="take-title" className={styles.title}>
        {t('palmares.take')}
      </h2>
      <ul>
        {THINGS.map(({ what, icon: Icon }) => (
          <li key={what} className={styles.thing}>
            <Icon size={22} stroke={1.5} aria-hidden className={styles.icon} />
            <div className={styles.words}>
              <p className={styles.name}>{t(`palmares.${what}`)}</p>
              <p className={styles.about}>
                {what === 'bundle'
                  ? t('palmares.bundleAbout', { count, n: count })
                  : t(`palmares.${what}About`)}
              </p>
            </div>
            <Button
              variant="subtle"
              c="var(--accent-ink)"
              size="compact-sm"
              loading={acts.busy === what}
              aria-label={`${t('palmares.save')} : ${t(`palmares.${what}`)}`}
              onClick={() => void acts.save(what)}
            >
              {t('palmares.save')}
            </Button>
          </li>
        ))}
      </ul>
      <p className={styles.said} role="status">
        {acts.said}
      </p>
      <div className={styles.code}>
        <h3 className={styles.caption}>{t('palmares.code')}</h3>
        <SpokenCode code={decision.mergeCode} size={20} />
        <p className={styles.about}>{t('palmares.codeAbout')}</p>
        <h3 className={styles.caption}>{t('palmares.fingerprint')}</h3>
        <p className={styles.fingerprint}>{fingerprint}</p>
      </div>
    </aside>
  );
}
