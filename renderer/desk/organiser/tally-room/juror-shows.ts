import { exactOf } from '../../../../shared/exact';
import type { Concord } from '../../../../shared/insight/concord';
import type { JurorReading, OutlierCell } from '../../../../shared/insight/juror-reading';
import { sayCountFirst } from '../../../../shared/words/count';
import { sayDecimal, sayList } from '../../../../shared/words/format';
import { speaker } from '../../../../shared/words/say';
import { sayConcord } from '../../../../shared/words/tell-insight';
import type { ChartTableShown } from '../../../parts/chart-table';
import { namesOf } from '../name-of';
import { sayGap } from '../say-gap';
import type { ShownGiven } from './ranking-shows';

export interface JurorsShown {
  readonly title: string;
  readonly rows: readonly {
    readonly juror: string;
    readonly name: string;
    /** −1 to 1, of the farthest. */
    readonly at: number;
    readonly figure: string;
    readonly note: string;
  }[];
  /** Those left out of the picture, and the sheets that stand apart; empty where none. */
  readonly others: string;
  readonly apart: string;
  readonly table: ChartTableShown;
}

/** Jurors drawn at most: the farthest from the level of the jury. */
const DRAWN = 12;
const APART = 3;

interface Given extends ShownGiven {
  readonly concord: Concord;
  readonly jurors: readonly JurorReading[];
  readonly outliers: readonly OutlierCell[];
}

/** From the most severe to the most generous, with the word and the figure behind it. */
export function showJurors(given: Given): JurorsShown | null {
  const { edition, language, concord } = given;
  const say = speaker(language);
  const names = namesOf(edition, language);
  const points = (value: number) => (value / edition.grid.scale.max) * 100;
  const known = given.jurors.flatMap((juror) =>
    juror.severity === null || juror.sheets === 0
      ? []
      : [{ ...juror, off: points(juror.severity) }],
  );
  if (known.length < 2) return null;
  const far = known.toSorted((a, b) => Math.abs(b.off) - Math.abs(a.off));
  const rest = far.slice(DRAWN);
  const largest = Math.max(Math.abs(far[0]?.off ?? 0), 1);
  return {
    title: sayConcord(concord, language),
    rows: far
      .slice(0, DRAWN)
      .toSorted((a, b) => a.off - b.off)
      .map((juror) => ({
        juror: juror.juror,
        name: names.juror(juror.juror),
        at: juror.off / largest,
        figure: signed(juror.off, 1, language),
        note: sayReading(juror, given),
      })),
    others:
      rest.length === 0
        ? ''
        : say('tally.jurors.others', {
            count: rest.length,
            n: sayCountFirst(rest.length, language),
            points: sayGap(exactOf(Math.ceil(Math.abs(rest[0]?.off ?? 0) * 10) / 10), language),
          }),
    apart: sayApart(given),
    table: tableOfJurors(given),
  };
}

const signed = (value: number, digits: number, language: ShownGiven['language']): string => {
  const figure = sayDecimal(Math.abs(value).toFixed(digits), language);
  return /[1-9]/.test(figure) ? `${value < 0 ? '−' : '+'}${figure}` : figure;
};

/** The word behind the figure, and how the juror tells dossiers apart when it is not as others do. */
function sayReading(
  { severityWord, discriminationWord }: JurorReading,
  { language }: Given,
): string {
  const say = speaker(language);
  const words = [
    ...(severityWord === null ? [] : [say(`insight.severity.${severityWord}`)]),
    ...(discriminationWord === null || discriminationWord === 'as-others'
      ? []
      : [say(`insight.discrimination.${discriminationWord}`)]),
  ];
  return words.join(', ');
}

/** Sheets that neither the juror's height nor the dossier's explains. */
function sayApart({ outliers, edition, language }: Given): string {
  if (outliers.length === 0) return '';
  const say = speaker(language);
  const names = namesOf(edition, language);
  const list = outliers.slice(0, APART).map(({ juror, dossier, residual }) =>
    say('tally.jurors.cell', {
      ...{ juror: names.juror(juror), dossier },
      points: signed((residual / edition.grid.scale.max) * 100, 0, language),
    }),
  );
  return say('tally.jurors.apart', { list: sayList(list, language) });
}

function tableOfJurors(given: Given): ChartTableShown {
  const { edition, language, jurors } = given;
  const say = speaker(language);
  const names = namesOf(edition, language);
  const figure = (value: number | null) => (value === null ? '–' : signed(value, 2, language));
  const { max } = edition.grid.scale;
  return {
    caption: say('tally.jurors.caption'),
    head: [
      say('tally.heat.juror'),
      ...(['severity', 'word', 'slope', 'rest', 'sheets'] as const).map((key) =>
        say(`tally.jurors.${key}`),
      ),
    ],
    rows: jurors.map((juror) => ({
      key: juror.juror,
      cells: [
        names.juror(juror.juror),
        juror.severity === null ? '–' : signed((juror.severity / max) * 100, 1, language),
        juror.severityWord === null ? '–' : say(`insight.severity.${juror.severityWord}`),
        figure(juror.slope),
        figure(juror.rRest),
        `${juror.sheets}`,
      ],
    })),
  };
}
