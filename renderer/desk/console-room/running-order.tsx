import { IconCheck, IconEyeOff } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Script } from '../../../shared/stage/script';
import type { Show } from '../../../shared/stage/show';
import { useLanguage } from '../../i18n/use-language';
import styles from './console.module.css';
import { type OrderLine, orderLines } from './console-shows';

/** The cues in order. Names to come are nowhere, even here. */
export function RunningOrder({ script, show }: { readonly script: Script; readonly show: Show }) {
  const { t } = useTranslation();
  const lines = orderLines(script, show);
  return (
    <nav className={styles.order} aria-label={t('console.order.title')}>
      <div className={styles.heading}>
        <h2>{t('console.order.title')}</h2>
        <span className={styles.muted}>
          {t('console.order.at', { step: show.step + 1, total: lines.length })}
        </span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: longer than the screen, it scrolls by keyboard */}
      <ol className={styles.lines} tabIndex={0}>
        {lines.map((line) => (
          <OrderRow line={line} key={line.id} />
        ))}
      </ol>
      <p className={styles.note}>
        <IconEyeOff size={15} stroke={1.6} aria-hidden /> {t('console.order.note')}
      </p>
    </nav>
  );
}

/** In its own list: at 200 % zoom the page stays on what the audience sees. */
function centreInList(row: HTMLLIElement): void {
  const list = row.parentElement;
  if (!list) return;
  const above = row.getBoundingClientRect().top - list.getBoundingClientRect().top;
  list.scrollTop += above - (list.clientHeight - row.clientHeight) / 2;
}

function OrderRow({ line }: { readonly line: OrderLine }) {
  const { t } = useTranslation();
  const { inLanguage } = useLanguage();
  const row = useRef<HTMLLIElement>(null);
  const isNow = line.state === 'now';
  useEffect(() => {
    if (isNow && row.current) centreInList(row.current);
  }, [isNow]);
  return (
    <li
      ref={row}
      className={styles.line}
      data-state={line.state}
      data-masked={line.title.kind === 'masked' || undefined}
      aria-current={isNow ? 'step' : undefined}
    >
      <span className={styles.number}>{line.number}</span>
      {line.title.kind === 'masked' && <IconEyeOff size={15} stroke={1.6} aria-hidden />}
      <span className={styles.cut}>
        {line.title.kind === 'masked'
          ? t(`console.order.mask.${line.title.mask}`)
          : inLanguage(line.title.cue.title) || t('console.edit.message')}
      </span>
      <span className={styles.space} />
      {line.state === 'shown' && (
        <IconCheck size={14} stroke={2} aria-label={t('console.order.shown')} />
      )}
      {isNow && <span className={styles.onScreen}>{t('console.order.onScreen')}</span>}
    </li>
  );
}
