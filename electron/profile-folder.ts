import fs from 'node:fs';
import path from 'node:path';
import { app } from 'electron';

/**
 * Where a person's work lies: `palmares` in their folder of application data. Under a locale that
 * is not UTF-8 Chromium loses the whole of a name with an accent, and would write into the parent
 * folder; a profile that already has the accented name keeps its place.
 */
export function placeProfile(): void {
  if (app.commandLine.hasSwitch('user-data-dir')) return;
  const above = app.getPath('appData');
  const former = path.join(above, 'Palmarès');
  app.setPath('userData', fs.existsSync(former) ? former : path.join(above, 'palmares'));
}
