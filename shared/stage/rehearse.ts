import type { Edition } from '../edition/edition';
import type { DossierId } from '../ids';
import type { Plan } from './plan';
import type { Proclaimed, ScriptSource, Tell } from './script-source';
import type { Rehearsal } from './show-file';

const FIRST = ['Astra', 'Boréa', 'Célia', 'Doria', 'Élara', 'Fjord', 'Galéo', 'Hélio', 'Iriso'];
const SECOND = ['Vista', 'Nova', 'Lumen', 'Onde', 'Prisme', 'Atlas', 'Kappa', 'Sonde', 'Trame'];
const LONG = [' Imagerie', ' Médical', ' Recherche et Développement', ' Systèmes', ' Europe'];

/** Steps whose words people wrote about real companies: a rehearsal says its own. */
const ABOUT_A_DOSSIER = /^(?:finalist|village|[a-z]+-(?:citation|why|name))-?/;

/** What a script of the rehearsal is written from. */
export function rehearsalSource(rehearsal: Rehearsal, tell: Tell): ScriptSource {
  const { edition, awards, finalists } = rehearsal;
  const named = new Map(edition.dossiers.map((one) => [one.id, one]));
  const decision = {
    awards: awards.map(({ award, dossiers, citation }) => ({
      award,
      citation,
      dossiers: dossiers.flatMap((id) => named.get(id) ?? []),
    })),
  };
  return { edition, decision, finalists, tell };
}

/**
 * The same ceremony with generated companies: as many finalists, winners and exhibitors,
 * names about as long, and nothing of the sealed decision: which generated company wins
 * is drawn by `seed`, so the crew that rehearses learns nothing.
 */
export function rehearse(o: {
  readonly source: Pick<ScriptSource, 'edition' | 'decision' | 'finalists'>;
  readonly plan: Plan;
  /** Any whole number. */
  readonly seed: number;
}): Rehearsal {
  const { edition, decision, finalists } = o.source;
  const order = shuffle(edition.dossiers, o.seed);
  const names = new Map<DossierId, { id: DossierId; company: string; product: string }>();
  order.forEach(({ id, company }, k) => {
    names.set(id, { id: idOf(k), company: nameLike(company, k), product: `Produit ${k + 1}` });
  });
  const generated = order.map((dossier, k) => {
    const named = names.get(dossier.id);
    const { id, company, product } = named ?? { id: idOf(k), company: '', product: '' };
    return blank({ dossier, id, company, product });
  });
  // Winners are drawn again among the finalists, in number only as many as were decided.
  const drawn = shuffle(
    finalists.flatMap((id) => names.get(id)?.id ?? []),
    o.seed + 1,
  );
  let taken = 0;
  const awards = decision.awards.map((award) => {
    const dossiers = drawn.slice(taken, taken + award.dossiers.length);
    taken += award.dossiers.length;
    return rehearsedAward(award, dossiers);
  });
  return {
    format: 'palmares-show',
    version: 1,
    kind: 'rehearsal',
    edition: withoutPeople({ edition, dossiers: generated }),
    awards,
    finalists: [...drawn],
    plan: rehearsedPlan(o.plan),
    at: { step: 0, unlocked: -1, furthest: 0 },
  };
}

const idOf = (k: number): DossierId => `R${String(k + 1).padStart(3, '0')}`;

function rehearsedAward(
  { award, citation }: Proclaimed,
  dossiers: readonly DossierId[],
): Rehearsal['awards'][number] {
  const words = {
    fr: 'Citation de répétition, aussi longue qu’une vraie, pour régler la salle et la voix.',
    en: 'Rehearsal citation, as long as a real one, to set the hall and the voice.',
  };
  return { award, dossiers: [...dossiers], citation: citation === null ? null : words };
}

/** A name about as long as the real one, and no word of it. */
function nameLike(company: string, k: number): string {
  const first = FIRST[k % FIRST.length] ?? '';
  const second = SECOND[Math.floor(k / FIRST.length) % SECOND.length] ?? '';
  let name = `${first}${second.toLowerCase()} ${k + 1}`;
  for (let n = 0; name.length + 4 < company.length && name.length < 110; n += 1)
    name += LONG[(k + n) % LONG.length] ?? '';
  return name;
}

function blank(o: {
  readonly dossier: Edition['dossiers'][number];
  readonly id: DossierId;
  readonly company: string;
  readonly product: string;
}): Edition['dossiers'][number] {
  const { id, company, product } = o;
  const { said: _, ...dossier } = o.dossier;
  const pitch = { fr: 'Une phrase qui dit le produit.', en: 'One sentence about the product.' };
  const nothing = { fr: '', en: '' };
  return {
    ...dossier,
    id,
    company,
    product,
    city: '',
    country: '',
    foundedYear: null,
    employees: null,
    fundingEur: null,
    deviceClass: null,
    regulatoryNote: nothing,
    pitchLine: pitch,
    summary: nothing,
    sections: {},
    attachments: [],
    village: dossier.village === null ? null : { stand: dossier.village.stand, text: nothing },
  };
}

function withoutPeople(o: {
  readonly edition: Edition;
  readonly dossiers: Edition['dossiers'];
}): Rehearsal['edition'] {
  const { dossiers } = o;
  const { assignment: _, ...edition } = o.edition;
  const exhibitorsOnly = edition.village.exhibitorsOnly.map((one, k) => ({
    ...one,
    company: nameLike(one.company, dossiers.length + k),
    text: { fr: '', en: '' },
  }));
  return {
    ...edition,
    fictional: true,
    dossiers,
    recusals: [],
    jurors: edition.jurors.map((juror, k) => ({ ...juror, name: `Juré ${k + 1}` })),
    village: { ...edition.village, exhibitorsOnly },
  };
}

/** The same order and languages; what was written about someone, or how they are said, is left out. */
function rehearsedPlan({ shows, steps }: Plan): Plan {
  return {
    shows,
    steps: steps
      .filter(({ id }) => !ABOUT_A_DOSSIER.test(id))
      .map((one) => ({ ...one, picture: null })),
  };
}

/** The same things in an order drawn by `seed` (a linear congruence, not a secret). */
function shuffle<T>(things: readonly T[], seed: number): readonly T[] {
  let state = (seed >>> 0) + 1;
  const draw = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state;
  };
  return things
    .map((thing) => ({ thing, key: draw() }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ thing }) => thing);
}
