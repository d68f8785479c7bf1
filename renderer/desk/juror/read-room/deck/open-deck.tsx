import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useMemo, useState } from 'react';
import type { Digest } from '../../../../../shared/ids';
import type { Range } from '../../../../parts/find-in-text';
import type { Aids } from '../../use-juror-aids';
import type { DeckPlace } from './attachments';
import { DeckPage } from './deck-page';
import { DeckThumbs } from './deck-thumbs';
import { DeckTools } from './deck-tools';
import { wordsOfPage } from './open-pdf';
import { PageAside } from './page-aside';
import { useDeckSearch } from './use-deck-search';

interface OpenDeckProps {
  readonly name: string;
  readonly document: PDFDocumentProxy;
  readonly paper: Digest;
  readonly place: DeckPlace;
  /** Null: nothing is kept of this deck's pages. */
  readonly aids: Aids | null;
}

/** The tools, the page, what one keeps of it, and every page small. */
export function OpenDeck({ name, document, paper, place, aids }: OpenDeckProps) {
  const { page, onPage } = place;
  const search = useDeckSearch(document, onPage);
  const [selected, setSelected] = useState<Range | null>(null);
  const hits = useMemo(() => search.hits.filter((hit) => hit.page === page), [search.hits, page]);
  const rows = aids?.highlights;
  const mine = useMemo(
    () => (rows ?? []).filter((row) => row.paper === paper && row.page === page),
    [rows, paper, page],
  );
  const hit = search.hits[search.at];
  // What is selected by hand, or else the passage that a search stands on.
  const passage = selected ?? (hit?.page === page ? hit : null);
  const highlight = async ({ from, to }: Range): Promise<void> => {
    const { words } = await wordsOfPage(document, page);
    const id = `${paper} ${page} ${from} ${to}`;
    aids?.highlight({ id, paper, page, from, to, words: words.slice(from, to) });
  };
  return (
    <>
      <DeckTools
        search={search}
        place={place}
        onHighlight={aids && passage ? () => void highlight(passage) : null}
      />
      <DeckPage
        name={name}
        document={document}
        page={page}
        zoom={place.zoom}
        hits={hits}
        mine={mine}
        onSelect={setSelected}
        onTake={aids && ((range) => void highlight(range))}
      />
      {aids && <PageAside paper={paper} page={page} aids={aids} mine={mine} />}
      {document.numPages > 1 && <DeckThumbs document={document} page={page} onPage={onPage} />}
    </>
  );
}
