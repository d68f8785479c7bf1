import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftFrame } from '../../../../shared/edition/draft/draft';
import { type Logo, logoOf, MOST_LOGOS } from '../../../../shared/edition/logo';
import { passFocusOn } from '../../../parts/pass-focus';
import { AddLine } from '../add-line';
import { KeptField } from '../kept-field';
import styles from '../preparer.module.css';
import { LogoOf } from './logo-of';

type Named = Pick<DraftFrame, 'organisers' | 'logos'>;

interface OrganisersProps {
  readonly frame: Named;
  readonly keep: (change: (now: Named) => Named) => void;
}

/** Who gives the prize, in the order in which they are named, each with its logo. */
export function Organisers({ frame, keep }: OrganisersProps) {
  const { t } = useTranslation();
  const { organisers } = frame;
  const [isAdded, setAdded] = useState(false);
  return (
    <section className={styles.section} aria-labelledby="prize-organisers">
      <h2 id="prize-organisers" className={styles.sectionTitle}>
        {t('prepare.prize.organisers')}
      </h2>
      <div className={styles.section} data-lines>
        {organisers.map((name, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a name being typed has no other identity
          <div key={`${at}-${organisers.length}`} className={styles.line}>
            <div className={styles.grow}>
              <KeptField
                label={t('prepare.prize.organiser', { n: at + 1 })}
                value={name}
                maxLength={120}
                takesFocus={isAdded && at === organisers.length - 1}
                keep={(said) => keep((now) => rename(now, at, said))}
              />
            </div>
            {name.trim() !== '' && at < MOST_LOGOS && (
              <LogoOf
                name={name}
                picture={logoOf(frame, name)}
                keep={(picture) => keep((now) => withLogo(now, name, picture))}
              />
            )}
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={t('prepare.prize.removeOrganiser', { name })}
              onClick={(event) => {
                passFocusOn(event.currentTarget);
                setAdded(false);
                keep((now) => ({
                  organisers: now.organisers.filter((_, i) => i !== at),
                  logos: othersThan(name, now),
                }));
              }}
            >
              <IconX size={16} stroke={1.6} aria-hidden />
            </ActionIcon>
          </div>
        ))}
      </div>
      <p className={styles.hint}>{t('prepare.prize.logo.hint')}</p>
      <div>
        <AddLine
          onAdd={() => {
            setAdded(true);
            keep((now) => ({ ...now, organisers: [...now.organisers, ''] }));
          }}
        >
          {t('prepare.prize.addOrganiser')}
        </AddLine>
      </div>
    </section>
  );
}

const othersThan = (name: string, { logos = [] }: Named): Logo[] =>
  logos.filter(({ organiser }) => organiser !== name);

/** The logo goes with the organiser, however it is spelled from now on. */
function rename(now: Named, at: number, said: string): Named {
  const before = now.organisers[at];
  const logos = (now.logos ?? []).map((each) =>
    each.organiser === before ? { ...each, organiser: said } : each,
  );
  return { organisers: now.organisers.map((name, i) => (i === at ? said : name)), logos };
}

function withLogo(now: Named, organiser: string, picture: string | null): Named {
  const others = othersThan(organiser, now);
  return { ...now, logos: picture === null ? others : [...others, { organiser, picture }] };
}
