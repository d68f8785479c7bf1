import { describe, expect, it } from 'vitest';
import { jurorDossiers, openNeighbour } from '../../../renderer/derive/juror-dossiers';
import { type Filter, type Flags, listed, wayThrough } from '../../../renderer/derive/juror-list';
import { putMark } from '../../../renderer/derive/juror-sheet';
import type { ScoreSheet } from '../../../shared/ballot/score-sheet';
import { demoEdition } from '../../make/demo-edition';

const edition = demoEdition();
const interests = new Map(
  edition.dossiers.map(({ id }) => [id, { dossier: id, kind: 'none' } as const]),
);
const begun = (dossier: string): [string, ScoreSheet] => {
  const blank: ScoreSheet = { dossier, state: 'blank', marks: {}, comment: '' };
  return [dossier, putMark(blank, { criterion: 'INN', mark: 3 })];
};
const sheets = new Map(['C02', 'C05', 'C09'].map(begun));
const dossiers = jurorDossiers({ edition, juror: 'J04', interests, sheets });
const star = (dossier: string) => [dossier, { dossier, isStarred: true, toReturn: false }] as const;
const flags: Flags = new Map([star('C04'), star('C13')]);

const way = (filter: Filter, from: string | null) =>
  wayThrough({ dossiers, edition, flags, filter, sort: 'code', from });
const codes = (filter: Filter, from: string | null) =>
  way(filter, from).map(({ dossier }) => dossier.id);
const next = (filter: Filter, from: string, step: 1 | -1 = 1) =>
  openNeighbour(way(filter, from), { from, step })?.id;

describe('the way through the list with a filter', () => {
  it('is what the filter lets through, in the order of the list', () => {
    expect(codes('partial', null)).toEqual(['C02', 'C05', 'C09']);
    expect(next('partial', 'C02')).toBe('C05');
    expect(next('partial', 'C05', -1)).toBe('C02');
    expect(next('partial', 'C09')).toBeUndefined();
  });

  it('goes on from the dossier that lies open, where the filter has let it go', () => {
    expect(codes('partial', 'C04')).toEqual(['C02', 'C04', 'C05', 'C09']);
    expect(next('partial', 'C04')).toBe('C05');
    expect(next('partial', 'C04', -1)).toBe('C02');
    const shown = listed({ dossiers, edition, flags, filter: 'partial', sort: 'code' });
    expect(shown.map(({ dossier }) => dossier.id)).not.toContain('C04');
  });

  it('never leads into a dossier that is closed, starred or not', () => {
    expect(codes('starred', 'C04')).toEqual(['C04', 'C13']);
    expect(next('starred', 'C04')).toBeUndefined();
  });

  it('is the open dossier alone where nothing passes, and nothing where none is open', () => {
    expect(codes('complete', 'C04')).toEqual(['C04']);
    expect(next('complete', 'C04')).toBeUndefined();
    expect(codes('complete', null)).toEqual([]);
  });
});
