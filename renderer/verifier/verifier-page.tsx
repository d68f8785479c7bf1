import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../shared/file/problem';
import { explain } from '../../shared/words/explain';
import { Crown, LOGO_WEIGHTS } from '../parts/crown';
import { type Recount, recount } from './recount';
import { Verdict } from './verdict';
import styles from './verifier-page.module.css';

type Shown =
  | { readonly state: 'waiting' }
  | { readonly state: 'refused'; readonly file: string; readonly problem: Problem }
  | { readonly state: 'recounted'; readonly recount: Recount };

/**
 * The page inside every `*.palmares`: opened from disk in any browser, it recomputes the
 * decision from the signed ballots and says so, without network.
 */
export function VerifierPage() {
  const { t, i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'fr';
  const [shown, setShown] = useState<Shown>({ state: 'waiting' });
  const open = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const opened = recount(file.name, new Uint8Array(await file.arrayBuffer()));
    setShown(
      opened.ok
        ? { state: 'recounted', recount: opened.value }
        : { state: 'refused', file: file.name, problem: opened.error },
    );
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    void open(event.dataTransfer.files[0]);
  };
  const other = language === 'fr' ? 'en' : 'fr';
  return (
    <main className={styles.page} onDragOver={(event) => event.preventDefault()} onDrop={onDrop}>
      <header className={styles.head}>
        <Crown weights={LOGO_WEIGHTS} size={44} />
        <div className={styles.words}>
          <h1>{t('verifier.title')}</h1>
          <p className="muted">{t('verifier.lead')}</p>
        </div>
        <button
          type="button"
          className={styles.language}
          onClick={() => i18n.changeLanguage(other)}
        >
          {other === 'fr' ? t('app.french') : t('app.english')}
        </button>
      </header>
      <label className={styles.drop}>
        <input
          type="file"
          className="visually-hidden"
          accept=".palmares"
          onChange={(event) => void open(event.currentTarget.files?.[0])}
        />
        <span>
          <strong>{t('verifier.choose')}</strong> {t('verifier.drop')}
        </span>
      </label>
      <div aria-live="polite">
        {shown.state === 'refused' && (
          <p className={styles.refused}>
            {t('problem.file', {
              file: shown.file,
              sentence: explain(shown.problem, language),
            })}
          </p>
        )}
        {shown.state === 'recounted' && <Verdict recount={shown.recount} language={language} />}
      </div>
    </main>
  );
}
