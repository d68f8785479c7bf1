import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Decision } from '../../shared/decision/decision';
import { citeAndProof, openPoint, sealByTwo } from './3-meeting-steps';
import { readPages, readSealed, tight } from './3-minutes-steps';
import { type Saving, saveFrom } from './3-papers-steps';

interface Expected {
  readonly ranking: readonly { readonly candidateId: string; readonly medianTotal: number }[];
}

/** Medians on 100 of the demonstration's sheets, worked out by another program. */
const medians = (): ReadonlyMap<string, string> => {
  const file = path.resolve(import.meta.dirname, '../vectors/demo-edition/expected-results.json');
  const { ranking } = JSON.parse(readFileSync(file, 'utf8')) as Expected;
  return new Map(
    ranking.map(({ candidateId, medianTotal }) => [
      candidateId,
      (medianTotal / 5).toFixed(2).replace('.', ','),
    ]),
  );
};

/** Every row of the ranking shows the median of its dossier, best first. */
async function expectMedians(desk: Page): Promise<void> {
  await expect(
    desk.getByText(/Œil-de-Brume est en tête avec 82,00 sur 100, 1 point devant/),
  ).toBeVisible();
  const rows = await desk.getByRole('table').first().locator('tbody tr').allInnerTexts();
  const known = medians();
  const ranked = rows.filter((row) => /\d,\d\d/.test(row));
  expect(ranked).toHaveLength(known.size);
  for (const row of ranked) {
    const [dossier = ''] = /C\d\d/.exec(row) ?? [];
    expect(row).toContain(known.get(dossier));
  }
  const figures = ranked.map((row) => Number(/\d+,\d\d/.exec(row)?.[0].replace(',', '.')));
  expect(figures).toEqual(figures.toSorted((a, b) => b - a));
}

/** From the merge to the seal of an edition that ranks by the median. */
export async function sealByMedian(saving: Saving): Promise<void> {
  const { desk } = saving;
  await desk.getByRole('button', { name: 'Passer au classement' }).click();
  await expectMedians(desk);
  await desk.getByRole('button', { name: 'Ouvrir la délibération' }).click();
  await desk.getByRole('button', { name: 'Tous présents' }).click();
  for (const [point, said] of [
    [/^Lauréat/, 'Lauréat : Œil-de-Brume.'],
    [/Coup de cœur/, /Coup de cœur du jury\s: Sillage d’Ambre Endovasculaire/],
  ] as const) {
    await openPoint(desk, point);
    await desk.getByRole('button', { name: 'Suivre le classement sans vote' }).click();
    await expect(desk.getByText(said)).toBeVisible();
  }
  // The decision journey looks at these screens with axe; here the figures are what is read.
  const unlooked = async (): Promise<void> => undefined;
  await citeAndProof(desk, unlooked);
  await sealByTwo(desk, undefined, unlooked);
  const bundle = await saveFrom(saving, 'Lot scellé', 'decision.palmares');
  const pdf = await saveFrom(saving, 'Procès-verbal', 'proces-verbal.pdf');
  const sealed = readSealed(bundle);
  expect(sealed.json('tally.json')).toMatchObject({ method: 'median' });
  const { ranking } = sealed.json<Decision>('decision.json');
  const text = (await readPages(pdf)).map(({ body }) => body).join('');
  expect(text).toContain(tight('Le score est la médiane des totaux'));
  const known = medians();
  expect(ranking).toHaveLength(known.size);
  for (const { dossier, score100 } of ranking) {
    expect(score100.replace('.', ','), dossier).toBe(known.get(dossier));
    expect(text).toContain(known.get(dossier));
  }
}
