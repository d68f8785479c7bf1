// `npm run build`: dist/ = main, preloads, command line, pages, verifier, demo edition.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as viteBuild } from 'vite';
import { assemble } from './assemble.mjs';
import { nodeBuild, pageBuild, root, singlePageBuild } from './config/vite.mjs';

const inRoot = (...parts) => path.join(root, ...parts);
const isThere = (...parts) => fs.existsSync(inRoot(...parts));

/** The stage and the lectern have their own folders: their origins serve nothing of the desk's. */
const STEPS = {
  main: () => node('electron/main.ts', 'main'),
  preload: () => node('electron/preload.ts', 'preload'),
  'stage-preload': () => node('electron/stage-preload.ts', 'stage-preload'),
  verifier: () => singlePage('verifier'),
  kernel: assembleKernel,
  recount: () => node('electron/cli/recount-process.ts', 'recount'),
  cli: commandLine,
  demo: makeDemo,
  desk: makeDesk,
  stage: () => pages('stage', 'stage'),
  lectern: () => pages('lectern', 'lectern'),
  fonts: copyFonts,
};

async function pages(name, outDir) {
  if (!isThere('renderer', `${name}.html`)) return console.log(`  no renderer/${name}.html yet`);
  await viteBuild(pageBuild({ pages: [name], outDir }));
}

/** The desk, and beside it the verifier that it puts into every sealed decision. */
async function makeDesk() {
  await pages('desk', 'renderer');
  fs.copyFileSync(inRoot('dist/verifier.html'), inRoot('dist/renderer/verifier.html'));
}

/** Static cuts for the printing window, whose origin serves nothing of the desk's; the icon. */
function copyFonts() {
  fs.copyFileSync(inRoot('build/icons/256x256.png'), inRoot('dist/icon.png'));
  fs.mkdirSync(inRoot('dist/fonts'), { recursive: true });
  for (const family of ['source-serif-4', 'source-sans-3']) {
    for (const script of ['latin', 'latin-ext', 'greek']) {
      for (const cut of ['400-normal', '400-italic', '600-normal', '700-normal']) {
        const name = `${family}-${script}-${cut}.woff2`;
        const from = inRoot('node_modules/@fontsource', family, 'files', name);
        fs.copyFileSync(from, inRoot('dist/fonts', name));
      }
    }
  }
}

async function node(entry, name, { isSplit = false } = {}) {
  if (!isThere(entry)) return console.log(`  ${entry} is not written yet`);
  await viteBuild(nodeBuild({ entry, name, isSplit }));
}

/** The files of the built command line. */
const commandLineFiles = () =>
  fs.readdirSync(inRoot('dist')).filter((each) => /^cli(-.*)?\.cjs$/.test(each));

/** One file to call and, beside it, what only some commands need. */
async function commandLine() {
  for (const each of commandLineFiles()) fs.rmSync(inRoot('dist', each));
  await node('electron/cli/cli.ts', 'cli', { isSplit: true });
}

async function singlePage(name) {
  if (!isThere('renderer', `${name}.html`)) return console.log(`  no renderer/${name}.html yet`);
  await viteBuild(singlePageBuild({ name }));
}

/** The product that the command line looks for beside itself, from its text. */
async function assembleKernel() {
  fs.mkdirSync(inRoot('dist'), { recursive: true });
  fs.writeFileSync(
    inRoot('dist/product.wasm'),
    await assemble('shared/insight/kernel/product.wat'),
  );
}

/** The shipped demo edition is written by our own command line, again only when that changed. */
function makeDemo() {
  if (!isThere('dist/cli.cjs')) return;
  const cli = createHash('sha256');
  for (const each of commandLineFiles()) cli.update(fs.readFileSync(inRoot('dist', each)));
  if (isThere('dist/verifier.html')) cli.update(fs.readFileSync(inRoot('dist/verifier.html')));
  const key = cli.digest('hex');
  const mark = inRoot('.cache/demo-made-by');
  const made = fs.existsSync(mark) && fs.readFileSync(mark, 'utf8') === key;
  if (made && isThere('dist/demo/demo.edition')) return;
  fs.rmSync(inRoot('dist/demo'), { recursive: true, force: true });
  const ran = spawnSync(process.execPath, [inRoot('dist/cli.cjs'), 'demo', inRoot('dist/demo')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (ran.status !== 0) throw new Error(`palmares demo ended with ${ran.status}`);
  fs.mkdirSync(path.dirname(mark), { recursive: true });
  fs.writeFileSync(mark, key);
}

/** Builds everything, or only the named steps. */
export async function build(names = Object.keys(STEPS)) {
  for (const name of names) {
    const step = STEPS[name];
    if (!step) throw new Error(`No build step "${name}": ${Object.keys(STEPS).join(', ')}`);
    const began = performance.now();
    await step();
    console.log(`build ${name} ${((performance.now() - began) / 1000).toFixed(1)} s`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const names = process.argv.slice(2);
  await build(names.length > 0 ? names : undefined);
}
