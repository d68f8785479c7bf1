import { newDossier } from '../../../shared/edition/application/read-applications';
import type { NewEdition } from '../../../shared/edition/draft/begin';
import type { Draft, DraftDossier } from '../../../shared/edition/draft/draft';
import { writeCrockford } from '../../../shared/file/crockford';
import type { Bilingual } from '../../../shared/ids';
import { speaker } from '../../../shared/words/say';

/** Enough to try every gesture, few enough for an hour. */
const COMPANIES = 6;

/**
 * A practice edition: the same grid, rules and jury, invented companies, a mark in every
 * title. Its number is its own, so that its files and the real ones refuse each other.
 */
export function makeRehearsal(draft: Draft): NewEdition {
  const { frame } = draft;
  const sign = writeCrockford(crypto.getRandomValues(new Uint8Array(3)), 4).toLowerCase();
  const id = `repetition-${frame.year}-${sign}`;
  const marked = (words: Bilingual): Bilingual => ({
    fr: `${speaker('fr')('prepare.rehearse.mark')} · ${words.fr}`,
    en: `${speaker('en')('prepare.rehearse.mark')} · ${words.en}`,
  });
  const rehearsal: Draft = {
    ...draft,
    frame: {
      ...frame,
      id,
      fictional: true,
      title: marked(frame.title),
      shortTitle: marked(frame.shortTitle),
    },
    dossiers: Array.from({ length: COMPANIES }, (_, at) => invent(at + 1)),
    recusals: [],
  };
  return { id, year: frame.year, start: { from: 'draft', draft: rehearsal } };
}

function invent(n: number): DraftDossier {
  const [fr, en] = [speaker('fr'), speaker('en')];
  const dossier = newDossier(`X${String(n).padStart(2, '0')}`, {
    company: fr('prepare.rehearse.company', { n }),
    product: fr('prepare.rehearse.product', { n }),
    city: '—',
    country: 'FR',
    category: n % 2 === 0 ? 'diagnostic' : 'interventional',
    modalities: 'OT',
    trl: String(n),
    'pitchLine.fr': fr('prepare.rehearse.pitch'),
    'pitchLine.en': en('prepare.rehearse.pitch'),
    'summary.fr': fr('prepare.rehearse.summary'),
    'summary.en': en('prepare.rehearse.summary'),
  });
  return { ...dossier, eligibility: { state: 'eligible', reason: '' } };
}
