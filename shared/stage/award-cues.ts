import type { AwardId } from '../edition/edition';
import type { Bilingual } from '../ids';
import { compareNames } from './collate';
import type { Cue } from './cue';
import type { Light, Line, Scene } from './frame';
import { holdingCue, plainCue } from './plain-cue';
import { type ScriptSource, spell, type Tell, tellWith, type Winner } from './script-source';
import { cutLine, prizeInFull } from './titles';

/** An award that was given, to whom, and its label on screen. */
interface Given {
  readonly source: AwardSource;
  readonly winners: readonly Winner[];
  readonly label: Line;
}

interface AwardSource extends ScriptSource {
  readonly award: AwardId;
}

/** Winners of one award, alphabetical: a joint award has no first. */
function winnersOf({ decision, award }: AwardSource): readonly Winner[] {
  const found = decision.awards.find((one) => one.award === award);
  return (found?.dossiers ?? []).toSorted((a, b) => compareNames(a.company, b.company));
}

function labelOf({ edition, award, tell }: AwardSource, winners: number): Line {
  if (award === 'laureate' && winners > 1) return tell('screen.joint');
  const label = edition.awards.find((one) => one.id === award)?.label;
  return label === undefined ? tell(`screen.${award}`) : cutLine(label);
}

/**
 * The cues of one award: intro, (suspense,) name only, citation. The laureate's name
 * needs the console armed; its intro and suspense are the same whatever the jury chose,
 * so that nothing shows early. Empty when the award was not given, but for the laureate.
 */
export function awardCues(source: AwardSource): readonly Cue[] {
  const { award, tell } = source;
  const winners = winnersOf(source);
  const isLaureate = award === 'laureate';
  if (winners.length === 0 && !isLaureate) return [];
  const announced = labelOf(source, 1);
  const intro = announceCue({ source, label: announced, still: false });
  const lead = isLaureate
    ? [
        holdingCue(source, 'holding-again'),
        intro,
        announceCue({ source, label: announced, still: true }),
      ]
    : [intro];
  if (winners.length === 0) return [...lead, noLaureateCue(source)];
  const label = labelOf(source, winners.length);
  const name: Cue = {
    id: `${award}-name`,
    title: tell(`cue.${award}-name`),
    reveals: true,
    armed: isLaureate,
    say: tellWith(tell, `say.${award}-name`, { names: listNames(tell, winners) }),
    scene: { scene: 'name', light: award, label, names: winners.map((one) => one.company) },
    dossier: winners.length === 1 ? (winners[0]?.id ?? null) : null,
  };
  return [
    ...lead,
    name,
    ...citationCues({ source, winners, label }),
    ...whyCues({ source, winners, label }),
  ];
}

function listNames(tell: Tell, winners: readonly Winner[]): Bilingual {
  const names = winners.map((one) => one.company);
  const and = tell('and');
  return { fr: names.join(and.fr), en: names.join(and.en) };
}

function announceCue(o: {
  readonly source: AwardSource;
  readonly label: Line;
  readonly still: boolean;
}): Cue {
  const { award, tell, edition } = o.source;
  const word = o.still ? `${award}-suspense` : `${award}-intro`;
  const scene: Scene = { scene: 'announce', light: award, label: o.label, still: o.still };
  const cue = plainCue({ id: word, tell, word, scene });
  if (!o.still) return cue;
  const jurors = spell(tell, edition.jurors.filter((juror) => juror.voting).length);
  const read = edition.dossiers.filter((dossier) => dossier.status === 'eligible').length;
  const dossiers = spell(tell, read);
  return { ...cue, say: tellWith(tell, `say.${word}`, { jurors, dossiers }) };
}

/** One citation a winner; none where the jury wrote nothing. */
function citationCues(o: Given): readonly Cue[] {
  const { award, decision, tell } = o.source;
  const words = decision.awards.find((one) => one.award === award)?.citation;
  if (!words || (words.fr === '' && words.en === '')) return [];
  return o.winners.map((winner) => ({
    id: `${award}-citation-${winner.id}`,
    title: tell(`cue.${award}-citation`),
    reveals: true,
    armed: false,
    say: words,
    scene: {
      scene: 'citation',
      light: award,
      label: o.label,
      name: winner.company,
      product: winner.product,
      words: cutLine(words),
    },
    dossier: winner.id,
  }));
}

/** The jury's reasons, for one winner alone; left out of a show until someone asks for them. */
function whyCues({ source, winners, label }: Given): readonly Cue[] {
  const { award, decision, tell } = source;
  const reason = decision.awards.find((one) => one.award === award)?.reason ?? '';
  const [winner] = winners;
  if (!winner || winners.length > 1 || reason === '') return [];
  const words = cutLine({ fr: reason, en: '' });
  return [
    {
      id: `${award}-why`,
      title: tell(`cue.${award}-why`),
      reveals: true,
      armed: false,
      say: words,
      scene: { scene: 'why', light: award, label, name: winner.company, words },
      dossier: winner.id,
    },
  ];
}

/** Told like a name: masked before, and only when armed. */
function noLaureateCue({ edition, tell }: AwardSource): Cue {
  const facts = { year: edition.year };
  return {
    ...plainCue({
      id: 'laureate-none',
      tell,
      word: 'laureate-none',
      facts,
      scene: { scene: 'no-laureate', words: tell('screen.no-laureate', facts) },
    }),
    reveals: true,
    armed: true,
  };
}

/** Laureates and commended together, for the photograph; left out when nobody won. */
export function winnersCues(source: ScriptSource): readonly Cue[] {
  const { edition, tell } = source;
  const shown = (['laureate', 'commended'] as const).flatMap((award) => {
    const winners = winnersOf({ ...source, award });
    const light: Light = award;
    const label = labelOf({ ...source, award }, winners.length);
    return winners.map((one) => ({ light, label, name: one.company }));
  });
  if (shown.length === 0) return [];
  const scene: Scene = { scene: 'winners', prize: prizeInFull(edition.title), winners: shown };
  return [{ ...plainCue({ id: 'winners', tell, word: 'winners', scene }), reveals: true }];
}
