// The builds of the app: Node-side files as single CommonJS files (Electron's main and
// preloads, the command line), pages for Chromium. One place, so that all agree.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { viteSingleFile } from 'vite-plugin-singlefile';

export const root = path.resolve(import.meta.dirname, '../..');

/** What Electron 25 (the rig) and 45 (shipped) both run. */
const NODE_TARGET = 'node18';
const PAGE_TARGET = 'chrome114';

/**
 * `entry` -> `dist/<name>.cjs`, everything inlined but Electron and Node; `isSplit` leaves
 * what is imported on demand in files beside it, `dist/<name>-<part>.cjs`.
 */
export function nodeBuild({ entry, name, isSplit = false }) {
  return {
    configFile: false,
    root,
    logLevel: 'warn',
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: 'dist',
      emptyOutDir: false,
      target: NODE_TARGET,
      minify: false,
      ssr: true,
      reportCompressedSize: false,
      rolldownOptions: {
        input: path.join(root, entry),
        external: ['electron', /^node:/, ...builtinModules],
        output: {
          format: 'cjs',
          entryFileNames: `${name}.cjs`,
          chunkFileNames: `${name}-[name].cjs`,
          codeSplitting: isSplit,
        },
      },
    },
    ssr: { noExternal: true },
  };
}

const page = (name) => path.join(root, 'renderer', `${name}.html`);

/** The desk and the stage: several files under `dist/renderer/<outDir>`. */
export function pageBuild({ pages, outDir }) {
  return {
    configFile: false,
    root: path.join(root, 'renderer'),
    base: './',
    logLevel: 'warn',
    mode: 'production',
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      outDir: path.join(root, 'dist', outDir),
      emptyOutDir: true,
      target: PAGE_TARGET,
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 4000,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: pages.map(page) },
    },
  };
}

/** Lets a page run its own script, known by its digest, and no other. */
function trustOnlyItsScript(file) {
  return {
    name: 'trust-only-its-script',
    closeBundle() {
      const html = fs.readFileSync(file, 'utf8');
      const scripts = [...html.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)];
      const sources = scripts.map(
        ([, text]) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
      );
      const sure = html.replace(
        "script-src 'unsafe-inline'",
        () => `script-src ${sources.join(' ')}`,
      );
      if (sure === html) throw new Error(`No script policy to tighten in ${file}`);
      fs.writeFileSync(file, sure);
    },
  };
}

/** The verifier: one file that opens by double click, ten years from now. */
export function singlePageBuild({ name }) {
  const config = pageBuild({ pages: [name], outDir: '.' });
  return {
    ...config,
    plugins: [
      react(),
      viteSingleFile({ removeViteModuleLoader: true }),
      trustOnlyItsScript(path.join(root, 'dist', `${name}.html`)),
    ],
    build: {
      ...config.build,
      emptyOutDir: false,
      assetsInlineLimit: 100_000_000,
      target: 'es2022',
    },
  };
}
