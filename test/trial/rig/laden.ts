import { createHash } from 'node:crypto';
import type { Attachment } from '../../../shared/edition/dossier';
import { remakeEdition } from './remade-edition';

export interface Paper {
  readonly name: string;
  readonly type: Attachment['type'];
  readonly bytes: Uint8Array;
}

/** The demonstration's edition, whose dossiers carry these papers instead of theirs, one each. */
export async function ladeEdition({
  demo,
  code,
  papers,
}: {
  readonly demo: string;
  readonly code: string;
  readonly papers: readonly Paper[];
}) {
  const carried = papers.map((each) => ({
    ...each,
    sha256: createHash('sha256').update(each.bytes).digest('hex'),
  }));
  const { bytes } = await remakeEdition({
    demo,
    code,
    attachments: carried.map((each) => ({ sha256: each.sha256, bytes: each.bytes })),
    change: (dossiers) =>
      dossiers.map((dossier, at) => ({
        ...dossier,
        attachments: carried
          .slice(at, at + 1)
          .map((each) => ({ ...each, bytes: each.bytes.length })),
      })),
  });
  return bytes;
}
