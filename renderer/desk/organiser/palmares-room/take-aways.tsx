import {
  IconBraces,
  IconCalendarStats,
  IconCertificate,
  IconFileText,
  IconLanguage,
  IconListNumbers,
  IconMail,
  IconNews,
  IconPackage,
  IconTable,
  IconTableOptions,
  IconUserShield,
  IconWorldWww,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Edition } from '../../../../shared/edition/edition';
import { fingerprint as fingerprintOf } from '../../../../shared/file/digest';
import { SpokenCode } from '../../../parts/spoken-code';
import type { Sealed } from './palmares-shows';
import { PressAbout } from './press-about';
import { TakeAwayRow } from './take-away-row';
import { DISCREET, GROUPS, type TakeChoices, type Thing } from './take-away-shows';
import styles from './take-aways.module.css';
import { TakeChoiceFields } from './take-choice-fields';
import type { PalmaresActs } from './use-palmares';

interface TakeAwaysProps {
  readonly edition: Edition;
  readonly sealed: Sealed;
  readonly fingerprint: string;
  readonly acts: PalmaresActs;
  readonly pressGaps: readonly string[];
  readonly onComplete: () => void;
}

const ICONS: Readonly<Record<Thing, typeof IconTable>> = {
  minutes: IconFileText,
  summary: IconLanguage,
  bundle: IconPackage,
  press: IconNews,
  certificates: IconCertificate,
  web: IconWorldWww,
  json: IconBraces,
  csv: IconTable,
  years: IconCalendarStats,
  letters: IconMail,
  ranking: IconListNumbers,
  scores: IconTableOptions,
  juror: IconUserShield,
};

/** What one leaves with, and the code that lets anyone recompute. */
export function TakeAways(props: TakeAwaysProps) {
  const { t } = useTranslation();
  const { edition, sealed, fingerprint, acts, pressGaps, onComplete } = props;
  const [choices, setChoices] = useState<TakeChoices>(DISCREET);
  const { decision } = sealed;
  const count = decision.ballots.length;
  const aboutOf = (thing: Thing) => {
    if (thing === 'bundle') return t('palmares.bundleAbout', { count, n: count });
    if (thing === 'press') return <PressAbout gaps={pressGaps} onComplete={onComplete} />;
    return t(`palmares.${thing}About`);
  };
  return (
    <aside className={styles.aside} aria-labelledby="take-title">
      <h2 id="take-title" className={styles.title}>
        {t('palmares.take')}
      </h2>
      <p className={styles.said} role="status">
        {acts.said}
      </p>
      {GROUPS.map(({ group, things }) => (
        <section key={group} aria-labelledby={`take-${group}`}>
          <h3 id={`take-${group}`} className={styles.group}>
            {t(`palmares.groups.${group}`)}
          </h3>
          <ul>
            {things.map(({ thing, formats }) => (
              <TakeAwayRow
                key={thing}
                thing={thing}
                formats={formats}
                icon={ICONS[thing]}
                about={aboutOf(thing)}
                choices={choices}
                acts={acts}
              >
                <TakeChoiceFields
                  thing={thing}
                  edition={edition}
                  choices={choices}
                  onChoose={(change) => setChoices({ ...choices, ...change })}
                />
              </TakeAwayRow>
            ))}
          </ul>
        </section>
      ))}
      <div className={styles.code}>
        <h3 className={styles.caption}>{t('palmares.code')}</h3>
        <SpokenCode code={decision.mergeCode} size={20} />
        <p className={styles.about}>{t('palmares.codeAbout')}</p>
        <h3 className={styles.caption}>{t('palmares.fingerprint')}</h3>
        <p className={styles.fingerprint}>{fingerprint}</p>
        {sealed.cosigners.map(({ organiser, publicKey }) => (
          <div key={publicKey}>
            <h3 className={styles.caption}>{t('palmares.cosigned', { organiser })}</h3>
            <p className={styles.fingerprint}>{fingerprintOf(publicKey)}</p>
          </div>
        ))}
      </div>
    </aside>
  );
}
