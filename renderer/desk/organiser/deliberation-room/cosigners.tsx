import { Button, NativeSelect, PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SpokenCode } from '../../../parts/spoken-code';
import styles from './seal-dialog.module.css';
import { type Cosigning, SHORTEST_PASSPHRASE } from './use-cosigners';

interface CosignersProps {
  readonly organisers: readonly string[];
  readonly cosigning: Cosigning;
}

/** Other organisers sign the same seal, each with its own key; nobody has to. */
export function Cosigners({ organisers, cosigning }: CosignersProps) {
  const { t } = useTranslation();
  const { cosigners, trouble, remove } = cosigning;
  const left = organisers.filter((name) => !cosigners.some((one) => one.organiser === name));
  return (
    <details className={styles.cosigners}>
      <summary>{t('deliberation.seal.cosign.title')}</summary>
      <p className="muted">{t('deliberation.seal.cosign.lead')}</p>
      {cosigners.map(({ organiser, fingerprint }) => (
        <div key={organiser} className={styles.cosigner}>
          <span>
            <b>{organiser}</b>
            <SpokenCode code={fingerprint} size={20} />
          </span>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('deliberation.seal.cosign.remove', { organiser })}
            onClick={() => remove(organiser)}
          >
            {t('deliberation.seal.cosign.removeWord')}
          </Button>
        </div>
      ))}
      {left.length > 0 && <OneMore key={cosigners.length} left={left} cosigning={cosigning} />}
      <p className={styles.trouble} role="alert">
        {trouble}
      </p>
    </details>
  );
}

interface OneMoreProps {
  readonly left: readonly string[];
  readonly cosigning: Cosigning;
}

function OneMore({ left, cosigning }: OneMoreProps) {
  const { t } = useTranslation();
  const [organiser, setOrganiser] = useState(left[0] ?? '');
  const [passphrase, setPassphrase] = useState('');
  const { bring, make, isBusy } = cosigning;
  return (
    <>
      <NativeSelect
        label={t('deliberation.seal.cosign.organiser')}
        data={[...left]}
        value={organiser}
        onChange={(event) => setOrganiser(event.currentTarget.value)}
      />
      <PasswordInput
        label={t('deliberation.seal.cosign.passphrase')}
        description={t('deliberation.seal.cosign.hint', { count: SHORTEST_PASSPHRASE })}
        value={passphrase}
        autoComplete="off"
        onChange={(event) => setPassphrase(event.currentTarget.value)}
      />
      <div className={styles.keys}>
        <Button
          variant="default"
          loading={isBusy}
          onClick={() => void bring(organiser, passphrase)}
        >
          {t('deliberation.seal.cosign.choose')}
        </Button>
        <Button variant="default" loading={isBusy} onClick={() => void make(organiser, passphrase)}>
          {t('deliberation.seal.cosign.make')}
        </Button>
      </div>
      <p className="muted">{t('deliberation.seal.cosign.made')}</p>
    </>
  );
}
