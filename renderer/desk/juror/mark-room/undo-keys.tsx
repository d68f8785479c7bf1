import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Edition } from '../../../../shared/edition/edition';
import type { JurorDossier } from '../../../derive/juror-dossiers';
import type { Retaking, Step } from '../../../derive/juror-undo';
import { useLanguage } from '../../../i18n/use-language';
import { useUndo } from '../../../ui/juror-undo';
import styles from './mark-room.module.css';

interface UndoKeysProps {
  readonly edition: Edition;
  readonly dossiers: readonly JurorDossier[];
  readonly onRetake: (way: Retaking) => void;
}

/** Undo and redo; what was taken back, and where, is read aloud. */
export function UndoKeys({ edition, dossiers, onRetake }: UndoKeysProps) {
  const { t } = useTranslation();
  const { past, future } = useUndo();
  const icon = { size: 18, stroke: 1.8, 'aria-hidden': true } as const;
  return (
    <span className={styles.undo}>
      <button
        type="button"
        aria-label={t('juror.tools.undo.undo')}
        aria-keyshortcuts="Control+Z"
        title={t('juror.tools.undo.undoKey')}
        disabled={past.length === 0}
        onClick={() => onRetake('undo')}
      >
        <IconArrowBackUp {...icon} />
      </button>
      <button
        type="button"
        aria-label={t('juror.tools.undo.redo')}
        aria-keyshortcuts="Control+Shift+Z"
        title={t('juror.tools.undo.redoKey')}
        disabled={future.length === 0}
        onClick={() => onRetake('redo')}
      >
        <IconArrowForwardUp {...icon} />
      </button>
      <Told edition={edition} dossiers={dossiers} />
    </span>
  );
}

function Told({ edition, dossiers }: Omit<UndoKeysProps, 'onRetake'>) {
  const { t } = useTranslation();
  const { inLanguage } = useLanguage();
  const told = useUndo((state) => state.told);
  const say = (way: Retaking, step: Step): string => {
    const each = dossiers.find(({ dossier }) => dossier.id === step.dossier);
    const company = each?.dossier.company ?? step.dossier;
    const isUndo = way === 'undo';
    if (step.what === 'comment') {
      return t(isUndo ? 'juror.tools.undo.undoneComment' : 'juror.tools.undo.redoneComment', {
        company,
      });
    }
    const found = edition.grid.criteria.find(({ id }) => id === step.criterion);
    const mark = (isUndo ? step.before : step.after) ?? t('juror.tools.undo.noMark');
    return t(isUndo ? 'juror.tools.undo.undone' : 'juror.tools.undo.redone', {
      company,
      criterion: found ? inLanguage(found.label) : step.criterion,
      mark,
    });
  };
  return (
    <span className="visually-hidden" role="status">
      {told && <span key={told.nth}>{say(told.way, told.step)}</span>}
    </span>
  );
}
