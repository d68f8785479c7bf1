import { randomBytes } from 'node:crypto';
import type { BrowserWindow } from 'electron';
import { toBase64url } from '../shared/file/base64';
import { writeCrockford } from '../shared/file/crockford';
import type { Problem } from '../shared/file/problem';
import { isSuccession, successionMessage } from '../shared/file/succession';
import type { EnrolClaim, JurorSession, Requests } from '../shared/ipc';
import { ok, type Result, refuse } from '../shared/result';
import type { Move } from './backup-file';
import { saveWhereChosen } from './dialogs';
import { readReferred } from './files';
import { keepKey, type LaptopKey, makeLaptopKey } from './juror-key';
import { isEnrolled } from './keys/juror-code';
import { readMoveRequest, writeMoveRequest } from './keys/move-request';
import { signWith } from './keys/signing';
import { forget } from './remembered';
import { sessionOf } from './unlock-juror';
import { renew, type Unlocked, unlockedAs } from './unlocked';
import { writeWholeBackup } from './whole-backup';
import { workNow } from './work';

const LOCKED = refuse({ kind: 'locked' } as const);

type Juror = Extract<Unlocked, { role: 'juror' }>;

/**
 * On the new laptop: saves the request that the one before will sign. A laptop that handed
 * over asks with a new key: a key that signed its successor never comes back.
 */
export async function askToMove(window: BrowserWindow): Promise<Requests['askToMove']['answer']> {
  const juror = unlockedAs('juror');
  if (juror === null) return LOCKED;
  const isBack = juror.laptop.movedTo !== undefined;
  const made = isBack ? await makeLaptopKey(juror.holder) : ok(juror.laptop);
  if (!made.ok) return made;
  const { session } = isBack ? under(juror, made.value) : juror;
  const { publicKey, device, enrol } = session;
  const claim = { edition: juror.editionId, juror: session.juror, publicKey, device, enrol };
  const mark = writeCrockford(randomBytes(3), 4).toLowerCase();
  const file = { name: `demande-${mark}.palmares-move`, bytes: writeMoveRequest(claim) };
  const saved = await saveWhereChosen(file, window);
  return saved.ok ? ok({ saved: saved.value, session: isBack ? session : null }) : saved;
}

/**
 * On the laptop before: its key signs the new one's, and all the work leaves in one backup
 * with that signature. From then on this laptop signs no ballot. Refused: the refusals of the
 * request; `other-work` for another juror or edition; `move-to-itself`; `move-unproved`.
 */
export async function handOver(
  { file }: Requests['handOver']['ask'],
  window: BrowserWindow,
): Promise<Requests['handOver']['answer']> {
  const juror = unlockedAs('juror');
  const work = workNow();
  if (juror === null || work === null) return LOCKED;
  const bytes = await readReferred(file, 'other');
  if (!bytes.ok) return bytes;
  const claim = readMoveRequest(bytes.value);
  if (!claim.ok) return claim;
  const refusal = whyNot(claim.value, juror);
  if (refusal !== null) return refuse(refusal);
  const backup = await writeWholeBackup(work, moveOf(claim.value, juror));
  if (!backup.ok) return backup;
  const saved = await saveWhereChosen(backup.value, window);
  if (!saved.ok) return saved;
  if (saved.value === null) return ok({ saved: null, session: juror.session });
  const kept = await keepKey(juror.holder, { ...juror.laptop, movedTo: claim.value.device });
  if (!kept.ok) return kept;
  const forgotten = await forget(juror.holder);
  if (!forgotten.ok) console.error(`remembered: ${forgotten.error.kind}`);
  return ok({ saved: saved.value, session: under(juror, kept.value).session });
}

/** Stands in the place of the laptop before, when the signature is good; false when there is none. */
export async function succeed(move: Move | undefined): Promise<Result<boolean, Problem>> {
  const juror = unlockedAs('juror');
  if (juror === null || move === undefined) return ok(false);
  const { juror: id, publicKey } = juror.session;
  const said = { ...move, edition: juror.editionId, juror: id };
  if (move.to !== publicKey || !isSuccession(said)) return ok(false);
  const { from, proof } = move;
  const kept = await keepKey(juror.holder, { ...juror.laptop, succession: { from, proof } });
  if (!kept.ok) return kept;
  under(juror, kept.value);
  return ok(true);
}

function whyNot(claim: EnrolClaim, { editionId, session, holder }: Juror): Problem | null {
  if (claim.edition !== editionId || claim.juror !== session.juror) {
    return { kind: 'other-work', edition: claim.edition, owner: claim.juror };
  }
  if (claim.publicKey === session.publicKey) return { kind: 'move-to-itself' };
  const { enrolmentKey } = holder.keys;
  return isEnrolled({ ...claim, editionId, enrolmentKey }) ? null : { kind: 'move-unproved' };
}

function moveOf({ publicKey: to }: EnrolClaim, { editionId, session, laptop }: Juror): Move {
  const { juror, publicKey: from } = session;
  const message = successionMessage({ edition: editionId, juror, from, to });
  return { from, to, proof: toBase64url(signWith(laptop.seed)(message)) };
}

/** The same juror goes on with this key: what the page is told follows it. */
function under(juror: Juror, laptop: LaptopKey): Juror {
  const { envelope } = juror.session;
  const session: JurorSession = sessionOf(juror.holder, laptop, {
    editionId: juror.editionId,
    envelope,
  });
  return renew({ ...juror, laptop, session });
}
