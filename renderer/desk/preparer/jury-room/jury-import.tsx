import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type JuryRead, readJury } from '../../../../shared/edition/draft/read-jury';
import type { TableNote } from '../../../../shared/file/table';
import { tellNote } from '../../../../shared/words/explain-table';
import { useLanguage } from '../../../i18n/use-language';
import { useTold } from '../../../i18n/use-told';
import { keepJurors } from '../../../store/draft';
import { Dialog } from '../../organiser/dialog';
import { ChooseTable } from '../choose-table';
import type { Preparation } from '../preparation';
import styles from '../preparer.module.css';

interface Read extends JuryRead {
  readonly name: string;
  readonly notes: readonly TableNote[];
}

/** A jury from a table: what would be added and every problem by line, then the act. */
export function JuryImport({ preparation }: { readonly preparation: Preparation }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const [read, setRead] = useState<Read | null>(null);
  const [why, tell] = useTold();
  const { draft, database } = preparation;
  const collegeOf = (college: string): string =>
    draft.frame.colleges.find(({ id }) => id === college)?.label || t('prepare.jury.noCollege');
  const close = (): void => setRead(null);
  const add = (jury: Read): void => {
    void keepJurors(database, jury.jurors).then(close);
  };
  return (
    <div className={styles.section}>
      <ChooseTable
        label={t('prepare.jury.import')}
        onRead={(given, said) => {
          tell(said);
          const against = { colleges: draft.frame.colleges, present: draft.jurors };
          if (!given) return;
          const { name, table } = given;
          setRead({ ...readJury(table, against), name, notes: table.notes });
        }}
      />
      <p role="alert" className={styles.refused}>
        {why}
      </p>
      <Dialog
        isOpen={read !== null}
        title={t('prepare.jury.importTitle', { name: read?.name ?? '' })}
        size={640}
        onClose={close}
      >
        {read && (
          <div className={styles.section}>
            <p>
              {read.hasNames
                ? t('prepare.jury.found', { count: read.jurors.length })
                : t('prepare.jury.noNames')}
            </p>
            <ul>
              {read.jurors.map(({ id, name, college, role }) => (
                <li key={id}>
                  {name} · {collegeOf(college)} · {t(`prepare.jury.roles.${role}`)}
                </li>
              ))}
            </ul>
            <ul>
              {read.notes.map((note) => (
                <li key={JSON.stringify(note)} className={styles.warn}>
                  {tellNote(note, language)}
                </li>
              ))}
              {read.flaws.map(({ line, kind, ...facts }) => (
                <li key={`${line}-${kind}`} className={styles.warn}>
                  {t(`prepare.jury.flaw.${kind}`, { line, name: '', given: '', ...facts })}
                </li>
              ))}
            </ul>
            <div className={styles.acts}>
              <Button variant="default" onClick={close}>
                {t('prepare.import.cancel')}
              </Button>
              {read.jurors.length > 0 && (
                <Button onClick={() => add(read)}>
                  {t('prepare.jury.addAll', { count: read.jurors.length })}
                </Button>
              )}
            </div>
          </div>
        )}
      </Dialog>
    </div>
  );
}
