import type { ContainerProblem } from './problem';

/**
 * Whether a payload says it is of a later version of its own format: then its flaws are
 * not told, only that a newer app made it. Null when it does not.
 */
export function tellNewerVersion(
  value: unknown,
  { format, version }: { readonly format: string; readonly version: number },
): ContainerProblem | null {
  if (typeof value !== 'object' || value === null) return null;
  const found = value as Readonly<Record<string, unknown>>;
  const isNewer =
    found.format === format && typeof found.version === 'number' && found.version > version;
  return isNewer ? { kind: 'version-newer', version: found.version as number } : null;
}
