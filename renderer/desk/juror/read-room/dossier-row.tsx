import {
  IconArrowBackUpDouble,
  IconBan,
  IconCheck,
  IconEyeOff,
  IconLink,
  IconStarFilled,
  IconX,
} from '@tabler/icons-react';
import { memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Edition } from '../../../../shared/edition/edition';
import type { CriterionId } from '../../../../shared/ids';
import { isOpen, type JurorDossier } from '../../../derive/juror-dossiers';
import type { Novelty } from '../../../derive/juror-news';
import { isSameSheet } from '../../../derive/juror-sheet';
import { Crown } from '../../../parts/crown';
import type { FlagRow } from '../../../store/juror-aids';
import { NoveltyChip } from '../addendum/novelty-chip';
import styles from './list-room.module.css';
import { arcStates } from './read-shows';
import { useShortWords } from './use-short-words';

interface DossierRowProps {
  readonly each: JurorDossier;
  readonly edition: Edition;
  readonly isCurrent: boolean;
  /** Tab stops here; arrows go to the others. */
  readonly isStop?: boolean | undefined;
  readonly criterion: CriterionId | null;
  readonly flag?: FlagRow | undefined;
  /** What an addendum made of it. */
  readonly novelty?: Novelty | undefined;
  /** Stays the same act from one drawing to the next. */
  readonly onOpen: (dossier: string) => void;
}

const CLOSED = {
  withdrawn: IconX,
  ineligible: IconBan,
  recused: IconEyeOff,
  undeclared: IconLink,
} as const;

/**
 * One dossier of the list: a button while it may be opened, plain words otherwise. Each
 * key changes one row: the hundreds of others are not drawn again.
 */
export const DossierRow = memo(DossierRowView, showsTheSame);

function showsTheSame(before: DossierRowProps, after: DossierRowProps): boolean {
  return (
    isSameSheet(before.each.sheet, after.each.sheet) &&
    before.each.state === after.each.state &&
    before.edition === after.edition &&
    before.isCurrent === after.isCurrent &&
    before.isStop === after.isStop &&
    before.novelty === after.novelty &&
    before.flag?.isStarred === after.flag?.isStarred &&
    before.flag?.toReturn === after.flag?.toReturn &&
    (!after.isCurrent || before.criterion === after.criterion)
  );
}

function DossierRowView(props: DossierRowProps) {
  const { each, edition, isCurrent, isStop = true, criterion, onOpen } = props;
  const row = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  if (!isOpen(each)) {
    const Icon = CLOSED[each.state as keyof typeof CLOSED];
    return (
      <li className={styles.row} data-closed>
        <span className={styles.noRing}>
          <Icon size={14} stroke={1.6} aria-hidden />
        </span>
        <RowWords {...props} />
      </li>
    );
  }
  return (
    <li>
      <button
        ref={row}
        type="button"
        className={styles.row}
        tabIndex={isStop ? 0 : -1}
        aria-current={isCurrent}
        onClick={() => onOpen(each.dossier.id)}
      >
        <Crown
          size={28}
          weights={edition.grid.criteria.map((c) => c.weight)}
          states={arcStates(each, edition, isCurrent ? criterion : null)}
        />
        <RowWords {...props} />
      </button>
    </li>
  );
}

/** The name on its own line; below it the product and the state in a word. */
function RowWords({ each, edition, flag, novelty }: DossierRowProps) {
  const { t } = useTranslation();
  const modalities = useShortWords().modalities(each.dossier);
  const { company, product } = each.dossier;
  const all = edition.grid.criteria.length;
  return (
    <span className={styles.words}>
      <span className={styles.nameLine}>
        <span className={styles.name} dir="auto" title={company}>
          {company}
        </span>
        <NoveltyChip novelty={novelty} />
        {flag?.isStarred && (
          <>
            <IconStarFilled size={13} className={styles.flag} aria-hidden />
            <span className="visually-hidden">{t('juror.tools.list.starred')}</span>
          </>
        )}
        {flag?.toReturn && (
          <>
            <IconArrowBackUpDouble size={15} stroke={2} className={styles.flag} aria-hidden />
            <span className="visually-hidden">{t('juror.tools.list.toReturn')}</span>
          </>
        )}
      </span>
      <span className={styles.under}>
        <span className={styles.product} title={product}>
          {[product, modalities].filter((text) => text !== '').join(' · ')}
        </span>
        <span className={styles.state} data-state={each.state}>
          {each.state === 'complete' && <IconCheck size={15} stroke={2} aria-hidden />}
          {t(`juror.read.state.${each.state}`, { done: each.marked, all })}
        </span>
      </span>
    </span>
  );
}
