import { MantineProvider } from '@mantine/core';
import { act, render, renderHook, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PageAside } from '../../../renderer/desk/juror/read-room/deck/page-aside';
import { useDeckSearch } from '../../../renderer/desk/juror/read-room/deck/use-deck-search';
import type { Aids } from '../../../renderer/desk/juror/use-juror-aids';
import { JurorDatabase } from '../../../renderer/store/database';
import {
  dropHighlight,
  type HighlightRow,
  keepHighlight,
  pageNoteId,
  readAids,
} from '../../../renderer/store/juror-aids';
import { openWork } from '../../../renderer/store/open-work';
import { layBridge } from '../../make/bridge';
import { forgetMachine } from '../../make/juror-desk';

/** A PDF of these pages, each one piece of words; null is a page that cannot be read. */
function paper(pages: readonly (string | null)[]): PDFDocumentProxy {
  const getPage = (number: number) =>
    Promise.resolve({
      getTextContent: () => {
        const words = pages[number - 1];
        return typeof words === 'string'
          ? Promise.resolve({ items: [{ str: words, hasEOL: true }] })
          : Promise.reject(new Error('unreadable'));
      },
    });
  return { numPages: pages.length, getPage } as unknown as PDFDocumentProxy;
}

const PAGES = ['Scanner à bas bruit', 'Rien', 'Le scanner, et encore le SCANNER'];

function searching(pages: readonly (string | null)[] = PAGES) {
  const turned: number[] = [];
  const document = paper(pages);
  const { result } = renderHook(() => useDeckSearch(document, (page) => turned.push(page)));
  return { result, turned };
}

describe('a search in a deck', () => {
  it('finds every page’s passages whatever their case, and turns to the first', async () => {
    const { result, turned } = searching();
    act(() => result.current.type('scanner'));
    expect(result.current.isReading).toBe(true);
    await waitFor(() => expect(result.current.hits.map(({ page }) => page)).toEqual([1, 3, 3]));
    expect(result.current.hits.map(({ words }) => words)).toEqual([
      'Scanner',
      'scanner',
      'SCANNER',
    ]);
    expect(turned).toEqual([1]);
  });

  it('goes round from the last passage to the first, and back', async () => {
    const { result, turned } = searching();
    act(() => result.current.type('scanner'));
    await waitFor(() => expect(result.current.hits).toHaveLength(3));
    act(() => result.current.go(-1));
    expect(result.current.at).toBe(2);
    act(() => result.current.go(1));
    expect(result.current.at).toBe(0);
    expect(turned).toEqual([1, 3, 1]);
  });

  it('forgets what an earlier word found, and asks nothing of a single letter', async () => {
    const { result } = searching();
    act(() => result.current.type('scanner'));
    act(() => result.current.type('rien'));
    await waitFor(() => expect(result.current.hits.map(({ page }) => page)).toEqual([2]));
    act(() => result.current.type('s'));
    expect(result.current).toMatchObject({ hits: [], isReading: false });
  });

  it('finds nothing, and says so, where nothing is', async () => {
    const { result, turned } = searching();
    act(() => result.current.type('ultrason'));
    await waitFor(() => expect(result.current.isReading).toBe(false));
    expect(result.current.hits).toEqual([]);
    expect(turned).toEqual([]);
  });

  it('passes over a page that cannot be read', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { result } = searching(['Scanner', null, 'scanner']);
    act(() => result.current.type('scanner'));
    await waitFor(() => expect(result.current.hits.map(({ page }) => page)).toEqual([1, 3]));
    expect(told).toHaveBeenCalled();
    told.mockRestore();
  });
});

describe('highlighted passages', () => {
  afterEach(forgetMachine);
  const row = (page: number, from: number): HighlightRow => ({
    id: `p ${page} ${from} ${from + 7}`,
    paper: 'p',
    page,
    from,
    to: from + 7,
    words: `passage ${from}`,
  });

  it('are kept by page, once each, and forgotten when taken away', async () => {
    layBridge({});
    const database = new JurorDatabase('demo-2027', 'J04');
    expect(await openWork(database)).toMatchObject({ ok: true });
    for (const each of [row(1, 0), row(1, 20), row(1, 0), row(2, 4)]) {
      await keepHighlight(database, each);
    }
    await dropHighlight(database, row(1, 20).id);
    const { highlights } = await readAids(database);
    expect(highlights.toSorted((a, b) => a.page - b.page)).toEqual([row(1, 0), row(2, 4)]);
    database.close();
  });

  it('are listed beside their page with its note, each with its way out', async () => {
    const gone: string[] = [];
    const aids = {
      isRead: true,
      notes: new Map([[pageNoteId('p', 1), 'À relire']]),
      unhighlight: (id: string) => gone.push(id),
    } as unknown as Aids;
    render(
      <MantineProvider env="test">
        <PageAside paper="p" page={1} aids={aids} mine={[row(1, 0), row(1, 20)]} />
      </MantineProvider>,
    );
    expect(screen.getByRole('list', { name: 'Passages surlignés, page 1' })).toBeVisible();
    expect(screen.getByRole('textbox', { name: /^Annotation privée, page 1/ })).toHaveValue(
      'À relire',
    );
    const remove = screen.getByRole('button', { name: /^Ôter le surlignage.*passage 20$/ });
    await userEvent.setup().click(remove);
    expect(gone).toEqual([row(1, 20).id]);
  });
});
