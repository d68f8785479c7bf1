import path from 'node:path';

/**
 * The file of `dist/<folder>` a path names; null for anything that could climb out of
 * it. Names of built files are plain, so anything else (`..`, `%2e`, `\`, NUL) is refused.
 */
export function pathInside(folder: string, pathname: string): string | null {
  if (!/^(\/[A-Za-z0-9_][A-Za-z0-9._-]*)+$/.test(pathname)) return null;
  const file = path.join(folder, ...pathname.split('/').filter((part) => part !== ''));
  return file.startsWith(folder + path.sep) ? file : null;
}
