import { type ChartTone, fillOf } from './chart-tones';

export interface BumpLine {
  readonly key: string;
  readonly tone: ChartTone;
  /** Its name at the right end; none for those that only keep company. */
  readonly label: string | null;
  /** One place a column, 1 at the top, with a fraction where several share it; null when unknown. */
  readonly places: readonly (number | null)[];
}

interface ChartBumpProps {
  readonly words: string;
  readonly columns: readonly string[];
  /** What is written at the left of each place, from the first. */
  readonly marks: readonly string[];
  readonly lines: readonly BumpLine[];
}

const LEFT = 34;
const STEP = 43;
const TOP = 32;
const ROW = 23;
const LABEL = 13;

const xOf = (column: number): number => LEFT + column * STEP;
const yOf = (place: number): number => TOP + (place - 1) * ROW;

/** Runs of known places: a line breaks where a method says nothing. */
function pathOf(places: readonly (number | null)[]): string {
  return places
    .map((place, at) => {
      if (place === null) return '';
      const before = places[at - 1];
      const pen = at === 0 || before === null || before === undefined ? 'M' : 'L';
      return `${pen}${xOf(at)} ${yOf(place)}`;
    })
    .join('');
}

/** Labels at the right end, pushed apart so that each is read. */
function spreadLabels(lines: readonly BumpLine[]) {
  const named = lines.flatMap(({ key, label, tone, places }) => {
    const end = places.at(-1) ?? null;
    return label === null || end === null ? [] : [{ key, label, tone, y: yOf(end) + 4 }];
  });
  let lowest = Number.NEGATIVE_INFINITY;
  return named
    .toSorted((a, b) => a.y - b.y)
    .map((label) => {
      const y = Math.max(label.y, lowest + LABEL);
      lowest = y;
      return { ...label, y };
    });
}

/** How places change from one count to the next; the first column is the one that decides. */
export function ChartBump({ words, columns, marks, lines }: ChartBumpProps) {
  const end = xOf(columns.length - 1);
  const width = end + 36;
  const height = yOf(marks.length) + 12;
  // Those in colour are drawn last, the first above all.
  const drawn = [...lines].reverse();
  return (
    <svg
      role="img"
      aria-label={words}
      width="100%"
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="xMinYMin meet"
      fontSize={12}
      style={{ maxWidth: width * 1.15, display: 'block' }}
    >
      {columns.map((column, at) => (
        <text
          key={column}
          x={xOf(at)}
          y={12}
          textAnchor="middle"
          fontSize={11.5}
          fontWeight={at === 0 ? 700 : 400}
          fill={at === 0 ? 'var(--ink)' : 'var(--muted)'}
        >
          {column}
        </text>
      ))}
      {marks.map((mark, at) => (
        <text key={mark} x={10} y={yOf(at + 1) + 4} textAnchor="middle" fill="var(--muted)">
          {mark}
        </text>
      ))}
      {drawn.map(({ key, tone, label, places }) => (
        <g key={key}>
          <path
            d={pathOf(places)}
            fill="none"
            stroke={fillOf(tone)}
            strokeWidth={label === null ? 1.5 : 2.5}
            strokeLinejoin="round"
          />
          {label !== null &&
            places.map((place, at) =>
              place === null ? null : (
                <circle
                  key={columns[at]}
                  cx={xOf(at)}
                  cy={yOf(place)}
                  r={4.5}
                  fill={fillOf(tone)}
                />
              ),
            )}
        </g>
      ))}
      {spreadLabels(lines).map(({ key, label, tone, y }) => (
        <text key={key} x={end + 9} y={y} fontWeight={700} fill={fillOf(tone)}>
          {label}
        </text>
      ))}
    </svg>
  );
}
