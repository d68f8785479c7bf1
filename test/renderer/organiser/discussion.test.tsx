import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { gather } from '../../../renderer/derive/organiser';
import { rank } from '../../../renderer/derive/organiser-ranking';
import { DiscussionScreen } from '../../../renderer/desk/organiser/deliberation-room/discussion-screen';
import type { DeliberationActs } from '../../../renderer/desk/organiser/deliberation-room/use-deliberation';
import { NO_OCCASION } from '../../../renderer/store/occasion';
import { theme, variables } from '../../../renderer/theme/theme';
import type { Act, Deliberation } from '../../../shared/decision/deliberation';
import { meetingOf } from '../../../shared/decision/meeting';
import { COUNTED_FILES } from '../../make/demo-edition';
import { bring, edition } from './gathered-demo';

const { ledger, receipts } = bring(COUNTED_FILES);
const gathered = gather(edition, '0'.repeat(64), ledger, []);
const here = (juror: string): Act => ({
  kind: 'presence',
  at: '2027-10-09T12:00:00Z',
  juror,
  present: true,
});
const everybody: Deliberation = edition.jurors.map(({ id }) => here(id));

/** The screen of one dossier after these acts; what it records is kept. */
function look(dossier: string, deliberation: Deliberation) {
  const recorded: unknown[] = [];
  const counted = rank(edition, gathered.standings, deliberation);
  const keep = (kind: string) => (fact: unknown) => {
    recorded.push([kind, fact]);
    return Promise.resolve();
  };
  const given = {
    ...{ edition, language: 'fr' as const, standings: gathered.standings, counted },
    meeting: meetingOf({ edition, deliberation }),
    rows: { ledger, receipts, choices: [], deliberation, seal: null, occasion: NO_OCCASION },
  };
  const acts = {
    openExamination: keep('open'),
    closeExamination: keep('close'),
    recordNote: keep('note'),
  } as unknown as DeliberationActs;
  const draw = () => (
    <MantineProvider env="test" theme={theme} cssVariablesResolver={variables}>
      <DiscussionScreen
        dossier={dossier}
        given={given}
        acts={acts}
        onLeave={() => recorded.push(['leave'])}
      />
    </MantineProvider>
  );
  render(draw());
  return recorded;
}

const opened = (dossier: string, withdrew: string[]): Act => ({
  ...{ kind: 'examination', at: '2027-10-09T12:30:00Z', dossier, step: 'opened' },
  ...{ withdrew, chair: null },
});

afterEach(cleanup);

describe('a dossier comes up in the meeting', () => {
  it('names who withdraws and who presides, and shows nothing else of it', () => {
    const recorded = look('C06', everybody);
    expect(screen.getByText('Pr Radiologue Démonstration se retire.')).toBeVisible();
    expect(screen.getByText('Mme Pôle Île-de-Fiction préside.')).toBeVisible();
    expect(document.body.textContent).not.toMatch(/72,25|sur 100|Moyenne/);
    fireEvent.click(screen.getByRole('button', { name: /La porte est fermée/ }));
    expect(recorded).toEqual([['open', { dossier: 'C06', withdrew: ['J01'], chair: 'J04' }]]);
  });

  it('waits for the quorum', () => {
    const recorded = look('C06', [here('J01')]);
    const open = screen.getByRole('button', { name: /La porte est fermée/ });
    expect(open).toHaveAttribute('aria-disabled', 'true');
    fireEvent.click(open);
    expect(recorded).toEqual([]);
  });

  it('opens on its profile once the room is ready', () => {
    look('C06', [...everybody, opened('C06', ['J01'])]);
    expect(screen.getByText(/72,25 sur 100, rang 7, 8 fiches comptées/)).toBeVisible();
    expect(screen.getAllByRole('img', { name: /notes [1-5, ]+ ; moyenne|notes/ }).length).toBe(8);
    expect(document.body.textContent).not.toMatch(/Dr Échographie/);
  });

  it('covers everything again when somebody recused comes in', () => {
    look('C06', [...everybody.slice(1), opened('C06', []), here('J01')]);
    expect(screen.getByText(/Pr Radiologue Démonstration vient d’entrer/)).toBeVisible();
    expect(document.body.textContent).not.toMatch(/72,25/);
  });

  it('calls back who left, with the figures gone', async () => {
    const recorded = look('C06', [...everybody, opened('C06', ['J01'])]);
    fireEvent.click(screen.getByRole('button', { name: 'Clore la discussion' }));
    expect(await screen.findByText('Pr Radiologue Démonstration peut revenir.')).toBeVisible();
    expect(document.body.textContent).not.toMatch(/72,25/);
    expect(recorded).toEqual([['close', 'C06']]);
  });
});
