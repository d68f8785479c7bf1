import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { ok, type Result, refuse } from '../../shared/result';
import { statFile } from './stat-file';

const META_LIMIT = 1 << 20;
/** Decimals of a weight that are kept; more would leave no room for exact sums. */
const WEIGHT_DECIMALS = 10;

const metaFile = z.object({
  weights: z.record(z.string(), z.number()).optional(),
  step: z.number().positive().optional(),
  /** Jurors by college, where the table has colleges. */
  colleges: z.record(z.string(), z.array(z.string())).optional(),
});

/** What accompanies a table; whole-number weights in lowest terms, null for "all equal". */
export interface TableMeta {
  readonly weights: ReadonlyMap<string, number> | null;
  readonly step: number | null;
  readonly colleges: ReadonlyMap<string, readonly string[]> | null;
}

export type MetaProblem =
  | { readonly kind: 'meta-unreadable'; readonly file: string }
  | { readonly kind: 'meta-shape'; readonly file: string; readonly path: string }
  | { readonly kind: 'negative-weight'; readonly file: string; readonly criterion: string }
  | { readonly kind: 'no-weight'; readonly file: string };

/** Weights as whole numbers in lowest terms: only their proportions count. */
function wholeWeights(weights: Readonly<Record<string, number>>): ReadonlyMap<string, number> {
  const scale = 10 ** WEIGHT_DECIMALS;
  const whole = Object.entries(weights).map(
    ([id, w]) => [id.normalize('NFC'), BigInt(Math.round(w * scale))] as const,
  );
  const divide = (a: bigint, b: bigint): bigint => (b === 0n ? a : divide(b, a % b));
  const shared = whole.reduce((g, [, w]) => divide(g, w), 0n);
  return new Map(whole.map(([id, w]) => [id, Number(w / (shared || 1n))]));
}

/** Reads META.json: `weights` by criterion, and optionally `step` and `colleges`. */
export async function readTableMeta(file: string): Promise<Result<TableMeta, MetaProblem>> {
  const text = await readSmallFile(file);
  if (text === null) return refuse({ kind: 'meta-unreadable', file });
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return refuse({ kind: 'meta-unreadable', file });
  }
  const meta = metaFile.safeParse(raw);
  if (!meta.success) {
    const path = meta.error.issues[0]?.path.join('.') ?? '';
    return refuse({ kind: 'meta-shape', file, path });
  }
  const { weights, step, colleges } = meta.data;
  if (weights !== undefined) {
    const negative = Object.entries(weights).find(([, w]) => w < 0);
    if (negative) return refuse({ kind: 'negative-weight', file, criterion: negative[0] });
    if (!Object.values(weights).some((w) => w > 0)) return refuse({ kind: 'no-weight', file });
  }
  return ok({
    weights: weights === undefined ? null : wholeWeights(weights),
    step: step ?? null,
    colleges: colleges === undefined ? null : new Map(Object.entries(colleges)),
  });
}

/** The text of a small regular file; null for anything else. */
async function readSmallFile(file: string): Promise<string | null> {
  const found = await statFile(file);
  if (found === null || !found.isFile() || found.size > META_LIMIT) return null;
  return await readFile(file, 'utf8');
}
