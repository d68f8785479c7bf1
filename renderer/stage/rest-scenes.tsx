import { type Frame, type Line, logoOnFrame } from '../../shared/stage/frame';
import { FittedName } from './fitted-name';
import { Film, LightBox } from './light-box';
import { Said, spokenOf } from './said';
import type { SceneProps } from './scene-of';

/** An organiser's logo on a white card, as it is printed, or its name. */
function Mark({ frame, organiser }: { readonly frame: Frame; readonly organiser: string }) {
  const picture = logoOnFrame(frame, organiser);
  if (picture === null) return organiser;
  return <img className="st-logo" src={picture} alt={organiser} />;
}

/** The organisers, one a bay. */
function Marks({ frame, low }: { readonly frame: Frame; readonly low: boolean }) {
  return (
    <div className={low ? 'st-marks st-marks-low' : 'st-marks st-marks-middle'}>
      {frame.organisers.map((organiser) => (
        <b key={organiser}>
          <Mark frame={frame} organiser={organiser} />
        </b>
      ))}
    </div>
  );
}

export function NeutralScene({ frame }: { readonly frame: Frame }) {
  return (
    <>
      <LightBox lamp />
      <Marks frame={frame} low={false} />
    </>
  );
}

export function HoldingScene({ frame, scene }: SceneProps<'holding'>) {
  const { lead, second } = spokenOf(scene.title, frame.shows);
  return (
    <>
      <LightBox lamp />
      <div className="st-over st-holding">
        <FittedName name={lead.text} lang={lead.language} caps={[11.6, 11.6]} least={6} left />
        {second && (
          <div lang={second.language} className="st-second-plain">
            {second.text}
          </div>
        )}
      </div>
      <Marks frame={frame} low />
    </>
  );
}

export function TitleScene({ frame, scene }: SceneProps<'title'>) {
  const { lead, second } = spokenOf(scene.title, frame.shows);
  return (
    <LightBox>
      <Film span={[0, 3, 3]}>
        <div className="st-corner st-tl">
          <Said line={scene.event} shows={frame.shows === 'en' ? 'en' : 'fr'} />
        </div>
        <div className="st-corner st-tr st-year st-year-plain">{frame.year}</div>
        <div className="st-mid st-opening">
          <FittedName name={lead.text} lang={lead.language} caps={[13.6, 13.6]} least={6} left />
          {second && (
            <div lang={second.language} className="st-second-plain">
              {second.text}
            </div>
          )}
        </div>
        <Organisers frame={frame} large />
      </Film>
    </LightBox>
  );
}

/** The organisers in the lower left corner of a film. */
export function Organisers({
  frame,
  large = false,
}: {
  readonly frame: Frame;
  readonly large?: boolean;
}) {
  return (
    <div className={large ? 'st-corner st-bl st-organisers' : 'st-corner st-bl'}>
      {large && frame.logos !== undefined ? (
        <span className="st-logos">
          {frame.organisers.map((organiser) => (
            <Mark key={organiser} frame={frame} organiser={organiser} />
          ))}
        </span>
      ) : (
        frame.organisers.join('\u2002·\u2002')
      )}
    </div>
  );
}

/** An award announced, before anyone is named; `still` holds the breath. */
export function AnnounceScene({ frame, scene }: SceneProps<'announce'>) {
  const { lead, second } = spokenOf(scene.label, frame.shows);
  return (
    <>
      <LightBox lamp />
      <div className={scene.still ? 'st-over st-suspense' : 'st-over st-announce'}>
        {scene.still ? (
          <div lang={lead.language} className="st-serif st-still">
            {lead.text}
          </div>
        ) : (
          <FittedName name={lead.text} lang={lead.language} caps={[14.5]} least={6} />
        )}
        {second && (
          <div lang={second.language} className="st-second">
            {second.text}
          </div>
        )}
      </div>
    </>
  );
}

/** One sentence: no laureate, or the end. */
export function SentenceScene({ frame, words }: { readonly frame: Frame; readonly words: Line }) {
  const { lead, second } = spokenOf(words, frame.shows);
  return (
    <>
      <LightBox lamp />
      <div className="st-over st-sentence">
        <FittedName name={lead.text} lang={lead.language} caps={[10.4, 10.4]} least={5} />
        {second && (
          <div lang={second.language} className="st-second-plain">
            {second.text}
          </div>
        )}
      </div>
    </>
  );
}
