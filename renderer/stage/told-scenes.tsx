import { FittedName } from './fitted-name';
import { Film, LightBox, type Span } from './light-box';
import { toneOf } from './light-of';
import { SentenceScene } from './rest-scenes';
import { AwardLabel, Said } from './said';
import type { SceneProps } from './scene-of';

const WHOLE: Span = [0, 3, 3];
const LEFT: Span = [0, 2, 3];
const RIGHT: Span = [2, 3, 3];

/** Films of words, beside a film of the picture where there is one. */
export function wordsSpan(picture: string | undefined): Span {
  return picture === undefined ? WHOLE : LEFT;
}

/** A picture hung as a film in the right bay: whole, never cropped. */
export function PictureFilm({ picture }: { readonly picture: string | undefined }) {
  if (picture === undefined) return null;
  return (
    <Film span={RIGHT} className="st-picture">
      <img src={picture} alt="" />
    </Film>
  );
}

/** A free message: one sentence at rest, or two bays of it beside its picture. */
export function MessageScene({ frame, scene }: SceneProps<'message'>) {
  if (scene.picture === undefined) return <SentenceScene frame={frame} words={scene.words} />;
  return (
    <LightBox>
      <Film span={LEFT}>
        <div className="st-mid st-mid-told">
          <Said line={scene.words} shows={frame.shows} lead="st-told" second="st-en st-told-en" />
        </div>
      </Film>
      <PictureFilm picture={scene.picture} />
    </LightBox>
  );
}

/** The jury's reasons in words, under the name they are about. */
export function WhyScene({ frame, scene }: SceneProps<'why'>) {
  return (
    <LightBox>
      <Film span={WHOLE} tone={toneOf(scene.light)}>
        <div className="st-corner st-tl">
          <AwardLabel line={scene.label} shows={frame.shows} />
        </div>
        <div className="st-mid st-mid-told">
          <FittedName name={scene.name} caps={[9, 7.2, 6]} least={4.6} left />
          <Said line={scene.words} shows={frame.shows} lead="st-told" second="st-en st-told-en" />
        </div>
      </Film>
    </LightBox>
  );
}
