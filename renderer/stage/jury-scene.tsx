import { Film, LightBox } from './light-box';
import { Said, spokenOf } from './said';
import type { SceneProps } from './scene-of';
import { capital, countOf, screenWord } from './stage-words';

/** Height of the list of criteria and tallest row, in hundredths of the height. */
const LIST = 36;
const TALLEST_ROW = 4.5;

/** Who judges, and by what: a light bar as long as the weight, no figure. */
export function JuryScene({ frame, scene }: SceneProps<'jury'>) {
  const { shows } = frame;
  const heaviest = Math.max(1, ...scene.criteria.map((criterion) => criterion.weight));
  const row = Math.min(TALLEST_ROW, LIST / Math.max(1, scene.criteria.length));
  return (
    <LightBox>
      <Film span={[0, 1, 3]} className="st-jury-left">
        <div style={{ height: 'calc(2.2 * var(--st-u))' }} />
        <Said
          line={screenWord('jury')}
          shows={shows}
          lead="st-serif st-heading"
          second="st-en st-heading-en"
        />
        <div className="st-voices">
          {scene.colleges.map((college) => {
            const voices = spokenOf(countOf('voices', college.voices), shows).lead;
            return (
              <div key={college.label}>
                <b>{college.label}</b>
                <span className="st-en" lang={voices.language}>
                  {voices.text}
                </span>
              </div>
            );
          })}
        </div>
        <div className="st-corner st-bl st-closed">
          <Said line={screenWord('closed')} shows={shows} />
        </div>
      </Film>
      <Film span={[1, 3, 3]} className="st-jury-right">
        <div style={{ height: 'calc(2.2 * var(--st-u))' }} />
        <div style={{ display: 'flex', alignItems: 'baseline', gap: 'calc(1.6 * var(--st-u))' }}>
          <Said
            line={capital(countOf('criteria', scene.criteria.length))}
            shows={shows}
            lead="st-serif st-heading"
            second="st-en st-heading-en"
          />
        </div>
        <div className="st-jury-line">
          {scene.colleges.map((college) => {
            const voices = spokenOf(countOf('voices', college.voices), shows).lead;
            return (
              <span key={college.label}>
                <b>{college.label}</b>{' '}
                <span className="st-en" lang={voices.language}>
                  {voices.text}
                </span>
              </span>
            );
          })}
        </div>
        <div
          className="st-criteria"
          style={{ ['--st-row' as string]: `calc(${row} * var(--st-u))` }}
        >
          {scene.criteria.map((criterion) => {
            const { lead, second } = spokenOf(criterion.label, shows);
            return (
              <div key={`${criterion.label.fr}-${criterion.weight}`}>
                <span className="st-lead" lang={lead.language}>
                  {lead.text}
                </span>
                <span className="st-en" lang={second?.language}>
                  {second?.text}
                </span>
                <span>
                  <i style={{ width: `${(criterion.weight / heaviest) * 100}%` }} />
                </span>
              </div>
            );
          })}
        </div>
      </Film>
    </LightBox>
  );
}
