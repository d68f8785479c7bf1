import { useTranslation } from 'react-i18next';
import styles from './histogram.module.css';

interface HistogramProps {
  readonly bars: readonly { readonly mark: number; readonly count: number }[];
}

/** How often each mark was given: a severe juror sees it here, before signing. */
export function Histogram({ bars }: HistogramProps) {
  const { t } = useTranslation();
  const most = Math.max(1, ...bars.map((bar) => bar.count));
  return (
    <ul className={styles.histogram} aria-label={t('juror.sign.histogram')}>
      {bars.map(({ mark, count }, index) => (
        <li key={mark} aria-label={t('juror.sign.bar', { mark, count })}>
          <span className={styles.track} aria-hidden>
            <span
              className={styles.bar}
              style={{
                height: `${(count / most) * 100}%`,
                background: tintOf(index / Math.max(bars.length - 1, 1)),
              }}
            />
          </span>
          <span className={styles.words} aria-hidden>
            <b>{mark}</b> ×{count}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** A mark's tint, deeper for higher marks, never so deep that ink is lost (≤ 64 %). */
export function tintOf(share: number): string {
  const depth = Math.round(4 + 60 * share ** 1.25);
  return `color-mix(in srgb, var(--accent) ${depth}%, var(--surface))`;
}
