import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { AddLine } from '../add-line';
import { KeptField } from '../kept-field';
import styles from '../preparer.module.css';

interface OrganisersProps {
  readonly names: readonly string[];
  readonly keep: (names: readonly string[]) => void;
}

/** Who gives the prize, in the order in which they are named. */
export function Organisers({ names, keep }: OrganisersProps) {
  const { t } = useTranslation();
  return (
    <section className={styles.section} aria-labelledby="prize-organisers">
      <h2 id="prize-organisers" className={styles.sectionTitle}>
        {t('prepare.prize.organisers')}
      </h2>
      {names.map((name, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a name being typed has no other identity
        <div key={`${at}-${names.length}`} className={styles.line}>
          <div className={styles.grow}>
            <KeptField
              label={t('prepare.prize.organiser', { n: at + 1 })}
              value={name}
              maxLength={120}
              keep={(said) => keep(names.map((each, i) => (i === at ? said : each)))}
            />
          </div>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('prepare.prize.removeOrganiser', { name })}
            onClick={() => keep(names.filter((_, i) => i !== at))}
          >
            <IconX size={16} stroke={1.6} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <div>
        <AddLine onAdd={() => keep([...names, ''])}>{t('prepare.prize.addOrganiser')}</AddLine>
      </div>
    </section>
  );
}
