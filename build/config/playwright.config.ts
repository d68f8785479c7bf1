import path from 'node:path';
import { defineConfig } from '@playwright/test';

const root = path.resolve(import.meta.dirname, '../..');

/** Journeys through the built app, one window at a time. */
export default defineConfig({
  testDir: path.join(root, 'test/journey'),
  testMatch: '**/*.journey.ts',
  outputDir: path.join(root, 'test-results'),
  workers: 1,
  fullyParallel: false,
  // A wait ends when its condition holds: patience costs nothing, and a busy machine needs it.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  reporter: process.env.JOURNEY_REPORT
    ? [['list'], ['json', { outputFile: process.env.JOURNEY_REPORT }]]
    : 'list',
});
