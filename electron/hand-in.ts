import { randomBytes } from 'node:crypto';
import type { BrowserWindow } from 'electron';
import { writeCrockford } from '../shared/file/crockford';
import { writeEnvelope } from '../shared/file/envelope';
import { PAYLOAD_TYPES } from '../shared/file/payload-types';
import type { Problem } from '../shared/file/problem';
import type { Requests, Saved } from '../shared/ipc';
import { ok, type Result, refuse } from '../shared/result';
import { saveWhereChosen } from './dialogs';
import { encryptTo } from './keys/age-box';
import { publicKeyOf, signWith } from './keys/signing';
import { maySign } from './may-sign';
import { unlockedAs } from './unlocked';

/** Signs, encrypts to the organisers and saves; the file's name names nobody (FILES). */
export async function handIn(
  ask: Requests['handIn']['ask'],
  window: BrowserWindow,
): Promise<Result<{ saved: Saved | null; envelope: string }, Problem>> {
  const juror = unlockedAs('juror');
  if (juror === null || !maySign(ask, juror)) return refuse({ kind: 'bad-request' });
  const { movedTo } = juror.laptop;
  if (movedTo !== undefined) return refuse({ kind: 'moved-away', device: movedTo });
  const { payload, rev } = ask;
  const envelope = writeEnvelope({
    payloadType: PAYLOAD_TYPES.ballot,
    payload,
    keyid: publicKeyOf(juror.laptop.seed),
    sign: signWith(juror.laptop.seed),
  });
  const bytes = await encryptTo(juror.recipients, new TextEncoder().encode(envelope));
  const mark = writeCrockford(randomBytes(3), 4).toLowerCase();
  const saved = await saveWhereChosen({ name: `bulletin-${mark}-r${rev}.ballot`, bytes }, window);
  return saved.ok ? ok({ saved: saved.value, envelope }) : saved;
}
