import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Attachments } from '../../../renderer/desk/juror/read-room/deck/attachments';
import { borrowReader } from '../../../renderer/desk/juror/read-room/deck/deck-reader';
import type { Attachment } from '../../../shared/edition/dossier';
import { demoEdition } from '../../make/demo-edition';
import { hostilePdfs } from '../../trial/rig/hostile-pdfs.mjs';

vi.mock('pdfjs-dist/legacy/build/pdf.worker.mjs?worker', async () => ({
  default: (await import('../../make/pdf-worker')).ReadingWorker,
}));

const [dossier] = demoEdition().dossiers;
const NAME = 'présentation <b>.pdf';
const deck: Attachment = {
  ...{ name: NAME, type: 'application/pdf', bytes: 10, sha256: 'a'.repeat(64) },
};
const place = {
  ...{ page: 1, isLarge: false, zoom: 100 },
  ...{ onPage: vi.fn(), onLarge: vi.fn(), zoomBy: vi.fn() },
};

function show(...attachments: Attachment[]): void {
  if (!dossier) throw new Error('no dossier');
  render(
    <MantineProvider env="test">
      <Attachments dossier={{ ...dossier, attachments }} place={place} aids={null} />
    </MantineProvider>,
  );
}

const answer = (body: Uint8Array | string, status = 200): void =>
  void vi.stubGlobal('fetch', () => Promise.resolve(new Response(body as BodyInit, { status })));

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => {
  cleanup();
  borrowReader().end();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const told = (name = NAME) =>
  `${name} n’a pas pu s’afficher. Prévenez l’organisateur ; vous pouvez noter d’après les textes.`;

describe('a deck that cannot be read is said in words, beside its name', () => {
  const hostile = new Map(hostilePdfs('http://127.0.0.1:1/'));
  const REFUSED: Readonly<Record<string, Uint8Array | string>> = {
    'a page of the web': '<html><script>parent.ran = 1</script></html>',
    'nothing at all': '',
    'its first bytes alone': (hostile.get('js-at-opening') ?? expect.fail()).subarray(0, 40),
    'without a page': hostile.get('no-page') ?? expect.fail(),
    encrypted: hostile.get('encrypted') ?? expect.fail(),
  };
  it.each(Object.entries(REFUSED))('%s', async (_, bytes) => {
    answer(bytes);
    show(deck);
    expect((await screen.findByRole('alert')).textContent).toBe(told());
    expect(screen.getByRole('region', { name: NAME })).toBeVisible();
  });

  it('whose bytes are not here', async () => {
    answer('gone', 404);
    show(deck);
    expect((await screen.findByRole('alert')).textContent).toBe(told());
  });
});

describe('a picture or a film that cannot be shown', () => {
  it('is said in words, and the papers beside it stay', async () => {
    const picture: Attachment = { ...deck, name: 'coupe.png', type: 'image/png' };
    const film: Attachment = {
      ...{ ...deck, name: 'geste.mp4', type: 'video/mp4', sha256: 'b'.repeat(64) },
    };
    show(picture, film);
    fireEvent.error(screen.getByRole('img', { name: /coupe\.png/ }));
    expect(screen.getByRole('alert').textContent).toBe(told('coupe.png'));
    const shown = screen.getByLabelText(/geste\.mp4/);
    fireEvent.error(shown);
    expect(screen.getAllByRole('alert').map((each) => each.textContent)).toEqual([
      told('coupe.png'),
      told('geste.mp4'),
    ]);
  });
});
