import { IconArrowDown, IconArrowUp, IconEyeOff, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language';
import styles from './console.module.css';
import type { EditLine } from './edit-shows';

interface Props {
  readonly line: EditLine;
  readonly number: number;
  readonly isLast: boolean;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onShow: (isShown: boolean) => void;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}

/** A step: shown or not, moved by buttons, opened for its texts. */
export function EditRow(props: Props) {
  const { line, number, isLast, isOpen, onOpen, onMove, onShow, onRemove, children } = props;
  const { t } = useTranslation();
  const { inLanguage } = useLanguage();
  const own = inLanguage(line.title);
  const open = line.isMessage && own === '' ? t('console.edit.message') : own;
  const title = line.mask ? t(`console.order.mask.${line.mask}`) : open;
  const content = useId();
  return (
    <li className={styles.editLine} data-hidden={!line.step.isShown || undefined}>
      <div className={styles.editHead}>
        <span className={styles.number}>{number}</span>
        <label className={styles.tick}>
          <input
            type="checkbox"
            checked={line.step.isShown}
            onChange={({ target }) => onShow(target.checked)}
            aria-label={t('console.edit.show', { cue: title })}
          />
        </label>
        <button
          type="button"
          className={styles.editTitle}
          aria-expanded={isOpen}
          aria-controls={content}
          onClick={onOpen}
        >
          {line.mask && <IconEyeOff size={15} stroke={1.6} aria-hidden />}
          <span className={styles.cut}>{title}</span>
        </button>
        <button
          type="button"
          className={styles.icon}
          disabled={number === 1}
          aria-label={t('console.edit.up', { cue: title })}
          onClick={() => onMove(-1)}
        >
          <IconArrowUp size={16} aria-hidden />
        </button>
        <button
          type="button"
          className={styles.icon}
          disabled={isLast}
          aria-label={t('console.edit.down', { cue: title })}
          onClick={() => onMove(1)}
        >
          <IconArrowDown size={16} aria-hidden />
        </button>
        {line.isMessage && (
          <button
            type="button"
            className={styles.icon}
            aria-label={t('console.edit.remove', { cue: title })}
            onClick={onRemove}
          >
            <IconTrash size={16} aria-hidden />
          </button>
        )}
      </div>
      <div id={content}>{isOpen && children}</div>
    </li>
  );
}
