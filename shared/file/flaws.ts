import type { z } from 'zod';
import type { Flaw, PayloadProblem } from './problem';

/** More would not help anyone, and a hostile file could name millions. */
const TOLD = 50;

/**
 * What a schema found wrong in `value`: `text` when forbidden characters are all there
 * is, with the dossier they are about where it can be told; else `schema` with the
 * first 50 flaws and their JSON paths (`$.sheets[3].marks.MED`).
 */
export function tellFlaws(error: z.ZodError, value: unknown): PayloadProblem {
  const [first] = error.issues;
  if (first !== undefined && error.issues.every(isAboutText)) {
    const path = writePath(first.path);
    const dossier = findDossier(first.path, value);
    return dossier === undefined ? { kind: 'text', path } : { kind: 'text', path, dossier };
  }
  return { kind: 'schema', flaws: error.issues.slice(0, TOLD).map(tellFlaw) };
}

function isAboutText(issue: z.core.$ZodIssue): boolean {
  return issue.code === 'custom' && issue.message === 'text';
}

function tellFlaw(issue: z.core.$ZodIssue): Flaw {
  const code = issue.code === 'custom' ? issue.message : issue.code;
  return { path: writePath(issue.path), code };
}

/** A JSON path for people: `$.sheets[3].marks.MED`. */
function writePath(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (told, step) => told + (typeof step === 'number' ? `[${step}]` : `.${String(step)}`),
    '$',
  );
}

/** The dossier named by the innermost object on the way: `dossier` in a ballot, `id` in an edition. */
function findDossier(path: readonly PropertyKey[], value: unknown): string | undefined {
  let found: string | undefined;
  let here = value;
  for (const [depth, step] of path.entries()) {
    if (typeof here !== 'object' || here === null) break;
    here = (here as Readonly<Record<PropertyKey, unknown>>)[step];
    const name = ownText(here, 'dossier') ?? ownText(here, 'id');
    const isDossier = ownText(here, 'dossier') !== undefined || path[depth - 1] === 'dossiers';
    if (name !== undefined && isDossier) found = name;
  }
  return found;
}

function ownText(value: unknown, key: string): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const text = Object.getOwnPropertyDescriptor(value, key)?.value as unknown;
  return typeof text === 'string' ? text : undefined;
}
