import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Organisers } from '../../../renderer/desk/preparer/prize-room/organisers';
import { PastYears } from '../../../renderer/desk/preparer/prize-room/past-years';
import { TieLadder } from '../../../renderer/desk/preparer/rules-room/tie-ladder';
import { startWords } from '../../../renderer/i18n/i18n';
import { theme, variables } from '../../../renderer/theme/theme';
import { demoEdition } from '../../make/demo-edition';

const edition = demoEdition();

beforeEach(() => startWords('fr'));
afterEach(cleanup);

function show(room: React.ReactNode): void {
  render(
    <MantineProvider env="test" theme={theme} cssVariablesResolver={variables}>
      <main>{room}</main>
    </MantineProvider>,
  );
}

function Ladder() {
  const [ladder, keep] = useState<readonly string[]>(['MED', 'INN', 'median']);
  return (
    <TieLadder
      rules={{ ...edition.rules, tieLadder: [...ladder] }}
      criteria={edition.grid.criteria}
      keep={keep}
    />
  );
}

const steps = (): readonly (string | null)[] =>
  within(screen.getByRole('list'))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

it('moves a step of the tie ladder by the arrows on its handle', () => {
  show(<Ladder />);
  const handle = screen.getByRole('button', { name: /^Déplacer.*Besoin médical/ });
  handle.focus();
  fireEvent.keyDown(handle, { key: 'ArrowDown' });
  expect(steps()[1]).toMatch(/^3\. .*Besoin médical/);
  expect(handle).toHaveFocus();
  fireEvent.keyDown(handle, { key: 'ArrowUp' });
  expect(steps()[0]).toMatch(/^2\. .*Besoin médical/);
});

it('adds a step when the button says so, not while the arrows go through the choice', () => {
  show(<Ladder />);
  const choice = screen.getByLabelText('Palier à ajouter');
  fireEvent.change(choice, { target: { value: 'EVI' } });
  expect(steps()).toHaveLength(3);
  fireEvent.click(screen.getByRole('button', { name: 'Ajouter ce palier' }));
  expect(steps()).toHaveLength(4);
  expect(choice).toHaveFocus();
});

it('hands the focus on when a step is removed', () => {
  show(<Ladder />);
  const remove = screen.getByRole('button', { name: /^Retirer.*Besoin médical/ });
  remove.focus();
  fireEvent.click(remove);
  expect(steps()).toHaveLength(2);
  expect(screen.getByLabelText('Palier à ajouter')).toHaveFocus();
});

function Named() {
  const [frame, keep] = useState({ organisers: ['SFR', 'SNITEM'], logos: [] });
  return <Organisers frame={frame} keep={(change) => keep((now) => change(now) as typeof now)} />;
}

it('puts the focus in the line that is added, and beside the list when one is removed', () => {
  show(<Named />);
  const add = screen.getByRole('button', { name: 'Ajouter un organisateur' });
  add.focus();
  fireEvent.click(add);
  expect(screen.getByLabelText('Organisateur 3')).toHaveFocus();
  const remove = screen.getByRole('button', { name: /^Retirer.*SFR/ });
  remove.focus();
  fireEvent.click(remove);
  expect(screen.queryByLabelText('Organisateur 3')).not.toBeInTheDocument();
  expect(add).toHaveFocus();
});

function Past() {
  const [history, keep] = useState(edition.history);
  return <PastYears history={history} keep={(next) => keep([...next])} />;
}

it('hands the focus to the form when a past year is removed', () => {
  show(<Past />);
  const remove = screen.getByRole('button', { name: /^Retirer.*2016/ });
  remove.focus();
  fireEvent.click(remove);
  expect(screen.queryByText('2016')).not.toBeInTheDocument();
  expect(screen.getByLabelText('Année')).toHaveFocus();
});
