import { useTranslation } from 'react-i18next';
import type { Press } from '../../../shared/stage/keys';
import type { Show } from '../../../shared/stage/show';
import { KeyCap } from '../../parts/key-cap';
import styles from './console.module.css';
import type { Pressing } from './use-show';

interface Props {
  readonly show: Show;
  readonly act: (pressing: Pressing) => void;
}

/** The keys, which are also buttons. */
export function KeyHints({ show, act }: Props) {
  const { t } = useTranslation();
  const hint = (press: Press, key: string, words: string) => (
    <button
      type="button"
      className={styles.keyHint}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => act({ press, key, source: 'mouse' })}
    >
      <KeyCap>{key}</KeyCap> {words}
    </button>
  );
  return (
    <div className={styles.hints}>
      {hint({ kind: 'next' }, t('console.keys.pageDown'), t('console.keys.next'))}
      {hint({ kind: 'back' }, t('console.keys.pageUp'), t('console.keys.back'))}
      {hint({ kind: 'black' }, 'B', t('console.keys.black'))}
      <span className={styles.typed} data-typing={show.typed !== '' || undefined}>
        <KeyCap>0–9</KeyCap>{' '}
        {show.typed === ''
          ? t('console.keys.goto')
          : t('console.keys.gotoTyped', { typed: show.typed })}
      </span>
      {hint({ kind: 'language' }, 'L', t('console.keys.language'))}
      <span className={styles.typed}>
        <KeyCap>H</KeyCap> {t('console.keys.peek')}
      </span>
    </div>
  );
}
