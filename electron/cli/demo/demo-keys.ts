import type { Edition } from '../../../shared/edition/edition';
import type { Juror } from '../../../shared/edition/juror';
import type { EditionId, JurorId } from '../../../shared/ids';
import {
  ageIdentityOf,
  deriveJurorKeys,
  enrol,
  type JurorKeys,
  recipientOf,
} from '../../keys/juror-code';
import { publicKeyOf } from '../../keys/signing';
import { bytesFrom, codeFrom } from './seed';

/** Codes derived side by side: each costs a scrypt. */
const AT_ONCE = 8;

/** A laptop that signs ballots for one juror. */
export interface DemoLaptop {
  readonly seed: Uint8Array;
  readonly publicKey: string;
  readonly device: string;
  readonly enrol: string;
}

export interface DemoOffice {
  readonly signingKey: Uint8Array;
  readonly publicKey: string;
  readonly ageIdentity: string;
  readonly recipient: string;
  readonly passphrase: string;
  /** By juror, in the edition's order. */
  readonly codes: ReadonlyMap<JurorId, string>;
  readonly jurorKeys: ReadonlyMap<JurorId, JurorKeys>;
}

/** Every key of a demo edition, from its seed. */
export async function makeDemoOffice({
  seed,
  editionId,
  jurors,
}: {
  readonly seed: number;
  readonly editionId: EditionId;
  readonly jurors: readonly Pick<Juror, 'id'>[];
}): Promise<DemoOffice> {
  const signingKey = bytesFrom(seed, 'organiser-signing', 32);
  const ageIdentity = ageIdentityOf(bytesFrom(seed, 'organiser-age', 32));
  const codes = new Map(jurors.map(({ id }) => [id, codeFrom(seed, `code-${id}`, 10)]));
  const jurorKeys = new Map<JurorId, JurorKeys>();
  const waiting = [...codes];
  while (waiting.length > 0) {
    const some = waiting.splice(0, AT_ONCE);
    const keys = await Promise.all(some.map(([, code]) => deriveJurorKeys({ code, editionId })));
    some.forEach(([juror], at) => {
      const made = keys[at];
      if (made !== undefined) jurorKeys.set(juror, made);
    });
  }
  return {
    signingKey,
    publicKey: publicKeyOf(signingKey),
    ageIdentity,
    recipient: await recipientOf(ageIdentity),
    passphrase: [0, 1, 2]
      .map((at) => codeFrom(seed, `passphrase-${at}`, 4).toLowerCase())
      .join('-'),
    codes,
    jurorKeys,
  };
}

/** The laptop of a juror; one who is not of the jury has a key that nobody enrolled. */
export function laptopOf(
  juror: JurorId,
  {
    seed,
    edition,
    office,
  }: { readonly seed: number; readonly edition: Edition; readonly office: DemoOffice },
): DemoLaptop {
  const laptop = bytesFrom(seed, `laptop-${juror}`, 32);
  const publicKey = publicKeyOf(laptop);
  const device = `demo-${codeFrom(seed, `device-${juror}`, 4).toLowerCase()}`;
  const enrolmentKey =
    office.jurorKeys.get(juror)?.enrolmentKey ??
    Buffer.from(bytesFrom(seed, `stranger-${juror}`, 32)).toString('base64url');
  const claim = { editionId: edition.id, juror, publicKey, device, enrolmentKey };
  return { seed: laptop, publicKey, device, enrol: enrol(claim) };
}
