/** Draws that a seed repeats. */
export interface Dice {
  readonly next: () => number;
  readonly below: (limit: number) => number;
  readonly oneOf: <T>(list: readonly T[]) => T;
  readonly shuffled: <T>(list: readonly T[]) => T[];
}

export function makeDice(seed: number): Dice;
