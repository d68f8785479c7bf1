import { useTranslation } from 'react-i18next';
import type { Dossier } from '../../../../shared/edition/dossier';
import type { Criterion } from '../../../../shared/edition/grid';
import { fr } from '../../../../shared/words/fr';
import { useLanguage } from '../../../i18n/use-language';

const { modality, short } = fr.juror.read;

function isKey<T extends object>(table: T, key: string): key is Extract<keyof T, string> {
  return Object.hasOwn(table, key);
}

interface ShortWords {
  /** A criterion in a word or two, for a tab. */
  readonly criterion: (criterion: Criterion) => string;
  /** « OCT, angiographie »; codes we have no word for stay codes. */
  readonly modalities: (dossier: Dossier) => string;
}

/** Short words for criteria of the default grid and DICOM codes; others keep their own. */
export function useShortWords(): ShortWords {
  const { t } = useTranslation();
  const { inLanguage } = useLanguage();
  return {
    criterion: ({ id, label }) =>
      isKey(short, id) ? t(`juror.read.short.${id}`) : inLanguage(label),
    modalities: (dossier) =>
      dossier.modalities
        .map((code) => (isKey(modality, code) ? t(`juror.read.modality.${code}`) : code))
        .join(', '),
  };
}
