import type { Strip } from './ranking-shows';

const WIDTH = 160;
const EDGE = 4;

/** One point a juror, the official figure as a bar (the mean where only orders count); the same in words for those who do not see it. */
export function RankStrip({ strip }: { readonly strip: Strip }) {
  const x = (share: number): number => EDGE + share * (WIDTH - 2 * EDGE);
  const from = x(Math.min(...strip.points.map(({ at }) => at)));
  const to = x(Math.max(...strip.points.map(({ at }) => at)));
  return (
    <svg width={WIDTH} height={28} role="img" aria-label={strip.words} style={{ display: 'block' }}>
      <path d={`M${EDGE} 14H${WIDTH - EDGE}`} stroke="var(--line)" />
      <path d={`M${from} 14H${to}`} stroke="var(--accent)" strokeOpacity=".35" strokeWidth="2" />
      {strip.points.map(({ juror, at }) => (
        <circle key={juror} cx={x(at)} cy="14" r="3" fill="var(--accent)" fillOpacity=".42" />
      ))}
      <path d={`M${x(strip.bar)} 6V22`} stroke="var(--ink)" strokeWidth="2" />
    </svg>
  );
}
