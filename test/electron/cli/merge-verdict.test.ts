import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { demoFolder, mergeDemo, palmares } from './demo-folder';

const demo = await demoFolder();
const at = (name: string) => path.join(demo, name);
const settled = [at('ballots'), '--choices', at('choices.json')];
const { json } = await mergeDemo(demo, ...settled);

describe('the verdict of a merge', () => {
  it('says that the demonstration laureate is contested, by whom, and in both languages', () => {
    expect(json.verdict).toMatchObject({
      kind: 'contested',
      laureate: { dossier: 'C02', removals: { kept: 4, of: 9 } },
      commended: { dossier: 'C04' },
    });
    expect(json.verdict.laureate.doubts).toContainEqual({
      ...{ kind: 'guard', guard: 'college', dossiers: ['C04'] },
    });
    const { fr, en } = json.verdict.laureate.sentence;
    expect(fr).toMatch(/^Lauréat inchangé dans 4 retraits de juré sur 9/);
    expect(en).toMatch(/^Laureate unchanged in 4 of 9 juror removals/);
    expect(json.verdict.agenda[0]).toMatchObject({ kind: 'pair', dossiers: ['C02', 'C04'] });
  });

  it('is the same whatever the order and repetition of the files', async () => {
    const again = await mergeDemo(demo, at('odd'), ...settled, at('ballots'));
    expect(again.json.verdict).toEqual(json.verdict);
  });

  it.each([
    ['fr', 'Verdict\u00A0: disputé.', 'À discuter d’abord'],
    ['en', 'Verdict: contested.', 'To discuss first'],
  ])('is told to a person in %s', async (language, verdict, agenda) => {
    const told = await palmares(
      ...['--lang', language, 'merge', '--edition', at('demo.edition'), '--key'],
      ...[at('organiser.key'), '--passphrase-file', at('passphrase.txt'), ...settled],
    );
    expect(told.out).toContain(verdict);
    expect(told.out).toContain(agenda);
    expect(told.out).not.toMatch(/insight\.|merge\.|\{\{/);
  });
});
