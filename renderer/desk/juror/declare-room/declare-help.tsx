import { Button } from '@mantine/core';
import { IconCheck, IconChecks, IconEyeOff, IconLink } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyCap } from '../../../parts/key-cap';
import styles from './declare-help.module.css';
import type { Declare } from './use-declare';

const WORDS = [
  { kind: 'none', Icon: IconCheck, key: 'A' },
  { kind: 'link', Icon: IconLink, key: 'L' },
  { kind: 'recusal', Icon: IconEyeOff, key: 'D' },
] as const;

/** What each word means, what is left, and the two acts that end the declaration. */
export function DeclareHelp({ left, wasSigned, declareRest, sign }: Declare) {
  const { t } = useTranslation();
  const signing = useRef<HTMLButtonElement>(null);
  const wasLeft = useRef(left);
  // The button that answers all the rest goes away under the hand: the next act takes its place.
  useEffect(() => {
    if (wasLeft.current > 0 && left === 0 && document.activeElement === document.body) {
      signing.current?.focus();
    }
    wasLeft.current = left;
  }, [left]);
  return (
    <aside className={styles.help}>
      <h2>{t('juror.declare.help')}</h2>
      <p className={styles.lead}>{t('juror.declare.helpLead')}</p>
      <dl>
        {WORDS.map(({ kind, Icon, key }) => (
          <div key={kind} className={styles.word}>
            <dt data-kind={kind}>
              <Icon size={18} stroke={1.8} aria-hidden />
              {t(`juror.declare.${kind}`)}
              <span className={styles.key}>
                <KeyCap>{key}</KeyCap>
              </span>
            </dt>
            <dd>{t(`juror.declare.${kind}Help`)}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.later}>{t('juror.declare.later')}</p>
      <div className={styles.acts}>
        <p className="muted">
          {left === 0 ? t('juror.declare.done') : t('juror.declare.left', { count: left })}
        </p>
        {left > 0 && (
          <Button
            variant="default"
            size="md"
            leftSection={<IconChecks size={18} stroke={1.6} aria-hidden />}
            onClick={declareRest}
          >
            {t('juror.declare.rest', { count: left })}
          </Button>
        )}
        <Button ref={signing} size="md" disabled={left > 0} onClick={sign}>
          {t(wasSigned ? 'juror.declare.signed' : 'juror.declare.sign')}
        </Button>
      </div>
    </aside>
  );
}
