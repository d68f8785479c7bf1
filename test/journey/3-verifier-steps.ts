import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from '@playwright/test';
import type { Sealed } from './3-minutes-steps';
import type { Saving } from './3-papers-steps';

/**
 * The page taken out of a sealed file and opened from the disk, in a window that knows
 * nothing of the app: what it says of that very file, in both languages.
 */
export async function openVerifier(
  { app, folder }: Saving,
  sealed: Sealed,
  file: string,
): Promise<void> {
  const page = path.join(folder, 'verifier.html');
  writeFileSync(page, sealed.text('verifier.html'));
  const opening = app.waitForEvent('window');
  await app.evaluate(({ BrowserWindow }, url) => {
    const webPreferences = { partition: 'of-somebody-else', sandbox: true };
    void new BrowserWindow({ webPreferences }).loadURL(url);
  }, pathToFileURL(page).href);
  const verifier = await opening;
  await verifier.locator('input[type=file]').setInputFiles(path.join(folder, file));
  const verdict = verifier.getByRole('heading', { level: 2 });
  // It opens in the language of the browser, whichever that is, and says the same in the other.
  const other = verifier.getByRole('button', { name: /^(?:English|Français)$/ });
  for (let turn = 0; turn < 2; turn += 1) {
    const language = await other.innerText();
    await other.click();
    await expect(verdict).toHaveText(
      language === 'English' ? 'Same laureate: yes' : /^Même lauréat\s: oui$/,
    );
  }
  const found = verifier.getByRole('article');
  await expect(found).toContainText('Œil-de-Brume');
  await expect(found).toContainText(/(?:Cosigné par|Co-signed by) SNITEM/);
  await verifier.close();
}
