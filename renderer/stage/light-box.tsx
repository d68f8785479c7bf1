import type { CSSProperties, ReactNode } from 'react';
import type { Tone } from './light-of';

/** Two clips a bay, at 16 % and 84 % of it. */
const CLIPS = [0, 1, 2].flatMap((bay) => [(bay + 0.16) / 3, (bay + 0.84) / 3]);

interface BoxProps {
  /** One tone a bay; null is the room's own; a bay without a film is left dark. */
  readonly bays?: readonly (Tone | 'dark' | null)[];
  /** At rest: no film, only the lamp line. */
  readonly lamp?: boolean;
  readonly children?: ReactNode;
}

/** The box itself: glass in bays, then the films, then the rail and clips that hold them. */
export function LightBox({ bays = [null, null, null], lamp = false, children }: BoxProps) {
  return (
    <div className="st-box">
      <div className="st-glass">
        {bays
          .map((tone, bay) => ({ tone, key: `bay-${bay}` }))
          .map(({ tone, key }) => (
            <div className={tone ? `st-bay st-${tone}` : 'st-bay'} key={key} />
          ))}
        {lamp && <i className="st-lamp" />}
      </div>
      <div className="st-films">
        {!lamp && <i className="st-lamp-behind" />}
        {children}
      </div>
      <div className="st-rail">
        {CLIPS.map((at) => (
          <i className="st-clip" style={{ left: `${at * 100}%` }} key={at} />
        ))}
      </div>
    </div>
  );
}

/** From which bay to which, out of how many: [0, 2, 3] is the first two of three. */
export type Span = readonly [from: number, to: number, of: number];

function edges([from, to, of]: Span): CSSProperties {
  const inset = (share: number): string =>
    share === 0 ? 'calc(1.2 * var(--st-u))' : `calc(${share * 100}% + 0.55 * var(--st-u))`;
  return {
    ['--st-from' as string]: inset(from / of),
    ['--st-to' as string]: inset((of - to) / of),
  };
}

interface FilmProps {
  readonly span: Span;
  readonly tone?: Tone | null;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A film hung over some bays of the glass. */
export function Film({ span, tone = null, className = '', children }: FilmProps) {
  return (
    <div
      className={`st-film ${tone ? `st-${tone}` : ''} ${className}`.trimEnd()}
      style={edges(span)}
    >
      <div className="st-field" />
      <div className="st-in">{children}</div>
    </div>
  );
}

/** A column of small films, without notches. */
export function Stack({ span, children }: Omit<FilmProps, 'tone'>) {
  return (
    <div className="st-stack" style={edges(span)}>
      {children}
    </div>
  );
}

/** A film of a list; it is as tall as its lines ask, and shares what room is left. */
export function MiniFilm({ children }: { readonly children: ReactNode }) {
  return (
    <div className="st-film st-mini">
      <div className="st-field" />
      <div className="st-in">{children}</div>
    </div>
  );
}
