import { useEffect, useMemo, useRef, useState } from 'react';
import { isSearch } from '../../parts/find-in-text';
import type { Chapter } from '../../ui/guide';
import styles from './guide.module.css';
import { GuideContents } from './guide-contents';
import { GuideFound } from './guide-found';
import { GuideHead } from './guide-head';
import { type GuideChapter, readGuide, searchGuide } from './guide-shows';
import { GuideBlocks, GuidePage } from './guide-text';
import type { GuideText } from './open-guide';

/** Where one reads: a chapter, and the heading to show; a new object scrolls there again. */
interface Place {
  readonly chapter: Chapter;
  readonly section: string;
}

interface GuideViewProps {
  readonly text: GuideText;
  readonly openedAt: Chapter;
}

/** Contents (or what a search found) on the left, one chapter on the right. */
export function GuideView({ text, openedAt }: GuideViewProps) {
  const guide = useMemo(() => readGuide(text.guide), [text]);
  const [place, go] = useState<Place>({ chapter: openedAt, section: openedAt });
  const [query, setQuery] = useState('');
  const page = useMemo(() => ({ query, pictures: text.pictures }), [query, text]);
  const chapter = guide.chapters.find(({ id }) => id === place.chapter);
  return (
    <>
      <GuideHead text={text} query={query} onQuery={setQuery} />
      <div className={styles.columns}>
        {isSearch(query) ? (
          <GuideFound passages={searchGuide(guide, query)} query={query} onGo={go} />
        ) : (
          <GuideContents guide={guide} place={place} onGo={go} />
        )}
        <GuidePage.Provider value={page}>
          {chapter && <ChapterText chapter={chapter} place={place} />}
        </GuidePage.Provider>
      </div>
    </>
  );
}

function ChapterText({
  chapter,
  place,
}: {
  readonly chapter: GuideChapter;
  readonly place: Place;
}) {
  const article = useRef<HTMLElement>(null);
  const isFirst = useRef(true);
  useEffect(() => {
    const heading = article.current?.querySelector<HTMLElement>(`#guide-${place.section}`);
    heading?.scrollIntoView({ block: 'start' });
    // Opened, the search has the keyboard; sent somewhere, the reader is there.
    if (!isFirst.current) heading?.focus({ preventScroll: true });
    isFirst.current = false;
  }, [place]);
  return (
    <article
      ref={article}
      className={styles.text}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
      tabIndex={0}
      aria-labelledby={headingOf(chapter)}
    >
      <div className={styles.measure}>
        <h2 id={headingOf(chapter)} tabIndex={-1}>
          {chapter.title}
        </h2>
        {chapter.sections.map(({ id, title, tokens }) => (
          <section key={id}>
            {title !== null && (
              <h3 id={`guide-${id}`} tabIndex={-1}>
                {title}
              </h3>
            )}
            <GuideBlocks tokens={tokens} />
          </section>
        ))}
      </div>
    </article>
  );
}

const headingOf = ({ id }: GuideChapter): string => `guide-${id}`;
