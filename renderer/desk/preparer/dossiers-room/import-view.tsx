import { Button, NativeSelect } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Matching, matchColumns } from '../../../../shared/edition/application/columns';
import { readApplications } from '../../../../shared/edition/application/read-applications';
import { tellNote } from '../../../../shared/words/explain-table';
import { useLanguage } from '../../../i18n/use-language';
import { keepDossiers } from '../../../store/draft';
import { BlockedAct } from '../../organiser/blocked-act';
import { RoomHead } from '../../organiser/room-head';
import type { Preparation } from '../preparation';
import styles from '../preparer.module.css';
import own from './dossiers-room.module.css';
import { type ReadFile, showColumns, showFlaws, showQuestions } from './import-shows';

interface ImportViewProps {
  readonly preparation: Preparation;
  readonly file: ReadFile;
  readonly onEnd: () => void;
}

/** A table before it is written: which column answers what, what would be added, every problem by line. */
export function ImportView({ preparation, file, onEnd }: ImportViewProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { draft, database } = preparation;
  const { table, name } = file;
  const [matching, setMatching] = useState<Matching>(() => matchColumns(table.heads));
  const read = useMemo(
    () =>
      readApplications({
        rows: table.rows,
        matching,
        year: draft.frame.year,
        present: draft.dossiers,
      }),
    [table, matching, draft],
  );
  const flaws = useMemo(() => showFlaws(read, language), [read, language]);
  const count = read.dossiers.length;
  const add = async (): Promise<void> => {
    await keepDossiers(
      database,
      read.dossiers.map(({ dossier }) => dossier),
    );
    onEnd();
  };
  return (
    <>
      <RoomHead
        title={t('prepare.import.title', { name })}
        lead={t('prepare.import.lead', { count, left: read.left.length, lines: table.rows.length })}
        act={
          <BlockedAct
            icon={<IconCheck size={17} stroke={1.8} aria-hidden />}
            blocked={count === 0 ? t('prepare.import.nothing') : null}
            onAct={() => void add()}
          >
            {t('prepare.import.act', { count })}
          </BlockedAct>
        }
      />
      <div className={styles.stack}>
        <div className={styles.acts}>
          <Button variant="default" onClick={onEnd}>
            {t('prepare.import.cancel')}
          </Button>
          <span className={styles.hint}>{t('prepare.import.nothingYet')}</span>
        </div>
        <Problems notes={table.notes.map((note) => tellNote(note, language))} flaws={flaws} />
        <section className={styles.section} aria-labelledby="import-columns">
          <h2 id="import-columns" className={styles.sectionTitle}>
            {t('prepare.import.columns')}
          </h2>
          <p className={styles.hint}>{t('prepare.import.columnsHint')}</p>
          <Columns file={file} matching={matching} onMatch={setMatching} />
        </section>
        <section className={styles.section} aria-labelledby="import-preview">
          <h2 id="import-preview" className={styles.sectionTitle}>
            {t('prepare.import.preview')}
          </h2>
          <table className={styles.table} aria-labelledby="import-preview">
            <tbody>
              {read.dossiers.slice(0, 50).map(({ line, dossier }) => (
                <tr key={line}>
                  <td className={own.number}>{dossier.id}</td>
                  <th scope="row">
                    <b>{dossier.answers.company}</b>{' '}
                    <span className="muted">{dossier.answers.product}</span>
                  </th>
                  <td data-short>{t('prepare.import.line', { line })}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {count > 50 && (
            <p className={styles.hint}>{t('prepare.import.more', { count: count - 50 })}</p>
          )}
        </section>
      </div>
    </>
  );
}

function Problems({
  notes,
  flaws,
}: {
  readonly notes: readonly string[];
  readonly flaws: ReturnType<typeof showFlaws>;
}) {
  const { t } = useTranslation();
  const count = notes.length + flaws.length;
  return (
    <section className={styles.section} aria-labelledby="import-problems">
      <h2 id="import-problems" className={styles.sectionTitle}>
        {t('prepare.import.problems', { count })}
      </h2>
      {count > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the arrows must reach it
        <ul className={own.flaws} tabIndex={0} aria-labelledby="import-problems">
          {notes.map((words) => (
            <li key={words} className={own.flaw}>
              {words}
            </li>
          ))}
          {flaws.map(({ id, words, leaves }) => (
            <li key={id} className={own.flaw}>
              {words}{' '}
              <span className={leaves ? styles.refused : styles.warn}>
                {t(leaves ? 'prepare.import.leaves' : 'prepare.import.keeps')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Columns({
  file,
  matching,
  onMatch,
}: {
  readonly file: ReadFile;
  readonly matching: Matching;
  readonly onMatch: (matching: Matching) => void;
}) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const questions = useMemo(() => showQuestions(language), [language]);
  const choose = (at: number, key: string): void =>
    // A question is answered by one column: the one chosen last.
    onMatch(
      file.table.heads.map((_, i) =>
        i === at ? (key === '' ? null : key) : matching[i] === key ? null : (matching[i] ?? null),
      ),
    );
  return (
    <div className={own.matching}>
      {showColumns(file.table, matching).map(({ at, head, sample, key }) => (
        <div key={at} className={own.match}>
          <span className={own.head}>{head}</span>
          <span className={own.sample}>{sample}</span>
          <NativeSelect
            aria-label={t('prepare.import.match', { head })}
            value={key}
            data={[{ value: '', label: t('prepare.import.left') }, ...questions]}
            onChange={(event) => choose(at, event.currentTarget.value)}
          />
        </div>
      ))}
    </div>
  );
}
