import {
  IconArrowBackUpDouble,
  IconColumns2,
  IconLink,
  IconMicrophone2,
  IconStar,
  IconStarFilled,
} from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyCap } from '../../../parts/key-cap';
import type { FlagRow } from '../../../store/juror-aids';
import styles from './dossier-tools.module.css';

interface DossierToolsProps {
  readonly flag: FlagRow | undefined;
  readonly letters: boolean;
  readonly isDeclaring: boolean;
  readonly onFlag: (flag: 'isStarred' | 'toReturn') => void;
  readonly onCompare: () => void;
  readonly onPitch: () => void;
  readonly onDeclare: () => void;
}

/** What one may do with a dossier besides reading and marking it. */
export function DossierTools(props: DossierToolsProps) {
  const { t } = useTranslation();
  const { flag, letters } = props;
  const declaring = useRef<HTMLButtonElement>(null);
  const wasDeclaring = useRef(false);
  // Once the question is answered, one is back where it was asked.
  useEffect(() => {
    if (wasDeclaring.current && !props.isDeclaring) declaring.current?.focus();
    wasDeclaring.current = props.isDeclaring;
  }, [props.isDeclaring]);
  const icon = { size: 16, stroke: 1.7, 'aria-hidden': true } as const;
  const isStarred = flag?.isStarred === true;
  const toReturn = flag?.toReturn === true;
  const key = (sign: string): ReactNode => letters && <KeyCap>{sign}</KeyCap>;
  return (
    <div role="toolbar" aria-label={t('juror.tools.dossier.title')} className={styles.tools}>
      <button type="button" aria-pressed={isStarred} onClick={() => props.onFlag('isStarred')}>
        {isStarred ? <IconStarFilled {...icon} /> : <IconStar {...icon} />}
        {t('juror.tools.dossier.star')}
        {key('S')}
      </button>
      <button type="button" aria-pressed={toReturn} onClick={() => props.onFlag('toReturn')}>
        <IconArrowBackUpDouble {...icon} />
        {t('juror.tools.dossier.toReturn')}
        {key('R')}
      </button>
      <button type="button" onClick={props.onCompare}>
        <IconColumns2 {...icon} />
        {t('juror.tools.dossier.compare')}
        {key('V')}
      </button>
      <button type="button" onClick={props.onPitch}>
        <IconMicrophone2 {...icon} />
        {t('juror.tools.dossier.pitch')}
        {key('T')}
      </button>
      <button
        type="button"
        ref={declaring}
        className={styles.declare}
        aria-expanded={props.isDeclaring}
        onClick={props.onDeclare}
      >
        <IconLink {...icon} />
        {t('juror.tools.dossier.late')}
      </button>
    </div>
  );
}
