import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { Attachments } from '../../../renderer/desk/juror/read-room/deck/attachments';
import type { Attachment } from '../../../shared/edition/dossier';
import { demoEdition } from '../../make/demo-edition';

const [demo] = demoEdition().dossiers;
const image: Attachment = {
  name: 'coupe.png',
  type: 'image/png',
  bytes: 10,
  sha256: 'a'.repeat(64),
};
const film: Attachment = { ...image, name: 'geste.mp4', type: 'video/mp4', sha256: 'b'.repeat(64) };
const place = {
  ...{ page: 1, isLarge: false, zoom: 100 },
  ...{ onPage: vi.fn(), onLarge: vi.fn(), zoomBy: vi.fn() },
};

function show(...attachments: Attachment[]): void {
  if (!demo) throw new Error('no dossier');
  render(
    <MantineProvider env="test">
      <Attachments dossier={{ ...demo, attachments }} place={place} aids={null} />
    </MantineProvider>,
  );
}
afterEach(cleanup);

it('tells what a picture and a film show to who does not see them', () => {
  const said = { fr: 'Une coupe du foie, la lésion en rouge.', en: 'A slice of the liver.' };
  show({ ...image, description: said }, { ...film, description: said });
  expect(screen.getByRole('img', { name: said.fr })).toBeVisible();
  expect(screen.getByLabelText(said.fr, { selector: 'video' })).toBeInTheDocument();
});

it('names the file where nobody described it', () => {
  show(image);
  expect(screen.getByRole('img', { name: /^Image jointe.*coupe\.png$/ })).toBeVisible();
});

it('tells it in the other language rather than not at all, and says which', () => {
  show({ ...image, description: { fr: '', en: 'A slice of the liver.' } });
  const picture = screen.getByRole('img', { name: 'A slice of the liver.' });
  expect(picture.closest('[lang]')).toHaveAttribute('lang', 'en');
});
