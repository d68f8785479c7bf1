import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Criterion } from '../../../../shared/edition/grid';
import styles from './part-tabs.module.css';
import { SUMMARY } from './read-shows';
import { useShortWords } from './use-short-words';

interface PartTabsProps {
  readonly criteria: readonly Criterion[];
  readonly tab: string;
  readonly onTab: (tab: string) => void;
}

/** The parts of a dossier: its summary, then one part a criterion. */
export function PartTabs({ criteria, tab, onTab }: PartTabsProps) {
  const { t } = useTranslation();
  const short = useShortWords();
  const tabs = [
    { id: SUMMARY, word: t('juror.read.summary') },
    ...criteria.map((each) => ({ id: each.id, word: short.criterion(each) })),
  ];
  const hear = (event: KeyboardEvent<HTMLElement>): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = tabs[tabs.findIndex((each) => each.id === tab) + step];
    if (step === 0 || !next) return;
    event.preventDefault();
    onTab(next.id);
    document.getElementById(`juror-tab-${next.id}`)?.focus();
  };
  return (
    <div role="tablist" aria-label={t('juror.read.tabs')} className={styles.tabs} onKeyDown={hear}>
      {tabs.map(({ id, word }) => (
        <button
          key={id}
          id={`juror-tab-${id}`}
          type="button"
          role="tab"
          className={styles.tab}
          aria-selected={id === tab}
          aria-controls="juror-part"
          tabIndex={id === tab ? 0 : -1}
          onClick={() => onTab(id)}
        >
          {word}
        </button>
      ))}
    </div>
  );
}
