import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { explain } from '../../../../shared/words/explain';
import { bridge } from '../../../bridge';
import { useLanguage } from '../../../i18n/use-language';
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
  readonly trouble: string | null;
  readonly isBusy: boolean;
  readonly bring: (organiser: string, passphrase: string) => Promise<void>;
  readonly make: (organiser: string, passphrase: string) => Promise<void>;
  readonly remove: (organiser: string) => void;
}

/** The keys of other organisers, read one by one; kept no longer than the dialog. */
export function useCosigners({ session }: OpenEdition): Cosigning {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const [cosigners, setCosigners] = useState<readonly CosignerBrought[]>([]);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const add = async (organiser: string, key: string, passphrase: string): Promise<void> => {
    const read = await bridge.readCosigner({ key, passphrase });
    if (!read.ok) return setTrouble(explain(read.error, language));
    const { publicKey, fingerprint } = read.value;
    if (publicKey === session.publicKey) return setTrouble(t('deliberation.seal.cosign.own'));
    if (cosigners.some((one) => one.publicKey === publicKey)) {
      return setTrouble(t('deliberation.seal.cosign.twice'));
    }
    setCosigners([...cosigners, { organiser, publicKey, fingerprint, key, passphrase }]);
  };
  const whileBusy = async (act: () => Promise<void>): Promise<void> => {
    setTrouble(null);
    setBusy(true);
    await act();
    setBusy(false);
  };
  const bring: Cosigning['bring'] = async (organiser, passphrase) => {
    if (passphrase === '') return setTrouble(t('deliberation.seal.cosign.noPassphrase'));
    return whileBusy(async () => {
      const chosen = await bridge.chooseFiles({ want: 'organiser-key' });
      if (!chosen.ok) return setTrouble(explain(chosen.error, language));
      const [file] = chosen.value.files;
      if (file) await add(organiser, file.ref, passphrase);
    });
  };
  const make: Cosigning['make'] = async (organiser, passphrase) => {
    if (passphrase.length < SHORTEST_PASSPHRASE) {
      return setTrouble(t('deliberation.seal.cosign.tooShort', { count: SHORTEST_PASSPHRASE }));
    }
    return whileBusy(async () => {
      const made = await bridge.makeCosigner({ passphrase });
      if (!made.ok) return setTrouble(explain(made.error, language));
      const { saved } = made.value;
      if (saved) await add(organiser, saved.file.ref, passphrase);
    });
  };
  const remove = (organiser: string): void =>
    setCosigners(cosigners.filter((one) => one.organiser !== organiser));
  return { cosigners, trouble, isBusy, bring, make, remove };
}
