import type { Ballot } from '../../shared/ballot/ballot';
import type { Interest } from '../../shared/edition/interest';

const CRITERIA = ['INN', 'MED', 'EVI', 'WRK', 'REG', 'MKT', 'TEA', 'ECO'];
const DEMO = Array.from({ length: 16 }, (_, at) => `C${String(at + 1).padStart(2, '0')}`);

/** What a juror entered, by dossier. */
export interface Entered {
  /** One digit a criterion, in the order of the grid. */
  readonly marks: Map<string, string>;
  readonly comments: Map<string, string>;
  /** What was said of a link; of any other dossier of one's list, no link. */
  readonly interests: Map<string, Interest>;
}

export function nothingEntered(): Entered {
  return { marks: new Map(), comments: new Map(), interests: new Map() };
}

/** Another mark for one criterion. */
export function enterMark(
  { marks }: Entered,
  dossier: string,
  criterion: string,
  mark: number,
): void {
  const digits = [...(marks.get(dossier) ?? '')];
  digits[CRITERIA.indexOf(criterion)] = String(mark);
  marks.set(dossier, digits.join(''));
}

/**
 * The sheets and interests of a ballot that says what was entered and nothing else. A recusal
 * leaves the marks behind; what was never marked is blank.
 */
export function inTheFile(
  { marks, comments, interests }: Entered,
  late: readonly string[] = [],
): Pick<Ballot, 'sheets' | 'interests'> {
  const dossiers = [...DEMO, ...late];
  const sheets = dossiers.map((dossier): Ballot['sheets'][number] => {
    if (interests.get(dossier)?.kind === 'recusal') {
      return { dossier, state: 'recused', marks: {}, comment: '' };
    }
    const digits = marks.get(dossier);
    if (digits === undefined) return { dossier, state: 'blank', marks: {}, comment: '' };
    const given = CRITERIA.map((criterion, at) => [criterion, Number(digits[at])] as const);
    const comment = comments.get(dossier) ?? '';
    return { dossier, state: 'marked', marks: Object.fromEntries(given), comment };
  });
  return {
    sheets,
    interests: dossiers.map((dossier) => interests.get(dossier) ?? { dossier, kind: 'none' }),
  };
}
