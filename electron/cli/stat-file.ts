import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';

/** Null where there is nothing, or nothing that may be seen. */
export async function statFile(file: string): Promise<Stats | null> {
  try {
    return await stat(file);
  } catch {
    return null;
  }
}
