import type { Edition } from '../../../../shared/edition/edition';
import { fingerprint } from '../../../../shared/file/digest';
import type { JurorId, Language } from '../../../../shared/ids';
import { acceptedBy } from '../../../../shared/merge/choices';
import type { Choice } from '../../../../shared/merge/ledger';
import type { Receipt } from '../../../../shared/merge/receipt';
import { speaker } from '../../../../shared/words/say';
import { namesOf } from '../name-of';

/** A key that no code vouches for, waiting for a person to compare its characters by voice. */
export interface NewKeyShown {
  readonly key: string;
  readonly juror: JurorId;
  readonly name: string;
  readonly publicKey: string;
  /** 4×4 characters. */
  readonly fingerprint: string;
  readonly lead: string;
  readonly files: string;
}

interface Given {
  readonly edition: Edition;
  readonly language: Language;
  readonly receipts: readonly Receipt[];
  readonly choices: readonly Choice[];
}

type NewKey = Extract<Receipt, { readonly fingerprint: string }>;

/** Whether a refusal is of a key nobody vouches for, and says which key it is. */
function isNewKey(receipt: Receipt): receipt is NewKey {
  return 'fingerprint' in receipt && typeof receipt.publicKey === 'string';
}

/** Keys still to accept or to leave, one question each however many files they signed. */
export function showNewKeys(given: Given): readonly NewKeyShown[] {
  const { edition, language, receipts, choices } = given;
  const say = speaker(language);
  const names = namesOf(edition, language);
  const isAccepted = acceptedBy(choices);
  const known = new Map<string, NewKeyShown>();
  for (const receipt of receipts.filter(isNewKey)) {
    const { juror, publicKey, file } = receipt;
    if (isAccepted(receipt)) continue;
    const key = `${juror}/${publicKey}`;
    const name = names.juror(juror);
    const lead =
      receipt.kind === 'code-reused'
        ? say('merge.enrol.reused', { juror: name, of: names.juror(receipt.of) })
        : say('merge.enrol.lead', { juror: name });
    const before = known.get(key)?.files.split(', ') ?? [];
    const files = [...new Set([...before, file])].join(', ');
    known.set(key, {
      key,
      juror,
      name,
      publicKey,
      fingerprint: fingerprint(publicKey),
      lead,
      files,
    });
  }
  return [...known.values()];
}
