import { IconShieldCheck } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DisplayView } from '../../../shared/ipc-windows';
import { frameNow, holdingFrame } from '../../../shared/stage/frame-now';
import { bridge } from '../../bridge';
import { tellProblem, useTold } from '../../i18n/use-told';
import { KeyCap } from '../../parts/key-cap';
import { StateChip } from '../../parts/state-chip';
import styles from './console.module.css';
import { doubtOf, proposeDisplay } from './console-shows';
import { DisplayPicture } from './display-picture';
import type { Ceremony } from './read-ceremony';
import layout from './setting-view.module.css';
import { recallShow, startAt } from './show-memory';
import { useDisplays } from './use-displays';

interface Props {
  readonly ceremony: Ceremony;
  /** The display that a person chose; null proposes one. */
  readonly picked: string | null;
  readonly onPick: (display: string) => void;
  readonly onOpened: (display: DisplayView) => void;
  readonly onLeave: (() => void) | undefined;
  /** What can be prepared before going live. */
  readonly children?: ReactNode;
}

/** Before going live: the seal to compare, then where the audience is. No name is shown. */
export function SettingView(props: Props) {
  const { ceremony, picked, onPick, onOpened, onLeave, children } = props;
  const { t } = useTranslation();
  const displays = useDisplays();
  const [confirmed, setConfirmed] = useState<string | null>(null);
  const [problem, tell] = useTold();
  const [start, setStart] = useState<number | null>(null);
  const why = useId();
  const how = useId();

  const known = displays ?? [];
  const chosenId = picked ?? proposeDisplay(known);
  const chosen = known.find((one) => one.id === chosenId) ?? null;
  const doubt = doubtOf(known, chosen);
  const isSure = doubt === null || confirmed === chosenId;
  const unsure = doubt === 'mirrored' ? 'blockedMirrored' : 'blockedConfirm';
  const blocked = !chosen ? 'blockedNone' : isSure ? null : unsure;

  const open = async (): Promise<void> => {
    if (!chosen || blocked) return;
    const { script } = ceremony;
    if (start !== null) startAt(ceremony, start - 1);
    const show = recallShow(ceremony);
    const holding = holdingFrame(script, show.shows);
    const answer = await bridge.openStage({
      display: chosen.id,
      frame: frameNow(script, show),
      holding,
    });
    if (answer.ok) {
      // The projected window may have taken the keyboard; the console needs it.
      window.focus();
      onOpened(chosen);
    } else tell(tellProblem(answer.error));
  };

  return (
    <main className={layout.page}>
      <header className={layout.head}>
        <h1>{t('console.seal.title')}</h1>
      </header>
      <div className={layout.now}>
        {ceremony.fingerprint === '' ? (
          <p className={styles.lead}>{t('console.seal.rehearsal')}</p>
        ) : (
          <SealSection ceremony={ceremony} />
        )}
        <fieldset className={styles.displays}>
          <legend>
            <h2>{t('console.display.title')}</h2>
          </legend>
          <p className={styles.muted}>{t('console.display.lead')}</p>
          {displays === null && <p>{t('console.display.looking')}</p>}
          <DisplayPicture displays={known} chosen={chosenId} onChoose={onPick} />
          <button
            type="button"
            className={styles.small}
            onClick={() => void bridge.identifyDisplays({})}
          >
            {t('console.display.identify')}
          </button>
        </fieldset>
        {doubt && (
          <div className={styles.doubt}>
            <p>{t(`console.display.${doubt}`)}</p>
            <label>
              <input
                type="checkbox"
                checked={confirmed === chosenId}
                onChange={(event) => setConfirmed(event.target.checked ? chosenId : null)}
              />
              {t('console.display.confirm')}
            </label>
            <p>
              <KeyCap>Q</KeyCap> {t('console.display.wayOut')}
            </p>
          </div>
        )}
        <label className={styles.start}>
          <span>{t('console.display.start')}</span>
          <input
            aria-describedby={how}
            type="number"
            min={1}
            max={ceremony.script.cues.length}
            value={start ?? recallShow(ceremony).step + 1}
            onChange={({ target }) => setStart(within(target.valueAsNumber, ceremony.script))}
          />
          <span id={how} className={styles.muted}>
            {t('console.display.startHow', { total: ceremony.script.cues.length })}
          </span>
        </label>
        {problem && <p role="alert">{problem}</p>}
      </div>
      <div className={layout.besides}>{children}</div>
      <div className={`${styles.actions} ${layout.act}`}>
        <button
          type="button"
          className={styles.filled}
          aria-disabled={blocked !== null}
          aria-describedby={why}
          onClick={() => void open()}
        >
          {t('console.display.open')}
        </button>
        <span id={why} className={styles.muted}>
          {blocked && t(`console.display.${blocked}`)}
        </span>
        <span className={styles.space} />
        {onLeave && (
          <button type="button" className={styles.button} onClick={onLeave}>
            {t('console.entry.again')}
          </button>
        )}
      </div>
    </main>
  );
}

/** A cue number that exists. */
function within(number: number, { cues }: Ceremony['script']): number {
  return Number.isInteger(number) ? Math.min(Math.max(number, 1), cues.length) : 1;
}

/** The seal's codes, to compare with the printed minutes. */
function SealSection({ ceremony }: Pick<Props, 'ceremony'>) {
  const { t } = useTranslation();
  return (
    <section className={styles.seal}>
      <StateChip tone="ok" icon={<IconShieldCheck size={15} stroke={1.8} aria-hidden />}>
        {t('console.seal.intact')}
      </StateChip>
      <dl>
        <div>
          <dt>{t('console.seal.fingerprint')}</dt>
          <dd className={styles.code}>{ceremony.fingerprint}</dd>
        </div>
        <div>
          <dt>{t('console.seal.mergeCode')}</dt>
          <dd className={styles.code}>{ceremony.mergeCode}</dd>
        </div>
      </dl>
      <p className={styles.muted}>{t('console.seal.compare')}</p>
    </section>
  );
}
