// The app's own TypeScript for plain Node: one bundle a run, under .cache, as the app is built.
import fs from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = path.resolve(import.meta.dirname, '../../..');

/** The exports of a TypeScript module, given as `import.meta.resolve('./x.ts')`. */
export async function bundle(module) {
  return import(pathToFileURL(await bundleFile(module)).href);
}

/** The same as a file, for a second process. */
export async function bundleFile(module) {
  const name = path.basename(fileURLToPath(module), '.ts');
  const outDir = path.join(root, '.cache/trials', `${name}-${process.pid}`);
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      ssr: true,
      reportCompressedSize: false,
      rolldownOptions: {
        input: fileURLToPath(module),
        external: [/^node:/, ...builtinModules],
        output: { format: 'es', entryFileNames: `${name}.mjs`, codeSplitting: false },
      },
    },
    ssr: { noExternal: true },
  });
  process.on('exit', () => fs.rmSync(outDir, { recursive: true, force: true }));
  return path.join(outDir, `${name}.mjs`);
}
