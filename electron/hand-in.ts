import { randomBytes } from 'node:crypto';
import type { BrowserWindow } from 'electron';
import { z } from 'zod';
import { readCanonical } from '../shared/file/canonical';
import { writeCrockford } from '../shared/file/crockford';
import { writeEnvelope } from '../shared/file/envelope';
import { PAYLOAD_TYPES } from '../shared/file/payload-types';
import type { Problem } from '../shared/file/problem';
import type { JurorSession, Requests } from '../shared/ipc';
import { ok, type Result, refuse } from '../shared/result';
import { saveWhereChosen } from './dialogs';
import { encryptTo } from './keys/age-box';
import { publicKeyOf, signWith } from './keys/signing';
import { unlockedAs } from './unlocked';

/** Who a ballot says it comes from: must be who is unlocked. The marks are none of main's business. */
const sender = z.object({
  format: z.literal('palmares-ballot'),
  edition: z.object({ id: z.string() }),
  juror: z.string(),
  publicKey: z.string(),
  device: z.string(),
  enrol: z.string(),
  rev: z.int(),
});

type Ask = Requests['handIn']['ask'];

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
    said.rev === rev
  );
}

/** Signs, encrypts to the organisers and saves; the file's name names nobody (FILES). */
export async function handIn(
  ask: Ask,
  window: BrowserWindow,
): Promise<Result<{ saved: { name: string } | null; envelope: string }, Problem>> {
  const juror = unlockedAs('juror');
  if (juror === null || !maySign(ask, juror)) return refuse({ kind: 'bad-request' });
  const { payload, rev } = ask;
  const envelope = writeEnvelope({
    payloadType: PAYLOAD_TYPES.ballot,
    payload,
    keyid: publicKeyOf(juror.seed),
    sign: signWith(juror.seed),
  });
  const bytes = await encryptTo(juror.recipients, new TextEncoder().encode(envelope));
  const mark = writeCrockford(randomBytes(3), 4).toLowerCase();
  const saved = await saveWhereChosen({ name: `bulletin-${mark}-r${rev}.ballot`, bytes }, window);
  return saved.ok ? ok({ saved: saved.value, envelope }) : saved;
}
