import {
  IconCheck,
  IconCircleDashed,
  IconEyeOff,
  IconHelpCircle,
  IconLink,
  IconLock,
} from '@tabler/icons-react';
import { type KeyboardEvent, memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interest } from '../../../../shared/edition/interest';
import { NoveltyChip } from '../addendum/novelty-chip';
import styles from './declare.module.css';
import { type DeclareRow, KINDS, kindOfKey } from './declare-shows';
import { InterestFields } from './interest-fields';

interface DeclareRowProps {
  readonly row: DeclareRow;
  readonly onDeclare: (dossier: string, kind: Interest['kind']) => void;
  readonly onDetail: (interest: Interest) => void;
  readonly onMove: (step: 1 | -1) => void;
}

const ICONS = {
  none: IconCheck,
  link: IconLink,
  recusal: IconEyeOff,
  pending: IconCircleDashed,
} as const;

/** One dossier: three words, a state, and the fields a link opens in place. */
export const DeclareRowView = memo(function DeclareRowView(props: DeclareRowProps) {
  const { t } = useTranslation();
  const { row, onDeclare, onDetail, onMove } = props;
  const kind = row.interest?.kind ?? 'pending';
  const hear = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
    const declared = kindOfKey(event.key);
    if (!step && !declared) return;
    event.preventDefault();
    if (declared) onDeclare(row.dossier, declared);
    // A recusal opens its fields: one fills them, then goes on.
    if (step) onMove(step);
    else if (declared !== 'recusal') onMove(1);
  };
  const Icon = ICONS[kind];
  return (
    <li className={styles.item}>
      <div className={styles.row} data-row={row.dossier} data-pending={kind === 'pending'}>
        <span className={styles.id}>{row.dossier}</span>
        <span className={styles.company}>
          {row.company}
          <NoveltyChip novelty={row.isNew ? 'new' : undefined} />
        </span>
        <span className={styles.city}>{row.city}</span>
        {row.isFixed ? (
          <span className={styles.fixed}>
            <IconLock size={15} stroke={1.8} aria-hidden />
            {t('juror.declare.fixed')}
          </span>
        ) : (
          <div
            role="radiogroup"
            aria-label={t('juror.declare.about', { company: row.company })}
            className={styles.words}
            onKeyDown={hear}
          >
            {KINDS.map((each) => (
              <label key={each} className={styles.word} data-kind={each}>
                <input
                  type="radio"
                  name={`interest-${row.dossier}`}
                  checked={kind === each}
                  onChange={() => onDeclare(row.dossier, each)}
                />
                {t(`juror.declare.${each}`)}
              </label>
            ))}
          </div>
        )}
        <span className={styles.state} data-kind={kind}>
          <Icon size={15} stroke={2} aria-hidden />
          {t(`juror.declare.state.${kind}`)}
        </span>
      </div>
      {row.shared !== null && (
        <p className={styles.shared}>
          <IconHelpCircle size={16} stroke={1.7} aria-hidden />
          {t('juror.declare.shared', { word: row.shared })}
        </p>
      )}
      {row.isFixed && row.interest?.kind === 'recusal' && (
        <p className={styles.why}>{t('juror.declare.fixedWhy', { note: row.interest.note })}</p>
      )}
      {!row.isFixed && row.interest && row.interest.kind !== 'none' && (
        <InterestFields
          interest={row.interest}
          isMarked={row.isMarked}
          onDetail={onDetail}
          onDone={() => onMove(1)}
        />
      )}
    </li>
  );
});
