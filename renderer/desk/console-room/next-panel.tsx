import { IconEyeOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cue } from '../../../shared/stage/cue';
import type { Frame } from '../../../shared/stage/frame';
import { KeyCap } from '../../parts/key-cap';
import { StageFrame } from '../../stage/stage-frame';
import styles from './console.module.css';
import { useLater } from './use-later';
import type { Pressing } from './use-show';

interface Props {
  /** The next picture; null at the end. */
  readonly frame: Frame | null;
  readonly number: number;
  readonly isHidden: boolean;
  readonly cue: Cue | null;
  readonly act: (pressing: Pressing) => void;
  /** Under the words, at the foot. */
  readonly children?: ReactNode;
}

/** What comes next, kept to itself when it names someone; and what to say now. */
export function NextPanel({ frame, number, isHidden, cue, act, children }: Props) {
  const { t } = useTranslation();
  const drawn = useLater(frame);
  return (
    <aside className={styles.ahead}>
      <div className={styles.heading}>
        <h2>{t('console.next.title')}</h2>
        {frame && <span className={styles.muted}>{t('console.next.step', { step: number })}</span>}
      </div>
      {!frame && <p className={styles.muted}>{t('console.next.end')}</p>}
      {frame && isHidden && <Mask act={act} />}
      {frame && !isHidden && (
        <div className={styles.nextScreen} aria-hidden="true">
          <div className="st-room">
            <StageFrame frame={drawn ?? frame} />
          </div>
        </div>
      )}
      <SayNow cue={cue} />
      {children}
    </aside>
  );
}

function Mask({ act }: Pick<Props, 'act'>) {
  const { t } = useTranslation();
  const peek = (on: boolean): void =>
    act({ press: { kind: 'peek', on }, key: 'H', source: 'mouse' });
  return (
    <button
      type="button"
      className={styles.mask}
      aria-label={t('console.next.peek')}
      onPointerDown={() => peek(true)}
      onPointerUp={() => peek(false)}
      onPointerLeave={() => peek(false)}
    >
      <IconEyeOff size={28} stroke={1.4} aria-hidden />
      <span className={styles.maskWords}>
        {t('console.next.masked')} <KeyCap>H</KeyCap>
      </span>
    </button>
  );
}

function SayNow({ cue }: Pick<Props, 'cue'>) {
  const { t } = useTranslation();
  const say = cue?.say ?? { fr: '', en: '' };
  const sounds = (cue?.sounds ?? []).map(({ said }) => said);
  const isStill = cue?.scene.scene === 'announce' && cue.scene.still;
  return (
    <section aria-labelledby="console-say" className={styles.script}>
      <h2 id="console-say">{t('console.say.title')}</h2>
      {say.fr === '' ? (
        <p className={styles.muted}>{t('console.say.nothing')}</p>
      ) : (
        <>
          <p lang="fr" className={styles.sayFrench}>
            {say.fr}
          </p>
          {sounds.length > 0 && (
            <p className={styles.muted}>
              {t('lectern.sounds')} <b>{sounds.join(' · ')}</b>
            </p>
          )}
          {isStill && <p className={styles.muted}>{t('console.say.pause')}</p>}
          {say.en !== say.fr && (
            <>
              <hr className={styles.cutLine} />
              <p lang="en" className={styles.sayEnglish}>
                {say.en}
              </p>
            </>
          )}
        </>
      )}
    </section>
  );
}
