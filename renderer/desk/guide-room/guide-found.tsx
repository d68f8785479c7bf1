import { useTranslation } from 'react-i18next';
import { Highlighted } from '../../parts/highlighted';
import type { Chapter } from '../../ui/guide';
import styles from './guide.module.css';
import type { Passage } from './guide-shows';

interface GuideFoundProps {
  readonly passages: readonly Passage[];
  readonly query: string;
  readonly onGo: (place: { readonly chapter: Chapter; readonly section: string }) => void;
}

/** The passages that say what is searched; each leads to its heading. */
export function GuideFound({ passages, query, onGo }: GuideFoundProps) {
  const { t } = useTranslation();
  return (
    <nav className={styles.contents} aria-label={t('guide.results')}>
      <p role="status" className={styles.count}>
        {passages.length === 0
          ? t('guide.nothing', { query: query.trim() })
          : t('guide.passages', { count: passages.length })}
      </p>
      <ul>
        {passages.map(({ chapter, section, excerpt }) => (
          <li key={`${section.id} ${excerpt}`}>
            <button
              type="button"
              className={styles.found}
              onClick={() => onGo({ chapter: chapter.id, section: section.id })}
            >
              <span className={styles.where}>{section.title ?? chapter.title}</span>
              <span>
                <Highlighted text={excerpt} query={query} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
