import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = path.resolve(import.meta.dirname, '../..');

/** Two kinds of test: in plain Node, and (`*.test.tsx`, the store) in jsdom. */
export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: 'node',
          // A busy machine is slow, not wrong.
          testTimeout: 30_000,
          environment: 'node',
          include: ['test/{shared,electron,words}/**/*.test.ts'],
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
