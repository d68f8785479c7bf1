import type { Head, Span } from '../../shared/ipc';
import type { Chain } from './chain';
import type { Commit } from './line';

/** The file was altered inside; is not there; ends early; or is another one than was kept. */
type Breakage = 'damaged' | 'missing' | 'older' | 'replaced';

/**
 * What opening found. `torn`: the last write was cut by a power loss before anyone was
 * told "Saved". `journal-broken`: acknowledged lines are gone or may be; `lost` says
 * exactly which (of a `replaced` one, all that may be: where its history left the one that
 * was kept cannot be known), `beyond` holds those past the break that can still be read.
 * Then nothing is appended until `mend` says from what truth to go on.
 */
export type Found =
  | { readonly kind: 'new' }
  | { readonly kind: 'whole' }
  | {
      readonly kind: 'torn';
      readonly droppedLines: number;
      /** File of the journal's folder; null when the disk refused the copy. */
      readonly keptAside: string | null;
    }
  | {
      readonly kind: 'journal-broken';
      readonly how: Breakage;
      readonly lost: readonly Span[];
      readonly beyond: readonly Commit[];
      /** The last head that was acknowledged; null where its mirror is gone too. */
      readonly kept: Head | null;
    };

/** Judges the bytes of `journal.log` (undefined: no such file) by the last head that was kept. */
export function judge(chain: Chain | undefined, mirrored: Head | undefined): Found {
  const last = chain?.hashes.length ?? 0;
  const beyond = chain?.beyond ?? [];
  const kept = mirrored?.seq ?? 0;
  const broken = (how: Breakage): Found => ({
    kind: 'journal-broken',
    how,
    lost: gaps({
      after: how === 'replaced' ? 0 : last,
      upTo: kept,
      present: beyond.map(({ seq }) => seq),
    }),
    beyond,
    kept: mirrored ?? null,
  });
  if (chain === undefined) return kept > 0 ? broken('missing') : { kind: 'new' };
  if (chain.loose > 0) {
    if (kept > last || beyond.length > 0) return broken('damaged');
    return { kind: 'torn', droppedLines: chain.loose, keptAside: null };
  }
  if (kept > last) return broken('older');
  if (mirrored && chain.hashes[kept - 1] !== mirrored.hash) return broken('replaced');
  return { kind: last === 0 ? 'new' : 'whole' };
}

/** The spans after `after`, up to `upTo` or the last number present, that are not present. */
function gaps({
  after,
  upTo,
  present,
}: {
  readonly after: number;
  readonly upTo: number;
  readonly present: readonly number[];
}): readonly Span[] {
  const spans: Span[] = [];
  let next = after + 1;
  for (const seq of present) {
    if (seq > next) spans.push({ from: next, to: seq - 1 });
    next = seq + 1;
  }
  if (upTo >= next) spans.push({ from: next, to: upTo });
  return spans;
}
