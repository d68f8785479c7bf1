import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cue } from '../../../shared/stage/cue';
import { frameOfCue } from '../../../shared/stage/frame-now';
import { sayDecimal } from '../../../shared/words/format';
import { useLanguage } from '../../i18n/use-language';
import { StageFrame } from '../../stage/stage-frame';
import styles from './console.module.css';
import { maskOf } from './console-shows';
import type { Ceremony } from './read-ceremony';
import { type FoundFault, useCheck } from './use-check';
import { useDisplays } from './use-displays';

interface Props {
  readonly ceremony: Ceremony;
  readonly onDone: () => void;
}

const SIZES = ['1920×1080', '1920×1200', '1024×768', '3840×2160'];

/** Pre-flight: every cue at the projector's size, what is wrong with it, and a contact sheet. */
export function CheckView({ ceremony, onDone }: Props) {
  const { t } = useTranslation();
  const { script, opensIn: shows = 'both' } = ceremony;
  const projector = useDisplays()?.find((one) => !one.holdsConsole)?.bounds;
  const own = projector ? `${projector.width}×${projector.height}` : null;
  const [picked, setPicked] = useState<string | null>(null);
  const size = picked ?? own ?? '1920×1080';
  const [width = 1920, height = 1080] = size.split('×').map(Number);
  const place = useRef<HTMLDivElement>(null);
  const { at, found } = useCheck({ script, shows, place, size });
  const drawn = script.cues[at];
  const faulty = found.filter((faults) => faults.length > 0).length;
  const sizes = [...new Set([...(own ? [own] : []), ...SIZES])];
  return (
    <main className={`${styles.before} ${styles.wide}`}>
      <h1>{t('console.check.title')}</h1>
      <div className={styles.actions}>
        <label className={styles.field}>
          <span>{t('console.check.size')}</span>
          <select value={size} onChange={({ target }) => setPicked(target.value)}>
            {sizes.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
        <p role="status">
          {drawn
            ? t('console.check.drawing', { step: at + 1, total: script.cues.length })
            : t('console.check.done', { count: faulty, total: script.cues.length })}
        </p>
        <span className={styles.space} />
        <button type="button" className={styles.filled} onClick={onDone}>
          {t('console.edit.done')}
        </button>
      </div>
      <div ref={place} className={styles.offscreen} style={{ width, height }} aria-hidden="true">
        {drawn && (
          <div className="st-room" key={`${drawn.id} ${size}`}>
            <StageFrame frame={frameOfCue(script, drawn, shows)} />
          </div>
        )}
      </div>
      <ol className={styles.sheet}>
        {script.cues.map((cue, k) => (
          <li key={cue.id}>
            <div
              className={styles.contact}
              style={{ aspectRatio: `${width} / ${height}` }}
              data-blurred={cue.reveals || cue.dossier !== null || undefined}
              aria-hidden="true"
            >
              {k < at && (
                <div className="st-room">
                  <StageFrame frame={frameOfCue(script, cue, shows)} />
                </div>
              )}
            </div>
            <Verdict cue={cue} number={k + 1} faults={found[k] ?? null} />
          </li>
        ))}
      </ol>
    </main>
  );
}

interface VerdictProps {
  readonly cue: Cue;
  readonly number: number;
  /** Null: not yet drawn. */
  readonly faults: readonly FoundFault[] | null;
}

function Verdict({ cue, number, faults }: VerdictProps) {
  const { t } = useTranslation();
  const { inLanguage } = useLanguage();
  const open = inLanguage(cue.title) || t('console.edit.message');
  const title = cue.reveals ? t(`console.order.mask.${maskOf(cue)}`) : open;
  return (
    <>
      <p className={styles.contactTitle}>
        <span className={styles.number}>{number}</span>
        <span className={styles.cut}>{title}</span>
        {faults?.length === 0 && <IconCheck size={15} aria-label={t('console.check.fine')} />}
      </p>
      {faults && faults.length > 0 && (
        <ul className={styles.found}>
          {faults.map((fault) => (
            <li key={JSON.stringify(fault)}>
              <IconAlertTriangle size={14} aria-hidden />{' '}
              <FaultWords fault={fault} isMasked={cue.reveals} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function FaultWords({
  fault,
  isMasked,
}: {
  readonly fault: FoundFault;
  readonly isMasked: boolean;
}) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const facts = {
    // The text that overflows may be a name to come.
    text: 'text' in fault && !isMasked ? fault.text : '…',
    ratio: 'ratio' in fault ? sayDecimal(fault.ratio.toFixed(1), language) : '',
    language: 'language' in fault ? t(`console.edit.${fault.language}`) : '',
    word: 'word' in fault ? fault.word : '',
    glyphs: 'glyphs' in fault ? fault.glyphs : '',
    width: 'width' in fault ? fault.width : 0,
    height: 'height' in fault ? fault.height : 0,
  };
  return <>{t(`console.check.fault.${fault.kind}`, facts)}</>;
}
