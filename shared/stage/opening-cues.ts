import { compareNames, compareStands } from './collate';
import type { Cue } from './cue';
import type { Scene } from './frame';
import { holdingCue, plainCue } from './plain-cue';
import { type ScriptSource, spell, tellWith } from './script-source';
import { cutLine, eventShort, prizeInFull, prizeShort } from './titles';

/** Films a light box can list at a readable size. */
const STANDS_A_SCENE = 12;
const FINALISTS_A_SCENE = 15;
const YEARS_A_SCENE = 3;

/** Test card, holding slide, title, jury and criteria, Village (left out without exhibitors). */
export function openingCues(source: ScriptSource): readonly Cue[] {
  const { edition, tell } = source;
  return [
    plainCue({
      id: 'test-card',
      tell,
      word: 'test-card',
      scene: { scene: 'test-card' },
      isSilent: true,
    }),
    holdingCue(source, 'holding'),
    titleCue(source),
    juryCue(source),
    ...pages(exhibitorsOf(source), STANDS_A_SCENE).map((exhibitors, page) =>
      plainCue({
        id: `village-${page + 1}`,
        tell,
        word: 'village',
        scene: { scene: 'village', title: cutLine(edition.village.title), exhibitors },
      }),
    ),
  ];
}

function titleCue({ edition, tell }: ScriptSource): Cue {
  const scene: Scene = {
    scene: 'title',
    title: prizeShort(edition.title, edition.organisers),
    event: eventShort(edition.event),
  };
  const year = { fr: String(edition.year), en: String(edition.year) };
  return {
    ...plainCue({ id: 'title', tell, word: 'title', scene }),
    say: tellWith(tell, 'say.title', { prize: prizeInFull(edition.title), year }),
  };
}

function juryCue({ edition, tell }: ScriptSource): Cue {
  const voting = edition.jurors.filter((juror) => juror.voting);
  const jurors = spell(tell, voting.length);
  const criteria = spell(tell, edition.grid.criteria.length);
  const scene: Scene = {
    scene: 'jury',
    colleges: edition.colleges.map((college) => ({
      label: college.label,
      voices: voting.filter((juror) => juror.college === college.id).length,
    })),
    criteria: edition.grid.criteria.map((criterion) => ({
      label: cutLine(criterion.label),
      weight: criterion.weight,
    })),
  };
  return {
    ...plainCue({ id: 'jury', tell, word: 'jury', scene }),
    say: tellWith(tell, 'say.jury', { jurors, criteria }),
  };
}

/** Candidates who exhibit and exhibitors who do not compete, mixed, by stand (exhibiting is no point). */
function exhibitorsOf({ edition }: ScriptSource): { company: string; stand: string }[] {
  const candidates = edition.dossiers.flatMap(({ company, village }) =>
    village === null ? [] : [{ company, stand: village.stand }],
  );
  const others = edition.village.exhibitorsOnly.map(({ company, stand }) => ({ company, stand }));
  return [...candidates, ...others].toSorted(
    (a, b) => compareStands(a.stand, b.stand) || compareNames(a.company, b.company),
  );
}

/** Finalists one by one, then together, alphabetically: the order says nothing of the ranking. */
export function finalistCues({ edition, finalists, tell }: ScriptSource): readonly Cue[] {
  const named = edition.dossiers
    .filter((dossier) => finalists.includes(dossier.id))
    .toSorted((a, b) => compareNames(a.company, b.company));
  const alone = named.map((dossier): Cue => {
    const { company, product } = dossier;
    return {
      ...plainCue({
        id: `finalist-${dossier.id}`,
        tell,
        word: 'finalist',
        facts: { company, product },
        scene: { scene: 'finalist', company, product, pitch: cutLine(dossier.pitchLine) },
      }),
      dossier: dossier.id,
    };
  });
  const together = pages(named, FINALISTS_A_SCENE).map((page, k) =>
    plainCue({
      id: `finalists-${k + 1}`,
      tell,
      word: 'finalists',
      scene: { scene: 'finalists', companies: page.map((dossier) => dossier.company) },
    }),
  );
  return [...alone, ...together];
}

/** Past palmarès (unknown years are not shown) and the last slide. */
export function closingCues({ edition, tell }: ScriptSource): readonly Cue[] {
  const years = edition.history
    .toSorted((a, b) => a.year - b.year)
    .map(({ year, laureate, commended }) => ({ year, laureate, commended }));
  const first = years[0]?.year ?? edition.year;
  return [
    ...pages(years, YEARS_A_SCENE).map((page, k) =>
      plainCue({
        id: `past-${k + 1}`,
        tell,
        word: 'past',
        facts: { year: first },
        scene: { scene: 'past', title: tell('screen.past'), years: page },
      }),
    ),
    plainCue({
      id: 'next-edition',
      tell,
      word: 'next-edition',
      facts: { year: edition.year + 1 },
      scene: { scene: 'message', words: tell('screen.next-edition', { year: edition.year + 1 }) },
    }),
    plainCue({
      id: 'end',
      tell,
      word: 'end',
      facts: { year: edition.year + 1 },
      scene: { scene: 'end', words: tell('screen.end') },
    }),
  ];
}

function pages<T>(things: readonly T[], size: number): T[][] {
  const count = Math.ceil(things.length / size);
  return Array.from({ length: count }, (_, k) => things.slice(k * size, (k + 1) * size));
}
