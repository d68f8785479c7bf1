import { app, demo, doors } from './fr/app';
import { problem } from './fr/problem';

/** Every message in French, the first language of the prize, by room. */
export const fr = { app, doors, demo, problem } as const;
