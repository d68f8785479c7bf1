import { app, demo, doors } from './en/app';
import { problem } from './en/problem';
import type { fr } from './fr';
import type { Translated } from './translated';

/** Every message in English; its shape is the French one's. */
export const en: Translated<typeof fr> = { app, doors, demo, problem };
