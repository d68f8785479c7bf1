import { Button } from '@mantine/core';
import {
  IconArrowLeft,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerTrackNext,
} from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dossier } from '../../../../shared/edition/dossier';
import type { Rules } from '../../../../shared/edition/rules';
import { type PitchClock, sayClock, secondsLeft } from '../../../derive/juror-pitch';
import { useLanguage } from '../../../i18n/use-language';
import { useBeginInSight } from '../../../parts/begin-in-sight';
import { KeyCap } from '../../../parts/key-cap';
import { usePitch } from '../../../ui/juror-pitch';
import styles from './pitch.module.css';

interface PitchRoomProps {
  readonly dossier: Dossier;
  readonly next: Dossier | null;
  readonly pitch: Rules['pitch'];
  readonly letters: boolean;
  readonly onNext: () => void;
  readonly onBack: () => void;
}

/** A hearing: who speaks and how long is left; the sheet at the right takes the marks. */
export function PitchRoom({ dossier, next, pitch, letters, onNext, onBack }: PitchRoomProps) {
  const { t } = useTranslation();
  const { inLanguage } = useLanguage();
  const { clock, hear, toggle, questions, restart } = usePitch();
  useEffect(() => hear(dossier.id), [hear, dossier.id]);
  const title = useRef<HTMLHeadingElement>(null);
  // The button that led here is gone; the sheet keeps the focus it had.
  useEffect(() => {
    if (document.activeElement === document.body) title.current?.focus();
  }, []);
  const room = useRef<HTMLElement>(null);
  useBeginInSight(room, dossier.id);
  const left = useSecondsLeft(clock, pitch);
  const isOver = left <= 0;
  const isRunning = clock.since !== null;
  const part = t(`juror.tools.pitch.${clock.part === 'presentation' ? 'speaking' : 'questions'}`);
  const start = isRunning ? 'pause' : clock.spent > 0 ? 'resume' : 'start';
  const Icon = isRunning ? IconPlayerPause : IconPlayerPlay;
  return (
    <main ref={room} className={styles.room} aria-labelledby="juror-pitch">
      <Button
        variant="subtle"
        size="compact-sm"
        className={styles.back}
        leftSection={<IconArrowLeft size={16} stroke={1.8} aria-hidden />}
        onClick={onBack}
      >
        {t('juror.tools.pitch.back')}
      </Button>
      <p className={styles.code}>
        {t('juror.tools.pitch.title')} · {dossier.id}
      </p>
      <h1 id="juror-pitch" ref={title} tabIndex={-1} className={`serif ${styles.name}`}>
        {dossier.company}
      </h1>
      <p className={`serif ${styles.line}`}>{inLanguage(dossier.pitchLine)}</p>
      <div className={styles.clock} data-over={isOver} role="timer" aria-label={part}>
        <span className={styles.part}>{isOver ? t('juror.tools.pitch.over') : part}</span>
        <span className={styles.time}>{sayClock(left)}</span>
      </div>
      <p className="visually-hidden" role="status">
        {isOver ? t('juror.tools.pitch.over') : left <= 60 && t('juror.tools.pitch.oneMinute')}
      </p>
      <div className={styles.acts}>
        <Button
          size="md"
          leftSection={<Icon size={18} stroke={1.8} aria-hidden />}
          rightSection={letters && <KeyCap>T</KeyCap>}
          onClick={toggle}
        >
          {t(`juror.tools.pitch.${start}`)}
        </Button>
        {clock.part === 'presentation' && (
          <Button
            size="md"
            variant="default"
            leftSection={<IconPlayerTrackNext size={18} stroke={1.8} aria-hidden />}
            onClick={questions}
          >
            {t('juror.tools.pitch.toQuestions')}
          </Button>
        )}
        <Button size="md" variant="subtle" onClick={restart}>
          {t('juror.tools.pitch.restart')}
        </Button>
      </div>
      <p className={styles.how}>{t('juror.tools.pitch.how')}</p>
      <div className={styles.next}>
        {next ? (
          <Button variant="default" rightSection={letters && <KeyCap>N</KeyCap>} onClick={onNext}>
            {t('juror.tools.pitch.next', { company: next.company })}
          </Button>
        ) : (
          <p className="muted">{t('juror.tools.pitch.last')}</p>
        )}
      </div>
    </main>
  );
}

/** Looks at the clock four times a second while it runs. */
function useSecondsLeft(clock: PitchClock, pitch: Rules['pitch']): number {
  const [now, setNow] = useState(() => performance.now());
  const isRunning = clock.since !== null;
  useEffect(() => {
    setNow(performance.now());
    if (!isRunning) return;
    const timer = setInterval(() => setNow(performance.now()), 250);
    return () => clearInterval(timer);
  }, [isRunning]);
  return secondsLeft(clock, Math.max(now, clock.since ?? 0), pitch);
}
