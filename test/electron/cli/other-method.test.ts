import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeDemo } from '../../../electron/cli/demo/make-demo';
import { readDemo } from '../../make/demo-edition';
import { sceneBy } from '../../make/scene-by';
import { openSealed, palmares, temporaryFolder } from './demo-folder';

/** The demonstration by colleges: C04 first, as expected-results.json has it. */
const folder = await temporaryFolder();
const scene = sceneBy('college');
for (const { path: name, bytes } of await makeDemo({ scene, seed: 7, verifier: null })) {
  const file = path.join(folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, bytes);
}
const sealed = path.join(folder, 'decision.palmares');
const published = readDemo('expected-results.json') as {
  readonly ranking: readonly {
    readonly candidateId: string;
    readonly collegeBalanced100: number;
  }[];
};

describe('an edition that ranks by colleges', () => {
  it('is sealed with the figures of that method, and each entry says which', async () => {
    const opened = await openSealed(sealed);
    const read = (name: string): string => Buffer.from(opened.get(name) ?? []).toString();
    const { ranking } = JSON.parse(read('decision.json')) as {
      ranking: { dossier: string; score100: string; separatedBy: string | null }[];
    };
    const known = new Map(published.ranking.map((r) => [r.candidateId, r.collegeBalanced100]));
    for (const { dossier, score100 } of ranking) {
      expect(Number(score100)).toBeCloseTo(known.get(dossier) ?? -1, 2);
    }
    expect(ranking.slice(0, 2).map((r) => [r.dossier, r.separatedBy])).toEqual([
      ['C04', null],
      ['C02', 'college'],
    ]);
    expect(JSON.parse(read('tally.json')).method).toBe('college');
    expect(read('minutes.html')).toContain(
      'Le score est la moyenne des moyennes de chaque collège',
    );
  });

  it('is recounted by `palmares verify`, which names the same laureate', async () => {
    const answered = await palmares('verify', sealed, '--json');
    expect(answered.code).toBe(0);
    expect(JSON.parse(answered.out)).toMatchObject({
      ok: true,
      sameLaureate: true,
      laureate: { sealed: ['C04'], recomputed: ['C04'] },
    });
  });
});
