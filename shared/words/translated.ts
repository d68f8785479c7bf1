/**
 * The shape of a second language: the same keys as the first, any words. A key that is
 * missing or in excess does not compile, so both languages are always complete.
 */
export type Translated<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : Translated<T[K]>;
};
