import { useLayoutEffect, useState } from 'react';
import type { Frame } from '../../shared/stage/frame';
import { Said, spokenOf } from './said';
import { cardWord, screenWord } from './stage-words';
import './box.css';
import './test-card.css';

const GREYS = [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100];
const SHAPES = [
  [16, 9],
  [16, 10],
  [4, 3],
  [21, 9],
] as const;
const CORNERS = ['tl', 'tr', 'bl', 'br'] as const;

interface Props {
  readonly frame: Frame;
  readonly isProjected: boolean;
}

/** Before the public enters: margins, sharpness, blacks and whites, glyphs, smallest text. */
export function TestCard({ frame, isProjected }: Props) {
  const { shows } = frame;
  const word = (name: Parameters<typeof cardWord>[0]): string =>
    spokenOf(cardWord(name), shows).lead.text;
  return (
    <div className="st-stage st-card">
      <i className="st-card-ring" />
      <i className="st-card-thirds" />
      <i className="st-card-safe" />
      <i className="st-card-edge" />
      <span className="st-card-tag st-card-tag-safe">{word('safe')}</span>
      <span className="st-card-tag st-card-tag-thirds">{word('thirds')}</span>
      <div className="st-card-box st-card-title">
        <Said
          line={cardWord('title')}
          shows={shows}
          lead="st-serif st-card-name"
          second="st-card-en"
        />
        {isProjected && <ScreenSize />}
      </div>
      <div className="st-card-box st-card-glyphs">
        <div className="st-serif">Œ Æ É Ç ÿ Ŝ « à » — Κλίμαξ Ω 0123456789</div>
        <p>{word('smallest')}</p>
      </div>
      <div className="st-card-greys">
        {GREYS.map((grey) => (
          <i
            key={grey}
            style={{
              background: `rgb(${Array(3)
                .fill(Math.round(grey * 2.55))
                .join(',')})`,
              color: grey < 55 ? '#fff' : '#000',
            }}
          >
            {grey}
          </i>
        ))}
      </div>
      <div className="st-card-patches">
        <i className="st-card-lines" style={{ ['--st-pair' as string]: '1px' }} />
        <i className="st-card-lines" style={{ ['--st-pair' as string]: '2px' }} />
        <i className="st-card-patch" style={{ background: '#000' }}>
          <i style={{ background: '#0d0d0d' }} />
        </i>
        <p>{word('patches')}</p>
        <i className="st-card-patch" style={{ background: '#fff' }}>
          <i style={{ background: '#f2f2f2' }} />
        </i>
        <i className="st-card-lines st-card-across" style={{ ['--st-pair' as string]: '2px' }} />
        <i className="st-card-lines st-card-across" style={{ ['--st-pair' as string]: '1px' }} />
      </div>
      <div className="st-card-colours">
        <i style={{ background: '#e3c06a' }}>{spokenOf(screenWord('laureate'), shows).lead.text}</i>
        <i style={{ background: '#b4c9db' }}>
          {spokenOf(screenWord('pastCommended'), shows).lead.text}
        </i>
        <i style={{ background: '#56b8ba' }}>{word('accent')}</i>
        <i style={{ background: '#fff' }}>{word('white')}</i>
        <i className="st-card-dark">{word('room')}</i>
      </div>
      <div className="st-card-box st-card-round">{word('round')}</div>
      {CORNERS.map((corner, k) => (
        <div key={corner}>
          <b className={`st-card-corner st-card-${corner}`}>{k + 1}</b>
          <i className={`st-card-sharp st-card-sharp-${corner}`} />
        </div>
      ))}
    </div>
  );
}

/** The usual name of a shape, within one percent. */
function ratioOf(shape: number): string {
  const known = SHAPES.find(([across, down]) => Math.abs(shape / (across / down) - 1) < 0.01);
  return known ? ` · ${known[0]}:${known[1]}` : '';
}

/** The size of the screen as the page sees it: what the projector really receives. */
function ScreenSize() {
  const [size, setSize] = useState('');
  useLayoutEffect(() => {
    const ratio = window.devicePixelRatio;
    const width = Math.round(window.innerWidth * ratio);
    const height = Math.round(window.innerHeight * ratio);
    setSize(`${width} × ${height}${ratioOf(width / height)}`);
  }, []);
  return <div className="st-card-en">{size}</div>;
}
