import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { gather } from '../../../renderer/derive/organiser';
import { rank } from '../../../renderer/derive/organiser-ranking';
import { showInsight } from '../../../renderer/desk/organiser/tally-room/insight-shows';
import { showTally } from '../../../renderer/desk/organiser/tally-room/tally-shows';
import { TallyView } from '../../../renderer/desk/organiser/tally-room/tally-view';
import { theme, variables } from '../../../renderer/theme/theme';
import { examine, type InsightPart } from '../../../shared/insight/examine';
import { COUNTED_FILES } from '../../make/demo-edition';
import { bring, edition } from './gathered-demo';

const whole = (() => {
  const gathered = gather(edition, '0'.repeat(64), bring(COUNTED_FILES).ledger, []);
  return examine({ edition, standings: gathered.standings, seed: 2027 });
})();

interface Seen {
  readonly files?: readonly string[];
  readonly parts?: InsightPart;
  readonly state?: 'working' | 'ready' | 'failed';
}

/** The room as it stands with these files and these parts; returns where acts led. */
function look({ files = COUNTED_FILES, parts = whole, state = 'ready' }: Seen = {}): string[] {
  const went: string[] = [];
  const gathered = gather(edition, '0'.repeat(64), bring(files).ledger, []);
  const counted = rank(edition, gathered.standings, []);
  const given = { edition, language: 'fr' as const, ...counted };
  render(
    <MantineProvider env="test" theme={theme} cssVariablesResolver={variables}>
      <TallyView
        shown={showTally({ ...given, counted, gathered })}
        insight={showInsight({ ...given, heard: { state, parts } })}
        onAgenda={(point) => went.push(point)}
        onDebate={(dossiers) => went.push(dossiers.join(' '))}
        onMerge={() => went.push('merge')}
        onNext={() => went.push('next')}
      />
    </MantineProvider>,
  );
  return went;
}

afterEach(cleanup);

describe('the tally room', () => {
  it('opens any rank to its why: the gap by criterion and whose sheets count', () => {
    look();
    fireEvent.click(screen.getByRole('button', { name: /C05.*Mammolune/ }));
    const why = screen.getByRole('region', { name: /Pourquoi ce rang, Mammolune/ });
    expect(within(why).getByText(/de moins que C04/)).toBeVisible();
    const shares = within(why).getByRole('table', { name: /ajoute ou retire face à C04/ });
    expect(within(shares).getAllByRole('row')).toHaveLength(8);
    expect(within(why).getByText(/9 fiches comptées/)).toBeVisible();
  });

  it('names every picture by a sentence, and gives each its table in one click', () => {
    look();
    const bump = screen.getByRole('region', { name: /Trois calculs sur six placent C04 en tête/ });
    expect(within(bump).getByRole('img', { name: /Rang de chaque dossier/ })).toBeVisible();
    expect(within(bump).queryByRole('table')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Lire ces figures en tableaux' }));
    const ranks = within(bump).getByRole('table', { name: /Rang de chaque dossier/ });
    const row = within(ranks).getByRole('row', { name: /C04 Sillage/ });
    expect(within(row).getAllByRole('cell')[0]).toHaveTextContent('2');
    expect(screen.getByRole('table', { name: /Probabilité de chaque place/ })).toBeVisible();
    expect(screen.getByRole('table', { name: /Sévérité et régularité/ })).toBeVisible();
    expect(screen.getByRole('table', { name: /Corrélations entre critères/ })).toBeVisible();
  });

  it('carries a point to discuss to the discussion of its dossiers', () => {
    const went = look();
    const agenda = screen.getByRole('region', { name: 'À discuter d’abord' });
    const acts = within(agenda).getAllByRole('button', { name: /En débattre/ });
    for (const act of acts) fireEvent.click(act);
    expect(went[0]).toBe('C02 C04');
    expect(went.every((dossiers) => /^C\d\d( C\d\d)?$/.test(dossiers))).toBe(true);
  });

  it('shows the ranking before any figure has come, and says so to nobody yet', () => {
    look({ parts: {}, state: 'working' });
    expect(screen.getByRole('row', { name: /Œil-de-Brume/ })).toBeVisible();
    expect(screen.queryByText('Disputé')).toBeNull();
    expect(screen.getByRole('status')).toHaveTextContent('');
  });

  it('says quietly that the figures are up to date', () => {
    look();
    expect(screen.getByRole('status')).toHaveTextContent('Figures à jour.');
    expect(screen.getByText('Disputé')).toBeVisible();
  });

  it('says that the figures failed, and that the ranking stands', () => {
    look({ parts: {}, state: 'failed' });
    expect(screen.getByRole('alert')).toHaveTextContent(/Le classement n’en dépend pas/);
    expect(screen.getByRole('row', { name: /Œil-de-Brume/ })).toBeVisible();
  });

  it('says that nothing is ranked while no ballot has come, and leads to the merge', () => {
    const went = look({ files: [], parts: {}, state: 'ready' });
    expect(screen.getByText(/Aucun fichier compté encore\s: rien à classer\./)).toBeVisible();
    fireEvent.click(screen.getByRole('button', { name: 'Fichiers reçus' }));
    expect(went).toEqual(['merge']);
  });
});
