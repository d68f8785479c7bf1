import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { College } from '../../../../shared/edition/juror';
import { passFocusOn } from '../../../parts/pass-focus';
import { AddLine } from '../add-line';
import { KeptField } from '../kept-field';
import styles from '../preparer.module.css';

interface CollegesProps {
  readonly colleges: readonly College[];
  /** Colleges that have a juror: they are not taken away. */
  readonly used: ReadonlySet<string>;
  readonly keep: (colleges: readonly College[]) => void;
}

/** The groups of jurors that are counted together. */
export function Colleges({ colleges, used, keep }: CollegesProps) {
  const { t } = useTranslation();
  const [added, setAdded] = useState<string | null>(null);
  const add = (): void => {
    const taken = new Set(colleges.map(({ id }) => id));
    let n = 1;
    while (taken.has(`COL${n}`)) n += 1;
    setAdded(`COL${n}`);
    keep([...colleges, { id: `COL${n}`, label: '' }]);
  };
  return (
    <section className={styles.section} aria-labelledby="jury-colleges">
      <h2 id="jury-colleges" className={styles.sectionTitle}>
        {t('prepare.jury.colleges')}
      </h2>
      {colleges.length === 0 && <p className={styles.hint}>{t('prepare.jury.collegesNone')}</p>}
      <div className={styles.fields} data-lines>
        {colleges.map(({ id, label }) => (
          <div key={id} className={styles.line}>
            <div className={styles.grow}>
              <KeptField
                label={t('prepare.jury.collegeName', { id })}
                value={label}
                maxLength={80}
                takesFocus={id === added}
                keep={(said) =>
                  keep(colleges.map((each) => (each.id === id ? { ...each, label: said } : each)))
                }
              />
            </div>
            {!used.has(id) && (
              <ActionIcon
                variant="subtle"
                color="gray"
                size="lg"
                aria-label={t('prepare.jury.removeCollege', { college: label || id })}
                onClick={(event) => {
                  passFocusOn(event.currentTarget);
                  keep(colleges.filter((each) => each.id !== id));
                }}
              >
                <IconX size={16} stroke={1.6} aria-hidden />
              </ActionIcon>
            )}
          </div>
        ))}
      </div>
      <div>
        <AddLine onAdd={add}>{t('prepare.jury.addCollege')}</AddLine>
      </div>
    </section>
  );
}
