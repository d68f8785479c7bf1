import type { LooksLike } from './problem';

const AGE = 'age-encryption.org/v1\n';
/** Enough to tell any kind by its first bytes. */
const GLANCE = 512;

/**
 * What a file seems to be by its first bytes, so that a refusal can say "this is a PDF".
 * A hint for people: never a reason to accept anything.
 */
export function looksLike(bytes: Uint8Array): LooksLike {
  const head = String.fromCharCode(...bytes.subarray(0, GLANCE));
  if (head.startsWith(AGE)) return head.includes('\n-> scrypt ') ? 'organiser-key' : 'ballot';
  if (head.startsWith('{"edition":"')) return 'edition';
  if (head.startsWith('%PDF-')) return 'pdf';
  if (head.startsWith('PK\x03\x04')) return tellZip(head);
  if (head.startsWith('\xD0\xCF\x11\xE0')) return 'office';
  if (/^(\x89PNG|\xFF\xD8\xFF|GIF8|RIFF)/.test(head)) return 'image';
  return isPrintable(head) ? 'text' : 'unknown';
}

/** Told by the name of the first entry, which follows the 30 bytes of its header. */
function tellZip(head: string): LooksLike {
  if (head.startsWith('edition.json', 30)) return 'palmares';
  return head.startsWith('[Content_Types].xml', 30) || head.startsWith('mimetype', 30)
    ? 'office'
    : 'zip';
}

/** No control character but tab and line ends; bytes above 127 may be any language. */
function isPrintable(head: string): boolean {
  return head !== '' && [...head].every((c) => c >= ' ' || '\t\n\r'.includes(c));
}
