const MAGIC = 'age-encryption.org/v1\n';
/** An X25519 stanza is 98 bytes; the rest is the first line, the MAC and a margin. */
const STANZA_BYTES = 100;
const MARGIN = 512;

/**
 * Where an age header ends: the offset of the first byte after its MAC line.
 * `foreign`: not binary age. `cut`: it stops inside its header. `too-long`: more
 * stanzas than our files ever have, each of which would cost a key agreement.
 */
export type HeaderEnd = number | 'foreign' | 'cut' | 'too-long';

export function findHeaderEnd(bytes: Uint8Array, stanzas: number): HeaderEnd {
  const limit = stanzas * STANZA_BYTES + MARGIN;
  const head = Buffer.from(bytes.subarray(0, limit)).toString('latin1');
  if (!head.startsWith(MAGIC)) {
    return head !== '' && MAGIC.startsWith(head) ? 'cut' : 'foreign';
  }
  const mac = head.indexOf('\n--- ');
  const end = mac < 0 ? -1 : head.indexOf('\n', mac + 1);
  if (end >= 0) return end + 1;
  return bytes.length > limit ? 'too-long' : 'cut';
}
