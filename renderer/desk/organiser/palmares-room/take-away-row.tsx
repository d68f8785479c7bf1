import { Button } from '@mantine/core';
import type { IconTable } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Format, isSame, type TakeChoices, type Thing } from './take-away-shows';
import styles from './take-aways.module.css';
import type { PalmaresActs } from './use-palmares';

interface TakeAwayRowProps {
  readonly thing: Thing;
  readonly formats: readonly Format[];
  readonly icon: typeof IconTable;
  readonly about: ReactNode;
  readonly choices: TakeChoices;
  readonly acts: PalmaresActs;
  /** What is chosen before saving. */
  readonly children?: ReactNode;
}

/** One thing to take away, with a button for each of its forms. */
export function TakeAwayRow(props: TakeAwayRowProps) {
  const { t } = useTranslation();
  const { thing, formats, icon: Icon, about, choices, acts, children } = props;
  const forms = formats.length === 0 ? [null] : formats;
  return (
    <li className={styles.thing}>
      <Icon size={22} stroke={1.5} aria-hidden className={styles.icon} />
      <div className={styles.words}>
        <p className={styles.name}>{t(`palmares.${thing}`)}</p>
        <div className={styles.about}>{about}</div>
        {children}
        <div className={styles.forms}>
          {forms.map((format) => (
            <Button
              key={format}
              variant="subtle"
              c="var(--accent-ink)"
              size="compact-sm"
              loading={isSame(acts.busy, { thing, format })}
              aria-label={
                format === null
                  ? `${t('palmares.save')} : ${t(`palmares.${thing}`)}`
                  : t('palmares.saveAs', {
                      thing: t(`palmares.${thing}`),
                      format: t(`palmares.format.${format}`),
                    })
              }
              onClick={() => void acts.save({ thing, format }, choices)}
            >
              {format === null ? t('palmares.save') : t(`palmares.format.${format}`)}
            </Button>
          ))}
        </div>
      </div>
    </li>
  );
}
