const HEIGHT = 16;

interface ChartAwayProps {
  /** −1 to 1: how far from the middle. */
  readonly at: number;
  readonly isBar?: boolean;
}

const part = (share: number): string => `${(share * 100).toFixed(2)}%`;

/** A point, or a bar, away from the middle: the side and the length say the sign and the size. */
export function ChartAway({ at, isBar = false }: ChartAwayProps) {
  const end = 0.5 + at * 0.46;
  const color = at < 0 ? 'var(--brick)' : 'var(--accent)';
  return (
    <svg width="100%" height={HEIGHT} aria-hidden>
      {isBar ? (
        <rect
          x={part(Math.min(0.5, end))}
          y={4}
          width={part(Math.abs(end - 0.5))}
          height={8}
          rx={2}
          fill={color}
        />
      ) : (
        <>
          <line x1="4%" x2="96%" y1={8} y2={8} stroke="var(--line)" />
          <line x1="50%" x2={part(end)} y1={8} y2={8} stroke={color} strokeWidth="2" />
          <circle cx={part(end)} cy={8} r={4} fill={color} />
        </>
      )}
      <line x1="50%" x2="50%" y2={HEIGHT} stroke="var(--line-strong)" />
    </svg>
  );
}
