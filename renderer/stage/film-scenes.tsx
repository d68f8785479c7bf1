import { FittedName } from './fitted-name';
import { Film, LightBox, type Span } from './light-box';
import { type Tone, toneOf } from './light-of';
import { Organisers } from './rest-scenes';
import { AwardLabel, Said, spokenOf } from './said';
import type { SceneProps } from './scene-of';
import { screenWord } from './stage-words';
import { PictureFilm, wordsSpan } from './told-scenes';

/** Largest sizes by number of lines, in hundredths of the height (the type of the light box). */
const ALONE = [23, 15.5, 11.4, 9.2];
const TOLD = [15.5, 11, 8.6, 6.6, 5.8];
const TWO_BAYS = [16, 12, 9, 7.4, 6.4];
const HALF = [10.4, 10.4, 9, 7.2, 6.2, 5.4];
const ONE_BAY = [8.5, 7.2, 6.8, 6, 5, 4.6, 4.2, 3.8, 3.4];

export function FinalistScene({ frame, scene }: SceneProps<'finalist'>) {
  const { lead, second } = spokenOf(scene.pitch, frame.shows);
  return (
    <LightBox>
      <Film span={wordsSpan(scene.picture)}>
        <div className="st-corner st-tl">
          <AwardLabel line={screenWord('finalist')} shows={frame.shows} />
        </div>
        <div className="st-mid st-mid-told">
          <FittedName name={scene.company} caps={[15, 11, 9, 6.6]} left />
          <div className="st-product" dir="auto">
            {scene.product}
          </div>
          <div lang={lead.language} className="st-pitch">
            {lead.text}
          </div>
          {second && (
            <div lang={second.language} className="st-en st-pitch-en">
              {second.text}
            </div>
          )}
        </div>
      </Film>
      <PictureFilm picture={scene.picture} />
    </LightBox>
  );
}

function baysUnder({ light, names }: SceneProps<'name'>['scene']): readonly ('dark' | null)[] {
  if (light === 'mention' && names.length === 1) return ['dark', null, 'dark'];
  return names.length === 2 ? [null, null] : [null, null, null];
}

/** The name, and nothing else but the corners. A joint award hangs equal films at one size. */
export function NameScene({ frame, scene }: SceneProps<'name'>) {
  const tone = toneOf(scene.light);
  const { names } = scene;
  const isJoint = names.length > 1;
  const caps = names.length > 2 ? ONE_BAY : HALF;
  const span = (k: number): Span => {
    if (isJoint) return [k, k + 1, names.length];
    return scene.light === 'mention' ? [1, 2, 3] : [0, 3, 3];
  };
  const isNarrow = names.length > 2 || scene.light === 'mention';
  return (
    <LightBox bays={baysUnder(scene)}>
      {names.map((name, k) => (
        <Film span={span(k)} tone={tone} key={name}>
          <div className="st-corner st-tl">
            <AwardLabel line={scene.label} shows={frame.shows} narrow={isNarrow} />
          </div>
          {!isJoint && !isNarrow && <div className="st-corner st-tr st-year">{frame.year}</div>}
          <div className={isNarrow ? 'st-mid st-mid-narrow' : 'st-mid'}>
            {isJoint ? (
              <FittedName name={name} caps={caps} least={2.6} group="joint" />
            ) : (
              <FittedName
                name={name}
                caps={isNarrow ? ONE_BAY : ALONE}
                least={isNarrow ? 2.6 : 4}
              />
            )}
          </div>
          {k === 0 && !isNarrow && <Organisers frame={frame} />}
          {isJoint && k === names.length - 1 && <div className="st-corner st-br">{frame.year}</div>}
        </Film>
      ))}
    </LightBox>
  );
}

export function CitationScene({ frame, scene }: SceneProps<'citation'>) {
  return (
    <LightBox>
      <Film span={wordsSpan(scene.picture)} tone={toneOf(scene.light)}>
        <div className="st-corner st-tl">
          <AwardLabel line={scene.label} shows={frame.shows} />
        </div>
        <div className="st-mid st-mid-told">
          <FittedName name={scene.name} caps={TOLD} least={4.6} left />
          <div className="st-product" dir="auto">
            {scene.product}
          </div>
          <Said line={scene.words} shows={frame.shows} lead="st-told" second="st-en st-told-en" />
        </div>
      </Film>
      <PictureFilm picture={scene.picture} />
    </LightBox>
  );
}

type Winner = SceneProps<'winners'>['scene']['winners'][number];

/** Two bays for a laureate beside a commended one; otherwise equal films. */
function spansOf(winners: readonly Winner[]): readonly Span[] {
  const [first, second] = winners;
  if (winners.length === 2 && first?.light === 'laureate' && second?.light !== 'laureate') {
    return [
      [0, 2, 3],
      [2, 3, 3],
    ];
  }
  if (winners.length === 1) return [[0, 3, 3]];
  return winners.map((_, k): Span => [k, k + 1, winners.length]);
}

function capsOf([from, to, of]: Span): readonly number[] {
  const share = (to - from) / of;
  if (share === 1) return ALONE;
  if (share > 0.5) return TWO_BAYS;
  return share === 0.5 ? HALF : ONE_BAY;
}

/** The bays under each film, lit in its colour. */
function baysOf(winners: readonly Winner[], spans: readonly Span[]): readonly Tone[] {
  return spans.flatMap(([from, to, of], k) => {
    const bays = of === 3 ? to - from : 1;
    return Array.from({ length: bays }, () => toneOf(winners[k]?.light ?? 'cool'));
  });
}

/** Everyone together, for the photograph: all above the people who stand in front. */
export function WinnersScene({ frame, scene }: SceneProps<'winners'>) {
  const spans = spansOf(scene.winners);
  return (
    <LightBox bays={baysOf(scene.winners, spans)}>
      {scene.winners.map((winner, k) => {
        const span = spans[k] ?? [0, 3, 3];
        const caps = capsOf(span);
        const isNarrow = caps === ONE_BAY;
        const isLast = k === scene.winners.length - 1;
        return (
          <Film span={span} tone={toneOf(winner.light)} key={winner.name}>
            <div className="st-corner st-tl">
              <AwardLabel line={winner.label} shows={frame.shows} narrow={isNarrow} />
            </div>
            <div className={isNarrow ? 'st-mid st-mid-narrow' : 'st-mid'}>
              <FittedName name={winner.name} caps={caps} least={isNarrow ? 2.6 : 4} />
            </div>
            {k === 0 && !isNarrow && (
              <div className="st-corner st-bl">
                <Said line={scene.prize} shows={frame.shows === 'en' ? 'en' : 'fr'} />
              </div>
            )}
            {isLast && <div className="st-corner st-br">{frame.year}</div>}
          </Film>
        );
      })}
    </LightBox>
  );
}
