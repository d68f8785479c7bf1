import { useState } from 'react';
import { bridge } from '../../../bridge';
import { tellProblem, useTold } from '../../../i18n/use-told';
import type { OpenEdition } from '../open-edition';

/** As for the organiser's own key. */
export const SHORTEST_PASSPHRASE = 12;

/** An organiser whose key lies here until the seal is signed. */
export interface CosignerBrought {
  readonly organiser: string;
  readonly publicKey: string;
  readonly fingerprint: string;
  readonly key: string;
  readonly passphrase: string;
}

export interface Cosigning {
  readonly cosigners: readonly CosignerBrought[];
  readonly trouble: string;
  readonly isBusy: boolean;
  readonly bring: (organiser: string, passphrase: string) => Promise<void>;
  readonly make: (organiser: string, passphrase: string) => Promise<void>;
  readonly remove: (organiser: string) => void;
}

/** The keys of other organisers, read one by one; kept no longer than the dialog. */
export function useCosigners({ session }: OpenEdition): Cosigning {
  const [cosigners, setCosigners] = useState<readonly CosignerBrought[]>([]);
  const [trouble, tell] = useTold();
  const [isBusy, setBusy] = useState(false);
  const add = async (organiser: string, key: string, passphrase: string): Promise<void> => {
    const read = await bridge.readCosigner({ key, passphrase });
    if (!read.ok) return tell(tellProblem(read.error));
    const { publicKey, fingerprint } = read.value;
    if (publicKey === session.publicKey) return tell(({ t }) => t('deliberation.seal.cosign.own'));
    if (cosigners.some((one) => one.publicKey === publicKey)) {
      return tell(({ t }) => t('deliberation.seal.cosign.twice'));
    }
    setCosigners([...cosigners, { organiser, publicKey, fingerprint, key, passphrase }]);
  };
  const whileBusy = async (act: () => Promise<void>): Promise<void> => {
    tell(null);
    setBusy(true);
    await act();
    setBusy(false);
  };
  const bring: Cosigning['bring'] = async (organiser, passphrase) => {
    if (passphrase === '') return tell(({ t }) => t('deliberation.seal.cosign.noPassphrase'));
    return whileBusy(async () => {
      const chosen = await bridge.chooseFiles({ want: 'organiser-key' });
      if (!chosen.ok) return tell(tellProblem(chosen.error));
      const [file] = chosen.value.files;
      if (file) await add(organiser, file.ref, passphrase);
    });
  };
  const make: Cosigning['make'] = async (organiser, passphrase) => {
    if (passphrase.length < SHORTEST_PASSPHRASE) {
      return tell(({ t }) =>
        t('deliberation.seal.cosign.tooShort', { count: SHORTEST_PASSPHRASE }),
      );
    }
    return whileBusy(async () => {
      const made = await bridge.makeCosigner({ passphrase });
      if (!made.ok) return tell(tellProblem(made.error));
      const { saved } = made.value;
      if (saved) await add(organiser, saved.file.ref, passphrase);
    });
  };
  const remove = (organiser: string): void =>
    setCosigners(cosigners.filter((one) => one.organiser !== organiser));
  return { cosigners, trouble, isBusy, bring, make, remove };
}
