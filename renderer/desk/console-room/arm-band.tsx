import { useTranslation } from 'react-i18next';
import type { Script } from '../../../shared/stage/script';
import type { Show } from '../../../shared/stage/show';
import { Crown, LOGO_WEIGHTS } from '../../parts/crown';
import { KeyCap } from '../../parts/key-cap';
import styles from './console.module.css';
import { bandOf } from './console-shows';
import type { Pressing, Told } from './use-show';

interface Props {
  readonly script: Script;
  readonly show: Show;
  readonly last: Told | null;
  readonly act: (pressing: Pressing) => void;
}

/** Says what the next press of *next* will do; gold and heavy only when it would reveal. */
export function ArmBand({ script, show, last, act }: Props) {
  const { t } = useTranslation();
  const band = bandOf(script, show);
  if (band === 'neutral' || band === 'holding' || band === 'black')
    return <VeilBand veil={band} act={act} />;
  if (band === 'done') return <div className={styles.idle}>{t('console.arm.done')}</div>;
  const isArmed = band !== 'idle';
  const isRefused = last?.outcome.kind === 'ignored' && last.outcome.why === 'not-armed';
  const press = (kind: 'hold-arm' | 'release-arm'): void =>
    act({ press: { kind }, key: 'A', source: 'mouse' });
  return (
    <button
      type="button"
      className={isArmed ? styles.armed : styles.idle}
      data-held={show.heldSinceMs !== null || undefined}
      data-shaken={isRefused || undefined}
      key={isRefused ? last.at.getTime() : 'calm'}
      aria-label={t('console.arm.label')}
      aria-pressed={isArmed}
      onPointerDown={() => press('hold-arm')}
      onPointerUp={() => press('release-arm')}
      onPointerLeave={() => press('release-arm')}
      onKeyDown={({ key, repeat }) => !repeat && isPressing(key) && press('hold-arm')}
      onKeyUp={({ key }) => isPressing(key) && press('release-arm')}
    >
      {isArmed && <Crown weights={LOGO_WEIGHTS} size={44} tone="laureate" />}
      <span className={styles.says}>
        {isArmed && <strong>{t('console.arm.armed')}</strong>}
        <span>
          {isArmed
            ? t(band === 'armed-now' ? 'console.arm.does' : 'console.arm.later')
            : t('console.arm.idle')}
        </span>
      </span>
      <span className={styles.how}>
        {t('console.arm.hold')} <KeyCap>A</KeyCap>{' '}
        {t(isArmed ? 'console.arm.toDisarm' : 'console.arm.toArm')}
      </span>
    </button>
  );
}

function isPressing(key: string): boolean {
  return key === 'Enter' || key === ' ';
}

function VeilBand({
  veil,
  act,
}: {
  readonly veil: 'neutral' | 'holding' | 'black';
  readonly act: Props['act'];
}) {
  const { t } = useTranslation();
  return (
    <div className={styles.veiled} role="status">
      <span className={styles.says}>
        <strong>{t(`console.veil.${veil}`)}</strong>
        <span>{t(`console.veil.${veil}Does`)}</span>
      </span>
      <button
        type="button"
        className={styles.button}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => act({ press: { kind: 'resume' }, key: 'R', source: 'mouse' })}
      >
        {t(veil === 'black' ? 'console.veil.lift' : 'console.veil.resume')} <KeyCap>R</KeyCap>
      </button>
    </div>
  );
}
