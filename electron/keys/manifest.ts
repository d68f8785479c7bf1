import type { Digest } from '../../shared/ids';

/** What a signed edition says of one attachment. */
export interface Named {
  readonly bytes: number;
  readonly type: string;
}

/**
 * The attachments a signed edition names, found by their shape (`sha256`, `bytes`,
 * `type`) wherever they are: the shell does not know what a dossier is.
 */
export function listAttachments(value: unknown): ReadonlyMap<Digest, Named> {
  const named = new Map<Digest, Named>();
  const visit = (here: unknown): void => {
    if (typeof here !== 'object' || here === null) return;
    const { sha256, bytes, type } = here as Readonly<Record<string, unknown>>;
    if (typeof sha256 === 'string' && typeof bytes === 'number' && typeof type === 'string') {
      named.set(sha256, { bytes, type });
    }
    Object.values(here).forEach(visit);
  };
  visit(value);
  return named;
}

const MAGIC: Readonly<Record<string, RegExp>> = {
  'application/pdf': /^%PDF-/,
  'image/png': /^\x89PNG\r\n/,
  'image/jpeg': /^\xFF\xD8\xFF/,
  'video/mp4': /^....ftyp/s,
};

/** Whether the first bytes are those of a type an edition may carry; others never are. */
export function isOfType(bytes: Uint8Array, type: string): boolean {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  return Object.hasOwn(MAGIC, type) && MAGIC[type]?.test(head) === true;
}

/** The type of such a file by its first bytes; null for any other. */
export function typeOf(bytes: Uint8Array): string | null {
  return Object.keys(MAGIC).find((type) => isOfType(bytes, type)) ?? null;
}
