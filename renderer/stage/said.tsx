import type { Frame, Line } from '../../shared/stage/frame';

type Shows = Frame['shows'];

interface Spoken {
  readonly text: string;
  readonly language: 'fr' | 'en';
}

/** Which language leads, and which follows smaller; a second that says the same is left out. */
export function spokenOf(line: Line, shows: Shows): { lead: Spoken; second: Spoken | null } {
  const fr: Spoken = { text: line.fr, language: 'fr' };
  const en: Spoken = { text: line.en, language: 'en' };
  if (shows === 'en') return { lead: en, second: null };
  if (shows === 'fr' || line.en === line.fr || line.en === '') return { lead: fr, second: null };
  return { lead: fr, second: en };
}

interface Props {
  readonly line: Line;
  readonly shows: Shows;
  readonly lead?: string;
  readonly second?: string;
  /** On one line, with a middle dot, instead of one under the other. */
  readonly joined?: boolean;
}

/** A text in the languages shown: French first, English after it and smaller. */
export function Said({ line, shows, lead, second, joined = false }: Props) {
  const said = spokenOf(line, shows);
  if (joined) {
    return (
      <>
        <span lang={said.lead.language} className={lead}>
          {said.lead.text}
        </span>
        {said.second && (
          <span lang={said.second.language} className={`st-joined ${second ?? 'st-en'}`}>
            {said.second.text}
          </span>
        )}
      </>
    );
  }
  return (
    <>
      <div lang={said.lead.language} className={lead}>
        {said.lead.text}
      </div>
      {said.second && (
        <div lang={said.second.language} className={second ?? 'st-en'}>
          {said.second.text}
        </div>
      )}
    </>
  );
}

/** The name of an award, as in the corner of a film. */
export function AwardLabel({ line, shows, narrow }: Props & { readonly narrow?: boolean }) {
  const said = spokenOf(line, shows);
  return (
    <span className={narrow ? 'st-award st-award-narrow' : 'st-award'}>
      <span lang={said.lead.language}>{said.lead.text}</span>
      {said.second && <small lang={said.second.language}>{said.second.text}</small>}
    </span>
  );
}
