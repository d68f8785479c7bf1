import { useTranslation } from 'react-i18next';
import type { CriterionShown, ProfileShown } from './profile-shows';
import styles from './profile-strips.module.css';

/** More dots than this in one cell are told as a figure. */
const MOST_DOTS = 8;

/** The profile of a dossier: one strip a criterion, then its sheets on 100. */
export function ProfileStrips({ profile }: { readonly profile: ProfileShown }) {
  const { t } = useTranslation();
  return (
    <div className={styles.profile}>
      <h3 className={styles.title}>{profile.title}</h3>
      <div className={styles.heads} aria-hidden>
        <span />
        <span className={styles.levels}>
          {profile.criteria[0]?.counts.map(({ mark }) => (
            <span key={mark}>{mark}</span>
          ))}
        </span>
        <span>{t('discussion.mean')}</span>
        <span>{t('discussion.usual')}</span>
      </div>
      <ul>
        {profile.criteria.map((each) => (
          <Strip key={each.key} each={each} />
        ))}
      </ul>
      <div className={styles.row} data-total>
        <span className={styles.label}>{t('discussion.spread')}</span>
        <span className={styles.scale} role="img" aria-label={profile.totalsSaid}>
          {profile.totals.map(({ key, at }) => (
            <span key={key} className={styles.sheet} style={{ insetInlineStart: `${at * 100}%` }} />
          ))}
          <Mark at={profile.totalsMeanAt} of="own" />
        </span>
      </div>
      <p className={styles.key}>{t('discussion.key')}</p>
    </div>
  );
}

function Strip({ each }: { readonly each: CriterionShown }) {
  const cells = each.counts.length;
  /** Marks stand in the middle of their cells. */
  const inCells = (at: number | null) => (at === null ? null : (at * (cells - 1) + 0.5) / cells);
  return (
    <li className={styles.row}>
      <span className={styles.label}>
        {each.label} <span className={styles.weight}>{each.weight}</span>
      </span>
      <span className={styles.cells} role="img" aria-label={each.said}>
        {each.counts.map(({ mark, sheets }) => (
          <span key={mark} className={styles.cell}>
            {sheets > MOST_DOTS
              ? sheets
              : Array.from({ length: sheets }, (_, at) => `${mark}.${at}`).map((key) => (
                  <span key={key} className={styles.dot} />
                ))}
          </span>
        ))}
        <Mark at={inCells(each.usualAt)} of="all" />
        <Mark at={inCells(each.meanAt)} of="own" />
      </span>
      <span className={styles.figure}>{each.mean}</span>
      <span className={styles.figure} data-quiet>
        {each.gap}
      </span>
    </li>
  );
}

function Mark({ at, of }: { readonly at: number | null; readonly of: 'own' | 'all' }) {
  if (at === null) return null;
  return (
    <span
      className={styles.mark}
      data-of={of}
      style={{ insetInlineStart: `${Math.round(at * 1000) / 10}%` }}
    />
  );
}
