/**
 * The outcome of an act that may fail for a reason a person should read.
 *
 * `E` is a union by `kind` that carries facts and no prose; `shared/words/explain`
 * turns it into words. Throw only for broken invariants.
 */
export type Result<T, E> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

export const refuse = <E>(error: E): { readonly ok: false; readonly error: E } => ({
  ok: false,
  error,
});
