import { z } from 'zod';
import { readCanonical } from '../shared/file/canonical';
import type { JurorSession, Requests } from '../shared/ipc';

/** Who a ballot says it comes from: must be who is unlocked. The marks are none of main's business. */
const sender = z.object({
  format: z.literal('palmares-ballot'),
  edition: z.object({ id: z.string() }),
  juror: z.string(),
  publicKey: z.string(),
  device: z.string(),
  enrol: z.string(),
  rev: z.int(),
  succession: z.object({ from: z.string(), proof: z.string() }).optional(),
});

/** What a ballot typed from paper says of itself: the organiser's key signs no other. */
const typed = sender.omit({ device: true, enrol: true }).extend({ paper: z.object({}) });

type Ask = Requests['handIn']['ask'];

/** Whether the unlocked organiser may sign a payload typed from a printed sheet. */
export function maySignPaper(
  { payload, rev }: Ask,
  { publicKey, editionId }: { readonly publicKey: string; readonly editionId: string },
): boolean {
  const value = readCanonical(payload);
  const read = typed.safeParse(value.ok ? value.value : null);
  if (!read.success) return false;
  const said = read.data;
  return said.edition.id === editionId && said.publicKey === publicKey && said.rev === rev;
}

/** Whether this laptop may sign a payload for the unlocked juror. */
export function maySign(
  { payload, rev }: Ask,
  { session, editionId }: { readonly session: JurorSession; readonly editionId: string },
): boolean {
  const value = readCanonical(payload);
  const read = sender.safeParse(value.ok ? value.value : null);
  if (!read.success) return false;
  const said = read.data;
  return (
    said.edition.id === editionId &&
    said.juror === session.juror &&
    said.publicKey === session.publicKey &&
    said.device === session.device &&
    said.enrol === session.enrol &&
    // Signed before a move, a ballot names none.
    (said.succession?.proof ?? session.succession?.proof) === session.succession?.proof &&
    (said.succession?.from ?? session.succession?.from) === session.succession?.from &&
    said.rev === rev
  );
}
