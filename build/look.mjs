// For people at work: opens the built app at a size, language and theme, runs a step file,
// saves a picture. A step file exports `default async ({ app, page }) => {}`.
//   node build/look.mjs out.png [--steps file.mjs] [--size 1440x900] [--lang fr] [--dark]
//                       [--window N] [--data FOLDER] [files to open]
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { launchApp, makeUserData } from './launch-app.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    steps: { type: 'string' },
    size: { type: 'string', default: '1440x900' },
    lang: { type: 'string', default: 'fr' },
    dark: { type: 'boolean', default: false },
    window: { type: 'string', default: '0' },
    data: { type: 'string' },
  },
});
const [picture = 'look.png', ...files] = positionals;
const [width, height] = values.size.split('x').map(Number);

async function look() {
  const data = values.data ?? makeUserData();
  const app = await launchApp({ userData: data, language: values.lang, files });
  app.process().stderr.on('data', (said) => process.stdout.write(`main: ${said}`));
  try {
    const page = await app.firstWindow();
    page.on('console', (said) => console.log(`page: ${said.text()}`));
    page.on('pageerror', (error) => console.log(`page error: ${error.message}`));
    await app.evaluate(
      ({ BrowserWindow }, to) => {
        BrowserWindow.getAllWindows()[0].setContentSize(to.width, to.height);
      },
      { width, height },
    );
    await page.emulateMedia({ colorScheme: values.dark ? 'dark' : 'light' });
    await page.waitForLoadState('load');
    await page.getByRole('heading').first().waitFor({ timeout: 10_000 });
    if (values.steps) {
      const steps = await import(pathToFileURL(path.resolve(values.steps)).href);
      await steps.default({ app, page });
    }
    const shown = app.windows()[Number(values.window)] ?? page;
    await shown.evaluate(() => document.fonts.ready.then(() => undefined));
    await shown.screenshot({ path: picture });
    console.log(picture);
  } finally {
    await app.close();
    if (!values.data) fs.rmSync(data, { recursive: true, force: true });
  }
}

if (process.platform === 'linux' && !process.env.DISPLAY) {
  const screen = `-screen 0 ${Math.max(width, 1280)}x${Math.max(height, 800)}x24`;
  const again = ['-a', '-s', screen, process.execPath, import.meta.filename];
  const ran = spawnSync('xvfb-run', [...again, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exitCode = ran.status ?? 1;
} else {
  await look();
}
