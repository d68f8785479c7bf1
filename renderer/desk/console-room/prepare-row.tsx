import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { writeShow } from '../../../shared/stage/show-file';
import { bridge } from '../../bridge';
import { tellProblem, useTold } from '../../i18n/use-told';
import { useUnsavedShow } from '../../ui/unsaved-show';
import styles from './console.module.css';
import type { Prepared } from './read-ceremony';
import layout from './setting-view.module.css';

export type PrepareRoom = 'order' | 'check' | 'papers';

interface Props {
  readonly prepared: Prepared;
  readonly isRehearsed: boolean;
  readonly onGo: (to: PrepareRoom) => void;
  readonly onRehearse: () => void;
}

/** What one does before the day: edit, check, print, rehearse, and save for another laptop. */
export function PrepareRow({ prepared, isRehearsed, onGo, onRehearse }: Props) {
  const { t } = useTranslation();
  const isRehearsal = prepared.file.kind === 'rehearsal';
  return (
    <section className={styles.prepare} aria-labelledby="console-prepare">
      <h2 id="console-prepare">{t('console.prepare.title')}</h2>
      <div className={layout.list}>
        <button
          type="button"
          className={styles.button}
          disabled={isRehearsal}
          onClick={() => onGo('order')}
        >
          {t('console.prepare.order')}
        </button>
        <button type="button" className={styles.button} onClick={() => onGo('check')}>
          {t('console.prepare.check')}
        </button>
        <button type="button" className={styles.button} onClick={() => onGo('papers')}>
          {t('console.prepare.papers')}
        </button>
        {(isRehearsed || !isRehearsal) && (
          <button type="button" className={styles.button} onClick={onRehearse}>
            {t(isRehearsed ? 'console.prepare.real' : 'console.prepare.rehearse')}
          </button>
        )}
      </div>
      <SaveShow prepared={prepared} />
    </section>
  );
}

/** Shortest passphrase accepted, in characters. */
const SHORTEST = 10;

/** Under a passphrase said aloud to whoever holds the second laptop. */
function SaveShow({ prepared }: Pick<Props, 'prepared'>) {
  const { t } = useTranslation();
  const [passphrase, setPassphrase] = useState('');
  const [told, tell] = useTold();
  const { edition, file } = prepared;
  const isRehearsal = file.kind === 'rehearsal';
  const { isChanged, settle } = useUnsavedShow();
  const save = async (): Promise<void> => {
    const word = isRehearsal ? 'console.prepare.rehearsalFile' : 'console.prepare.file';
    const name = `${t(word, { year: edition.year })}.show`;
    const answer = await bridge.saveShow({ name, show: writeShow(file), passphrase });
    if (!answer.ok) return tell(tellProblem(answer.error));
    const { saved } = answer.value;
    if (!saved) return;
    setPassphrase('');
    if (!isRehearsal) settle();
    tell(({ t }) => t('console.prepare.saved', { name: saved.name }));
  };
  return (
    <form
      className={layout.list}
      onSubmit={(event) => {
        event.preventDefault();
        if (passphrase.length >= SHORTEST) void save();
      }}
    >
      <label className={styles.field}>
        <span>{t('console.prepare.passphrase', { shortest: SHORTEST })}</span>
        <input
          type="password"
          autoComplete="off"
          value={passphrase}
          onChange={(event) => setPassphrase(event.target.value)}
        />
      </label>
      <button type="submit" className={styles.button} aria-disabled={passphrase.length < SHORTEST}>
        {t('console.prepare.save')}
      </button>
      <span role="status" className={styles.muted}>
        {isChanged && !isRehearsal ? t('console.prepare.changed') : told}
      </span>
    </form>
  );
}
