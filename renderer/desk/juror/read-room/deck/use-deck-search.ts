import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useMemo, useRef, useState } from 'react';
import { findIn, isSearch, type Range } from '../../../../parts/find-in-text';
import { wordsOfPage } from './open-pdf';

export interface Hit extends Range {
  readonly page: number;
  readonly words: string;
}

export interface DeckSearch {
  readonly query: string;
  readonly isReading: boolean;
  readonly hits: readonly Hit[];
  /** The hit one looks at, from 0. */
  readonly at: number;
  readonly type: (query: string) => void;
  readonly go: (step: 1 | -1) => void;
}

const NONE: readonly Hit[] = [];

/** Searches every page of a deck; the hit one looks at turns the page. */
export function useDeckSearch(
  document: PDFDocumentProxy,
  onPage: (page: number) => void,
): DeckSearch {
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<{ readonly of: string; readonly hits: readonly Hit[] }>({
    of: '',
    hits: NONE,
  });
  const [at, setAt] = useState(0);
  const turn = useRef(onPage);
  turn.current = onPage;
  useEffect(() => {
    if (!isSearch(query)) return;
    let isHere = true;
    void findAll(document, query, () => isHere)
      .then((hits) => {
        if (!isHere) return;
        setFound({ of: query, hits });
        setAt(0);
        if (hits[0]) turn.current(hits[0].page);
      })
      .catch((error: unknown) => console.error('a deck was not searched', error));
    return () => {
      isHere = false;
    };
  }, [document, query]);
  const isAsked = isSearch(query);
  const hits = isAsked && found.of === query ? found.hits : NONE;
  return useMemo(
    () => ({
      query,
      isReading: isAsked && found.of !== query,
      hits,
      at,
      type: setQuery,
      go: (step) => {
        if (hits.length === 0) return;
        const next = (at + step + hits.length) % hits.length;
        setAt(next);
        const hit = hits[next];
        if (hit) turn.current(hit.page);
      },
    }),
    [query, isAsked, found.of, hits, at],
  );
}

async function findAll(
  document: PDFDocumentProxy,
  query: string,
  isWanted: () => boolean,
): Promise<readonly Hit[]> {
  const hits: Hit[] = [];
  for (let page = 1; page <= document.numPages && isWanted(); page += 1) {
    // A page that cannot be read says so itself: the search goes on without it.
    const read = await wordsOfPage(document, page).catch((error: unknown) => {
      console.error(`page ${page} was not searched`, error);
      return null;
    });
    if (read === null) continue;
    const { words } = read;
    for (const { from, to } of findIn(words, query)) {
      hits.push({ page, from, to, words: words.slice(from, to) });
    }
  }
  return hits;
}
