import { readFileSync } from 'node:fs';
import path from 'node:path';
import { app } from 'electron';

/**
 * Whether a debugger may attach: the unpackaged app, and the package that
 * `build/package.mjs --flavour e2e` makes for the tests. What ships is neither.
 */
export function isDebuggable(): boolean {
  if (!app.isPackaged) return true;
  const manifest: unknown = JSON.parse(
    readFileSync(path.join(app.getAppPath(), 'package.json'), 'utf8'),
  );
  return (manifest as { readonly flavour?: unknown }).flavour === 'e2e';
}
