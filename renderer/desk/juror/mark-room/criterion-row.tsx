import { type KeyboardEvent, memo, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScoreSheet } from '../../../../shared/ballot/score-sheet';
import { markOf } from '../../../../shared/ballot/sheet-state';
import type { Criterion, Grid } from '../../../../shared/edition/grid';
import type { CriterionId } from '../../../../shared/ids';
import { useLanguage } from '../../../i18n/use-language';
import styles from './criterion-row.module.css';
import { anchorsOf, marksOf, stopOf } from './mark-shows';

interface CriterionRowProps {
  readonly criterion: Criterion;
  readonly scale: Grid['scale'];
  readonly sheet: ScoreSheet;
  readonly isFocused: boolean;
  /** The mark given before an addendum changed the criterion, while it is asked again. */
  readonly former: number | null;
  /** Stay the same acts from one drawing to the next. */
  readonly onFocus: (criterion: CriterionId) => void;
  /** Null empties the mark. */
  readonly onMark: (mark: number | null, criterion: CriterionId) => void;
}

/**
 * One criterion: small keys; when focused, large keys, help and the anchors beside them. A
 * key draws the row it marks and the row it goes to, no other.
 */
export const CriterionRow = memo(CriterionRowView, showsTheSame);

function showsTheSame(before: CriterionRowProps, after: CriterionRowProps): boolean {
  return (
    before.criterion === after.criterion &&
    before.scale === after.scale &&
    before.isFocused === after.isFocused &&
    before.former === after.former &&
    before.onFocus === after.onFocus &&
    before.onMark === after.onMark &&
    markOf(before.sheet, before.criterion) === markOf(after.sheet, after.criterion)
  );
}

function CriterionRowView(props: CriterionRowProps) {
  const { t } = useTranslation();
  const { inLanguage } = useLanguage();
  const { criterion, isFocused, former, onFocus } = props;
  const label = useId();
  const { weight } = criterion;
  return (
    <div className={styles.row} data-criterion={criterion.id} data-focused={isFocused}>
      <div className={styles.line}>
        <button
          type="button"
          tabIndex={-1}
          id={label}
          className={styles.label}
          aria-current={isFocused}
          onClick={() => onFocus(criterion.id)}
        >
          {inLanguage(criterion.label)}
        </button>
        <span className={styles.weight} title={t('juror.mark.weight', { weight })}>
          {isFocused ? t('juror.mark.weight', { weight }) : weight}
        </span>
        {!isFocused && former !== null && (
          <span className={styles.again}>{t('juror.addendum.again')}</span>
        )}
      </div>
      {isFocused && former !== null && <Former {...props} former={former} />}
      {isFocused && <p className={styles.help}>{inLanguage(criterion.help)}</p>}
      {/* The same keys small and large: the row opens and shuts around them. */}
      <Keys {...props} labelledBy={label} />
      {isFocused && <Anchors criterion={criterion} />}
    </div>
  );
}

function Anchors({ criterion }: Pick<CriterionRowProps, 'criterion'>) {
  const { inLanguage } = useLanguage();
  return (
    <dl className={styles.anchors}>
      {anchorsOf(criterion).map(({ mark, words }) => (
        <div key={mark}>
          <dt>{mark}</dt>
          <dd>{inLanguage(words)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What one had given before the criterion changed, and the act that gives it again. */
function Former({
  former,
  scale,
  criterion,
  onMark,
}: CriterionRowProps & { readonly former: number }) {
  const { t } = useTranslation();
  const isOnScale = former >= scale.min && former <= scale.max;
  return (
    <p className={styles.former}>
      {t('juror.addendum.askedMark', { mark: former })}
      {isOnScale && (
        <button type="button" className={styles.keep} onClick={() => onMark(former, criterion.id)}>
          {t('juror.addendum.keep', { mark: former })}
        </button>
      )}
    </p>
  );
}

function Keys(props: CriterionRowProps & { readonly labelledBy: string }) {
  const { t } = useTranslation();
  const { inLanguage } = useLanguage();
  const { criterion, scale, sheet, isFocused, onMark, labelledBy } = props;
  const chosen = markOf(sheet, criterion);
  const marks = marksOf(scale);
  const stop = stopOf(criterion, sheet, scale);
  const name = useId();
  /** Sideways only looks: choosing a mark moves on, so it takes a digit, Space or a click. */
  const hear = (event: KeyboardEvent<HTMLElement>): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const radios = [...event.currentTarget.querySelectorAll('input')];
    radios[radios.indexOf(event.target as HTMLInputElement) + step]?.focus();
  };
  return (
    <div
      role="radiogroup"
      aria-labelledby={labelledBy}
      className={styles.keys}
      data-large={isFocused}
      onKeyDown={hear}
    >
      {marks.map((mark) => {
        const anchor = criterion.anchors[String(mark)];
        const spoken = { mark, max: scale.max, anchor: anchor ? inLanguage(anchor) : '' };
        return (
          <label key={mark} className={styles.key}>
            <input
              type="radio"
              name={name}
              value={mark}
              checked={mark === chosen}
              aria-label={t(anchor ? 'juror.mark.anchorKey' : 'juror.mark.key', spoken)}
              tabIndex={isFocused && mark === stop ? 0 : -1}
              onChange={() => onMark(mark, criterion.id)}
            />
            {mark}
          </label>
        );
      })}
    </div>
  );
}
