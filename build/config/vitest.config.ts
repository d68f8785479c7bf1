import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = path.resolve(import.meta.dirname, '../..');

/** Three kinds of test: of pure rules and words, of what main does, and (`*.test.tsx`, the store) in
 * jsdom. */
export default defineConfig({
  root,
  test: {
    // Every core: by default one is left idle, which on two is half of them.
    maxWorkers: '100%',
    projects: [
      {
        root,
        test: {
          name: 'shared',
          // A busy machine is slow, not wrong.
          testTimeout: 30_000,
          environment: 'node',
          include: ['test/{shared,words}/**/*.test.ts'],
          // Nothing of `shared/` keeps a state: it is loaded once for all files, in half the time.
          isolate: false,
        },
      },
      {
        root,
        test: {
          name: 'electron',
          testTimeout: 30_000,
          environment: 'node',
          include: ['test/electron/**/*.test.ts'],
        },
      },
      {
        root,
        test: {
          name: 'rooms',
          environment: 'jsdom',
          include: ['test/renderer/**/*.test.{ts,tsx}'],
          setupFiles: ['test/renderer/set-up.ts'],
        },
      },
    ],
  },
});
