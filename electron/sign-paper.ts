import { randomBytes } from 'node:crypto';
import type { BrowserWindow } from 'electron';
import { writeCrockford } from '../shared/file/crockford';
import { sha256Hex } from '../shared/file/digest';
import { writeEnvelope } from '../shared/file/envelope';
import { PAYLOAD_TYPES } from '../shared/file/payload-types';
import type { Requests } from '../shared/ipc';
import { ok, refuse } from '../shared/result';
import { saveWhereChosen } from './dialogs';
import { keepInInbox } from './inbox';
import { encryptTo } from './keys/age-box';
import { signWith } from './keys/signing';
import { maySignPaper } from './may-sign';
import { unlockedAs } from './unlocked';

/**
 * Signs what two people typed from a printed sheet with the organiser's key, and saves it
 * like any score file: another laptop then gathers it with the others. Nothing enters the
 * ledger before the file is on the disk.
 */
export async function signPaper(
  ask: Requests['signPaper']['ask'],
  window: BrowserWindow,
): Promise<Requests['signPaper']['answer']> {
  const organiser = unlockedAs('organiser');
  if (organiser === null) return refuse({ kind: 'bad-request' });
  const { editionId, key, recipients } = organiser;
  const { publicKey, signingKey } = key;
  if (!maySignPaper(ask, { publicKey, editionId })) return refuse({ kind: 'bad-request' });
  const envelope = writeEnvelope({
    payloadType: PAYLOAD_TYPES.ballot,
    payload: ask.payload,
    keyid: publicKey,
    sign: signWith(signingKey),
  });
  const bytes = await encryptTo(recipients, new TextEncoder().encode(envelope));
  const mark = writeCrockford(randomBytes(3), 4).toLowerCase();
  const name = `papier-${mark}-r${ask.rev}.ballot`;
  const saved = await saveWhereChosen({ name, bytes }, window);
  if (!saved.ok) return saved;
  if (saved.value === null) return ok({ written: null });
  const kept = await keepInInbox(editionId, bytes);
  if (!kept.ok) return kept;
  const taken = { file: saved.value.name, raw: sha256Hex(bytes), envelope: ok(envelope) };
  return ok({ written: { saved: saved.value, taken } });
}
