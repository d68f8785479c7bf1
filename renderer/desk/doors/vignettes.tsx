import { type ArcState, Crown, LOGO_WEIGHTS } from '../../parts/crown';
import styles from './vignettes.module.css';

const HALF_READ: readonly ArcState[] = [
  'marked',
  'marked',
  'marked',
  'focused',
  'empty',
  'empty',
  'empty',
  'empty',
];

/** A crown in progress and the five keys that mark. */
export function JurorVignette() {
  return (
    <span className={styles.juror} aria-hidden>
      <Crown weights={LOGO_WEIGHTS} states={HALF_READ} size={104} />
      <span className={styles.keys}>
        {[1, 2, 3, 4, 5].map((mark) => (
          <span key={mark} className={styles.key} data-chosen={mark === 4 || undefined}>
            {mark}
          </span>
        ))}
      </span>
    </span>
  );
}

/** Fixed tints of a matrix jurors × dossiers; 0 is a sheet not handed in. */
const MATRIX = [
  '35425345236435',
  '23534342523542',
  '54235034542435',
  '42543425323054',
  '05324453243205',
  '34253424535342',
  '53425304253425',
  '24534253420534',
  '45325342534250',
];

const CELLS = MATRIX.flatMap((row, y) =>
  [...row].map((tint, x) => ({ id: `${x}-${y}`, x: x * 16.8 + 0.5, y: y * 12 + 0.5, tint })),
);

/** The matrix of who marked what. */
export function OrganiserVignette() {
  return (
    <svg
      width="232"
      height="108"
      viewBox="0 0 232 108"
      aria-hidden="true"
      className={styles.matrix}
    >
      {CELLS.map(({ id, x, y, tint }) => (
        <rect key={id} x={x} y={y} width="12" height="9" rx="2.5" data-tint={tint} />
      ))}
    </svg>
  );
}

/** The light box before a name. */
export function PresenterVignette() {
  return (
    <span className={styles.box} aria-hidden>
      <span className={styles.glass}>
        <span className={styles.award}>Lauréat</span>
        <span className={styles.second}>Laureate</span>
      </span>
    </span>
  );
}
