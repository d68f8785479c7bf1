import { type ChartTone, fillOf } from './chart-tones';

/** A stretch of a line from 0 to 1, and its colour. */
export interface ChartSpan {
  readonly from: number;
  readonly to: number;
  readonly tone: ChartTone;
  /** 0 to 1: the tone over the surface. */
  readonly depth: number;
  /** Written in it where there is room. */
  readonly label?: string;
}

interface ChartSpansProps {
  readonly spans: readonly ChartSpan[];
  /** Where a mark stands on the line; none when absent. */
  readonly mark?: number;
}

const HEIGHT = 16;
/** The share of the line that a label needs. */
const ROOM = 0.07;
/** From this depth on, what is written on a tone is written as on the tone itself. */
const DEEP = 0.7;

const part = (share: number): string => `${(share * 100).toFixed(2)}%`;

function fillAt(tone: ChartTone, depth: number): string {
  return `color-mix(in srgb, ${fillOf(tone)} ${Math.round(depth * 100)}%, var(--surface))`;
}

/** One line cut into stretches, as wide as its column, with a mark on it. */
export function ChartSpans({ spans, mark }: ChartSpansProps) {
  return (
    <svg width="100%" height={HEIGHT} aria-hidden>
      {spans.map(({ from, to, tone, depth, label }) => (
        <g key={from}>
          <rect
            x={part(from)}
            y={0}
            width={part(to - from)}
            height={HEIGHT}
            rx={2}
            stroke="var(--room)"
            strokeWidth={1.5}
            style={{ fill: fillAt(tone, depth) }}
          />
          {label !== undefined && to - from >= ROOM && (
            <text
              x={part((from + to) / 2)}
              y={12}
              textAnchor="middle"
              fontSize={12}
              fill={depth > DEEP ? 'var(--on-accent)' : 'var(--ink)'}
            >
              {label}
            </text>
          )}
        </g>
      ))}
      {mark !== undefined && (
        <line x1={part(mark)} x2={part(mark)} y2={HEIGHT} stroke="var(--ink)" strokeWidth="2" />
      )}
    </svg>
  );
}
