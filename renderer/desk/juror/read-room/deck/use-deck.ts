import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useState } from 'react';
import { closePdf, openPdf } from './open-pdf';

export type DeckState =
  | { readonly at: 'opening' }
  | { readonly at: 'unreadable' }
  | { readonly at: 'open'; readonly document: PDFDocumentProxy };

/** Opens a deck and closes it when the reader goes elsewhere. */
export function useDeck(address: string): DeckState {
  const [state, setState] = useState<DeckState>({ at: 'opening' });
  useEffect(() => {
    let isHere = true;
    let opened: PDFDocumentProxy | null = null;
    openPdf(address)
      .then((document) => {
        opened = document;
        if (isHere) setState({ at: 'open', document });
        else void closePdf(document);
      })
      .catch((error: unknown) => {
        console.error('deck not shown', error);
        if (isHere) setState({ at: 'unreadable' });
      });
    return () => {
      isHere = false;
      setState({ at: 'opening' });
      if (opened) void closePdf(opened);
    };
  }, [address]);
  return state;
}
