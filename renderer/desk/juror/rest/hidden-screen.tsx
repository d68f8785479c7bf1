import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useGuideShut } from '../../../ui/guide';
import { useRest } from '../../../ui/juror-rest';
import styles from './rest.module.css';

/** F9 hides, in any room and any field. */
export function useHideKey(): void {
  const hide = useRest((state) => state.hide);
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.key !== 'F9') return;
      event.preventDefault();
      hide();
    };
    window.addEventListener('keydown', hear, true);
    return () => window.removeEventListener('keydown', hear, true);
  }, [hide]);
}

/** A calm, empty screen; every key but Escape does nothing. */
export function HiddenScreen() {
  const { t } = useTranslation();
  const comeBack = useRest((state) => state.comeBack);
  const cover = useRef<HTMLDivElement>(null);
  useGuideShut();
  useEffect(() => {
    const before = document.activeElement;
    cover.current?.focus();
    const hear = (event: KeyboardEvent): void => {
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.key === 'Escape') comeBack();
    };
    window.addEventListener('keydown', hear, true);
    return () => {
      window.removeEventListener('keydown', hear, true);
      if (before instanceof HTMLElement) before.focus();
    };
  }, [comeBack]);
  return (
    <div
      ref={cover}
      className={styles.cover}
      role="dialog"
      aria-modal="true"
      aria-label={t('juror.tools.rest.hidden')}
      tabIndex={-1}
    >
      <p>{t('juror.tools.rest.hiddenHow')}</p>
    </div>
  );
}
