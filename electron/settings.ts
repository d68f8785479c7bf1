import { readFileSync } from 'node:fs';
import path from 'node:path';
import { app } from 'electron';
import { z } from 'zod';
import type { Language } from '../shared/ids';
import { keep } from './save-file';

/** What this machine remembers of its user's habits. A damaged file is a new start, no more. */
const settings = z.object({
  language: z.enum(['fr', 'en']).optional(),
  /** Where the last dialog ended: often the key the files travel on. */
  folder: z.string().optional(),
});
type Settings = z.infer<typeof settings>;

const file = () => path.join(app.getPath('userData'), 'settings.json');
let present: Settings | null = null;

function recall(): Settings {
  if (present) return present;
  try {
    present = settings.parse(JSON.parse(readFileSync(file(), 'utf8')));
  } catch (cause) {
    const isNew = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    if (!isNew) console.error(`settings.json was not readable and is started afresh`);
    present = {};
  }
  return present;
}

async function remember(change: Settings): Promise<void> {
  present = { ...recall(), ...change };
  const kept = await keep(file(), Buffer.from(JSON.stringify(present)));
  if (!kept.ok) console.error(`settings.json: ${kept.error.kind}`);
}

/** French unless the person, or else the system, says English. */
export function language(): Language {
  const system = app.getPreferredSystemLanguages()[0] ?? 'fr';
  return recall().language ?? (system.toLowerCase().startsWith('en') ? 'en' : 'fr');
}

export const rememberLanguage = (chosen: Language): Promise<void> => remember({ language: chosen });
export const lastFolder = (): string | null => recall().folder ?? null;
export const rememberFolder = (folder: string): Promise<void> => remember({ folder });
