import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { GuideRoom } from '../../../renderer/desk/guide-room/guide-room';
import { readGuide, searchGuide } from '../../../renderer/desk/guide-room/guide-shows';
import { openGuide } from '../../../renderer/desk/guide-room/open-guide';
import { useGuideAsked } from '../../../renderer/desk/guide-room/use-guide-asked';
import { HiddenScreen } from '../../../renderer/desk/juror/rest/hidden-screen';
import { CHAPTERS, useGuide } from '../../../renderer/ui/guide';
import { useWay } from '../../../renderer/ui/way';
import { ok } from '../../../shared/result';
import { layBridge } from '../../make/bridge';

function Desk({ isHidden = false }: { readonly isHidden?: boolean }) {
  useGuideAsked();
  const openedAt = useGuide((state) => state.openedAt);
  return (
    <MantineProvider env="test">
      {openedAt && <GuideRoom openedAt={openedAt} />}
      {isHidden && <HiddenScreen />}
    </MantineProvider>
  );
}

beforeEach(() => {
  useGuide.setState({ openedAt: null, isShut: false });
  useWay.getState().go({ at: 'organiser' });
});

const shown = () => screen.findByRole('dialog', { name: 'Guide' });

describe('the guide over a room', () => {
  it('opens by F1 at the chapter of who asks, and closes by Escape', async () => {
    render(<Desk />);
    fireEvent.keyDown(window, { key: 'F1' });
    const guide = await shown();
    expect(await within(guide).findByRole('heading', { name: 'Vous organisez' })).toBeVisible();
    expect(within(guide).getByRole('searchbox')).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('leads from what is searched to its heading', async () => {
    render(<Desk />);
    fireEvent.keyDown(window, { key: 'F1' });
    const guide = await shown();
    await userEvent.type(await within(guide).findByRole('searchbox'), 'telecommande');
    const found = within(guide).getByRole('navigation', { name: 'Passages trouvés' });
    await userEvent.click(within(found).getByRole('button', { name: /télécommande/ }));
    expect(within(guide).getByRole('heading', { name: 'Le jour venu' })).toBeVisible();
    expect(within(guide).getByRole('heading', { name: 'Pour la scène' })).toHaveFocus();
  });

  it('says so when nothing says it', async () => {
    render(<Desk />);
    fireEvent.keyDown(window, { key: 'F1' });
    const guide = await shown();
    await userEvent.type(await within(guide).findByRole('searchbox'), 'hippocampe');
    expect(within(guide).getByText('Rien ne dit « hippocampe ».')).toBeVisible();
  });

  it('opens no more while a juror hides the screen', () => {
    render(<Desk isHidden />);
    fireEvent.keyDown(window, { key: 'F1' });
    useGuide.getState().open();
    expect(useGuide.getState().openedAt).toBeNull();
  });

  it('saves itself, and the page of the juror on one sheet, as documents of their own', async () => {
    const savePaper = vi.fn(() => Promise.resolve(ok({ saved: null })));
    layBridge({ savePaper });
    render(<Desk />);
    fireEvent.keyDown(window, { key: 'F1' });
    const guide = await shown();
    await userEvent.click(await within(guide).findByRole('button', { name: 'Enregistrer en PDF' }));
    await userEvent.click(within(guide).getByRole('button', { name: 'La page du juré' }));
    const [whole, page] = savePaper.mock.calls.map(([asked]: readonly unknown[]) => asked);
    expect(whole).toMatchObject({ name: 'palmares-guide.pdf' });
    expect(whole).toMatchObject({ html: expect.stringContaining('<h2>Que faire quand…</h2>') });
    expect(page).toMatchObject({ name: 'palmares-page-du-jure.pdf', isBare: true });
  });
});

describe('the text of the guide', () => {
  it.each(['fr', 'en'] as const)(
    'has its six chapters and every picture (%s)',
    async (language) => {
      const { guide, pictures } = await openGuide(language);
      const read = readGuide(guide);
      expect(read.chapters.map(({ id }) => id)).toEqual(CHAPTERS);
      const wanted = [...guide.matchAll(/!\[[^\]]+\]\((\S+?)[\s)]/g)].map(([, at]) => at ?? '');
      expect(wanted.filter((at) => pictures[at] === undefined)).toEqual([]);
    },
  );

  it('has the same sections in both languages, in the same order', async () => {
    const [fr, en] = await Promise.all([openGuide('fr'), openGuide('en')]);
    const shape = (text: string) =>
      readGuide(text).chapters.map(({ id, sections }) => [id, sections.length]);
    expect(shape(en.guide)).toEqual(shape(fr.guide));
  });

  it('finds words whatever their accents, and nothing for one letter', async () => {
    const guide = readGuide((await openGuide('fr')).guide);
    expect(searchGuide(guide, 'ADDITIF').length).toBeGreaterThan(0);
    expect(searchGuide(guide, 'a')).toEqual([]);
  });
});
