import { IconBan, IconCircleDashed, IconCircleHalf2, IconEyeOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Edition } from '../../../../shared/edition/edition';
import { sayDecimal } from '../../../../shared/words/format';
import { fr } from '../../../../shared/words/fr';
import { isOpen, type JurorDossier } from '../../../derive/juror-dossiers';
import {
  type Mirror,
  type MirrorMark,
  type MirrorRow,
  outOf100,
} from '../../../derive/juror-mirror';
import { useLanguage } from '../../../i18n/use-language';
import { tintOf } from './histogram';
import styles from './mirror-table.module.css';

interface MirrorTableProps {
  readonly edition: Edition;
  readonly mirror: Mirror;
  readonly onOpen: (each: JurorDossier) => void;
}

const { column } = fr.juror.sign;

/** Own marks ranked by total; unfinished and closed rows stay at the foot, in words. */
export function MirrorTable({ edition, mirror, onOpen }: MirrorTableProps) {
  const { t } = useTranslation();
  const { inLanguage } = useLanguage();
  const { criteria } = edition.grid;
  const isKnown = (id: string): id is keyof typeof column => Object.hasOwn(column, id);
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th className={styles.rank}>
              <span className="visually-hidden">{t('juror.sign.rank')}</span>
            </th>
            <th className={styles.company}>{t('juror.sign.dossier')}</th>
            {criteria.map(({ id, label }) => (
              <th key={id} className={styles.mark} title={inLanguage(label)}>
                {isKnown(id) ? t(`juror.sign.column.${id}`) : id}
              </th>
            ))}
            <th className={styles.total}>{t('juror.sign.outOf')}</th>
          </tr>
        </thead>
        <tbody>
          {mirror.rows.map((row) =>
            isOpen(row.each) ? (
              <OpenRow key={row.each.dossier.id} row={row} edition={edition} onOpen={onOpen} />
            ) : (
              <ClosedRow key={row.each.dossier.id} row={row} columns={criteria.length} />
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}

interface OpenRowProps {
  readonly row: MirrorRow;
  readonly edition: Edition;
  readonly onOpen: (each: JurorDossier) => void;
}

function OpenRow({ row, edition, onOpen }: OpenRowProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { each, rank, total, marks } = row;
  const { company } = each.dossier;
  return (
    <tr>
      <td className={styles.rank} data-unfinished={rank === null}>
        {rank ??
          (each.state === 'unread' ? (
            <IconCircleDashed size={18} stroke={1.8} aria-hidden />
          ) : (
            <IconCircleHalf2 size={18} stroke={1.8} aria-hidden />
          ))}
      </td>
      <th scope="row" className={styles.company}>
        <span className={styles.cell}>
          <button
            type="button"
            className={styles.name}
            dir="auto"
            title={company}
            onClick={() => onOpen(each)}
          >
            {company}
          </button>
          {rank === null && (
            <span className={styles.unfinished}>
              {t(each.state === 'unread' ? 'juror.sign.blank' : 'juror.sign.incomplete')}
            </span>
          )}
        </span>
      </th>
      {marks.map((mark) => (
        <td key={mark.criterion.id} className={styles.mark}>
          <Mark mark={mark} scale={edition.grid.scale} />
        </td>
      ))}
      <td className={styles.total}>
        {total === null ? '–' : sayDecimal(outOf100(total, edition), language)}
      </td>
    </tr>
  );
}

function Mark({
  mark: { mark, hasChanged },
  scale,
}: {
  readonly mark: MirrorMark;
  readonly scale: Edition['grid']['scale'];
}) {
  const { t } = useTranslation();
  if (mark === null) {
    return (
      <span className={styles.empty} data-changed={hasChanged}>
        <span className="visually-hidden">{t('juror.sign.missing')}</span>
      </span>
    );
  }
  const share = (mark - scale.min) / Math.max(scale.max - scale.min, 1);
  return (
    <span className={styles.tinted} data-changed={hasChanged} style={{ background: tintOf(share) }}>
      {mark}
    </span>
  );
}

/** A dossier without marks of this juror: why, in words. */
function ClosedRow({ row, columns }: { readonly row: MirrorRow; readonly columns: number }) {
  const { t } = useTranslation();
  const { state, dossier } = row.each;
  const isRecused = state === 'recused';
  const Icon = isRecused ? IconEyeOff : IconBan;
  const why =
    state === 'undeclared' || state === 'ineligible'
      ? t(`juror.read.state.${state}`)
      : t(isRecused ? 'juror.sign.recused' : 'juror.sign.withdrawn');
  return (
    <tr>
      <td className={styles.rank}>
        <Icon size={18} stroke={1.6} aria-hidden />
      </td>
      <td colSpan={columns + 2} className={styles.closed}>
        <span className={styles.cell}>
          <span className={styles.closedName} title={dossier.company}>
            {dossier.company}
          </span>
          <span className={styles.why}>{why}</span>
        </span>
      </td>
    </tr>
  );
}
