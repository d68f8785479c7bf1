import { z } from 'zod';
import type { Scene } from './frame';

const name = z.string().max(300);

/** Films that a light box lists at a readable size: twelve stands, three years. */
export const MOST_EXHIBITORS = 12;
export const MOST_YEARS = 3;

/** One page of the Village, by stand; a field left empty is told by the check before the stage. */
export const exhibitors = z
  .array(z.strictObject({ company: name, stand: z.string().max(20) }))
  .min(1)
  .max(MOST_EXHIBITORS);

/** One page of past palmarès; no commended company is an empty text. */
export const pastYears = z
  .array(z.strictObject({ year: z.int().min(0).max(9999), laureate: name, commended: name }))
  .min(1)
  .max(MOST_YEARS);

/** The lists of a step that people may rewrite. */
export interface Rows {
  readonly exhibitors?: z.infer<typeof exhibitors>;
  readonly years?: z.infer<typeof pastYears>;
}

/** What a scene lists, and people may rewrite; nothing for a scene without such a list. */
export function rowsOf(scene: Scene): Rows {
  if (scene.scene === 'village') return { exhibitors: scene.exhibitors };
  return scene.scene === 'past' ? { years: scene.years } : {};
}

/** The scene with its list rewritten; a scene without one is left as it is. */
export function withRows(scene: Scene, { exhibitors: stands, years }: Rows): Scene {
  if (scene.scene === 'village' && stands) return { ...scene, exhibitors: stands };
  return scene.scene === 'past' && years ? { ...scene, years } : scene;
}
