import type { Dossier } from '../../../../shared/edition/dossier';
import type { Edition } from '../../../../shared/edition/edition';
import type { Bilingual, Language } from '../../../../shared/ids';
import { en } from '../../../../shared/words/en';
import { fr } from '../../../../shared/words/fr';

const french = fr.juror.tools.practice;
const english = en.juror.tools.practice;

function sample(which: 'one' | 'two', edition: Edition, language: Language): Dossier {
  const [mine, theirs] = [french[which], english[which]];
  const say = (key: keyof typeof mine): Bilingual => ({ fr: mine[key], en: theirs[key] });
  const own = language === 'fr' ? mine : theirs;
  // The words answer the criterion of evidence, or the first where a grid has none.
  const { criteria } = edition.grid;
  const answered = criteria.find(({ id }) => id === 'EVI') ?? criteria[0];
  return {
    id: which === 'one' ? 'X01' : 'X02',
    status: 'eligible',
    company: own.company,
    product: own.product,
    city: '',
    country: '',
    category: 'diagnostic',
    modalities: ['SW'],
    trl: which === 'one' ? 4 : 7,
    foundedYear: null,
    employees: null,
    fundingEur: null,
    deviceClass: null,
    regulatoryNote: { fr: french.note, en: english.note },
    academicPartner: false,
    pitchLine: say('pitch'),
    summary: say('summary'),
    sections: answered ? { [answered.id]: say('evidence') } : {},
    attachments: [],
    village: null,
  };
}

/** The juror's own grid with two fictional dossiers, which exist nowhere but here. */
export function sampleEdition(edition: Edition, language: Language): Edition {
  return {
    ...edition,
    dossiers: [sample('one', edition, language), sample('two', edition, language)],
    recusals: [],
  };
}
