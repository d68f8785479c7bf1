import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { showRanks } from '../../../renderer/desk/organiser/tally-room/ranking-shows';
import type { Preparation } from '../../../renderer/desk/preparer/preparation';
import { RulesRoom } from '../../../renderer/desk/preparer/rules-room/rules-room';
import { keepNewDraft, readDraft, useDraft } from '../../../renderer/store/draft';
import { type DraftDatabase, openDraftDatabase } from '../../../renderer/store/draft-database';
import { theme, variables } from '../../../renderer/theme/theme';
import { beginDraft } from '../../../shared/edition/draft/begin';
import { checkDraft } from '../../../shared/edition/draft/checks';
import { rankDossiers } from '../../../shared/tally/ranking';
import { demoBallots, demoEdition, readDemo, standingsOf } from '../../make/demo-edition';

/** A draft just begun, in its rules. */
async function openRules(edition: string, published: Preparation['published'] = null) {
  const database = openDraftDatabase(edition);
  await keepNewDraft(database, beginDraft({ id: edition, year: 2027, start: { from: 'default' } }));
  render(
    <MantineProvider env="test" theme={theme} cssVariablesResolver={variables}>
      <Rules database={database} published={published} />
    </MantineProvider>,
  );
  const select = await screen.findByRole('combobox', { name: 'Méthode de classement' });
  return { database, select };
}

function Rules(given: Pick<Preparation, 'database' | 'published'>) {
  const draft = useDraft(given.database);
  if (!draft) return null;
  const flaws = checkDraft(draft);
  const preparation = { ...given, draft, flaws } as unknown as Preparation;
  return <RulesRoom preparation={preparation} />;
}

const rulesOf = async (database: DraftDatabase) => {
  const rules = (await readDraft(database))?.frame.rules;
  if (!rules) throw new Error('no draft');
  return rules;
};

it('an organiser chooses what ranks, reads what it does, and the ranking follows', async () => {
  const { database, select } = await openRules('choose-2027');
  expect(screen.getByText(/la moyenne exacte des totaux/)).toBeVisible();
  fireEvent.change(select, { target: { value: 'college' } });
  expect(await screen.findByText(/la moyenne des moyennes de chaque collège/)).toBeVisible();
  expect(
    screen.getByText(/Sillage d’Ambre Endovasculaire.*en tête.*par la moyenne.*Œil-de-Brume/),
  ).toBeVisible();
  await waitFor(async () => expect((await rulesOf(database)).method).toBe('college'));

  const demo = demoEdition();
  const { method } = await rulesOf(database);
  const edition = { ...demo, rules: { ...demo.rules, method } };
  const ranking = rankDossiers({ edition, standings: standingsOf(demo, demoBallots()) });
  const rows = showRanks({ edition, language: 'fr', ranking });
  const published = readDemo('expected-results.json') as {
    readonly ranking: readonly {
      readonly candidateId: string;
      readonly collegeBalanced100: number;
    }[];
  };
  const known = new Map(published.ranking.map((r) => [r.candidateId, r.collegeBalanced100]));
  expect(rows.map(({ dossier }) => dossier).slice(0, 2)).toEqual(['C04', 'C02']);
  for (const { dossier, score } of rows) {
    expect(Number(score.replace(',', '.'))).toBeCloseTo(known.get(dossier) ?? -1, 2);
  }
});

it('an order has no scale: the sentence says what thresholds are read on', async () => {
  const { select } = await openRules('orders-2027');
  expect(screen.queryByText(/un ordre n’a pas d’échelle/)).toBeNull();
  fireEvent.change(select, { target: { value: 'copeland' } });
  expect(await screen.findByText(/un ordre n’a pas d’échelle/)).toBeVisible();
  // The ladder begins with the method, then the exact mean, whatever is dragged after them.
  expect(screen.getByText('1. Duels gagnés (Copeland)')).toBeVisible();
  expect(screen.getByText('2. Moyenne exacte')).toBeVisible();
});

it('it stays as published: jurors mark under it', async () => {
  const { select } = await openRules('fixed-2027', {} as Preparation['published']);
  expect(select).toBeDisabled();
  expect(screen.getByText(/fixée depuis la publication/)).toBeVisible();
});
