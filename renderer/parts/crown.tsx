import type { CSSProperties } from 'react';

/** State of one arc: marked, the one being marked, or not yet. */
export type ArcState = 'marked' | 'focused' | 'empty';

interface CrownProps {
  /** Arc lengths, in any unit: the grid's weights. */
  readonly weights: readonly number[];
  /** One state an arc; absent arcs are marked. */
  readonly states?: readonly ArcState[];
  readonly size: number;
  readonly tone?: 'accent' | 'laureate' | 'commended';
  /** Read aloud; without it the crown is an ornament. */
  readonly label?: string;
}

const GAP = 5;
const COLOURS: Readonly<Record<ArcState, string>> = {
  marked: 'var(--crown-tone)',
  focused: 'var(--ink)',
  empty: 'var(--ring-empty)',
};

function arcPath({ from, to, radius }: { from: number; to: number; radius: number }): string {
  const at = (degrees: number): string => {
    const angle = ((degrees - 90) * Math.PI) / 180;
    return `${50 + radius * Math.cos(angle)} ${50 + radius * Math.sin(angle)}`;
  };
  return `M ${at(from)} A ${radius} ${radius} 0 ${to - from > 180 ? 1 : 0} 1 ${at(to)}`;
}

/** The sign of the family: arcs as long as the weights; logo, progress, sum, laureate. */
export function Crown({ weights, states, size, tone = 'accent', label }: CrownProps) {
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const stroke = size <= 28 ? 16 : 13;
  let start = 0;
  const arcs = weights.map((weight, index) => {
    const sweep = (weight / total) * 360;
    const arc = { from: start + GAP / 2, to: start + Math.max(sweep - GAP / 2, GAP), index };
    start += sweep;
    return arc;
  });
  return (
    <span
      {...(label ? { role: 'img', 'aria-label': label } : {})}
      style={{ '--crown-tone': `var(--${tone})`, flex: 'none', display: 'block' } as CSSProperties}
    >
      <svg
        width={size}
        height={size}
        viewBox="0 0 100 100"
        aria-hidden="true"
        style={{ display: 'block' }}
      >
        {arcs.map((arc) => (
          <path
            key={arc.index}
            d={arcPath({ ...arc, radius: 50 - stroke / 2 })}
            fill="none"
            stroke={COLOURS[states?.[arc.index] ?? 'marked']}
            strokeWidth={stroke}
          />
        ))}
      </svg>
    </span>
  );
}

/** Weights of the default grid: the logo before any edition is open. */
export const LOGO_WEIGHTS: readonly number[] = [20, 20, 15, 10, 10, 10, 10, 5];
