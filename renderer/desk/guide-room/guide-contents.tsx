import { useTranslation } from 'react-i18next';
import type { Chapter } from '../../ui/guide';
import styles from './guide.module.css';
import type { Guide } from './guide-shows';

interface GuideContentsProps {
  readonly guide: Guide;
  readonly place: { readonly chapter: Chapter; readonly section: string };
  readonly onGo: (place: { readonly chapter: Chapter; readonly section: string }) => void;
}

/** The chapters; the sections of the one being read below it. */
export function GuideContents({ guide, place, onGo }: GuideContentsProps) {
  const { t } = useTranslation();
  return (
    <nav className={styles.contents} aria-label={t('guide.contents')}>
      <ul>
        {guide.chapters.map(({ id, title, sections }) => {
          const isRead = id === place.chapter;
          return (
            <li key={id}>
              <button
                type="button"
                className={styles.chapter}
                aria-current={isRead ? 'page' : undefined}
                onClick={() => onGo({ chapter: id, section: id })}
              >
                {title}
              </button>
              {isRead && sections.length > 1 && (
                <ul>
                  {sections.flatMap((section) =>
                    section.title === null ? (
                      []
                    ) : (
                      <li key={section.id}>
                        <button
                          type="button"
                          className={styles.section}
                          onClick={() => onGo({ chapter: id, section: section.id })}
                        >
                          {section.title}
                        </button>
                      </li>
                    ),
                  )}
                </ul>
              )}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
