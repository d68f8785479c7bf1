/** Texts and bytes found in the files under a folder, whatever their spelling. */
export function hunt(
  folder: string,
  wanted: Readonly<Record<string, readonly (string | Uint8Array)[]>>,
): { readonly hits: readonly string[]; readonly files: number; readonly bytes: number };
