import { Button, Checkbox, TextInput } from '@mantine/core';
import { IconRosetteDiscountCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { areTwoPeople } from '../../../../shared/ballot/paper';
import type { MinutesSource } from '../../../../shared/decision/minutes';
import { tidyText } from '../../../../shared/file/text-rules';
import { closingOf } from '../../../../shared/merge/closing';
import { tellProblem, useTold } from '../../../i18n/use-told';
import { SpokenCode } from '../../../parts/spoken-code';
import { closeGathered } from '../../../store/choices';
import { keepSeal } from '../../../store/seals';
import { BlockedAct } from '../blocked-act';
import { Dialog } from '../dialog';
import type { OpenEdition } from '../open-edition';
import { Cosigners } from './cosigners';
import { sealDecision } from './seal-decision';
import styles from './seal-dialog.module.css';
import { useCosigners } from './use-cosigners';

interface SealDialogProps {
  readonly isOpen: boolean;
  readonly open: OpenEdition;
  readonly source: MinutesSource;
  readonly onClose: () => void;
  readonly onSealed: () => void;
}

/** Two people confirm, by name, that they read everything over; then the key signs. */
export function SealDialog({ isOpen, open, source, onClose, onSealed }: SealDialogProps) {
  const { t } = useTranslation();
  const [names, setNames] = useState({ first: '', second: '' });
  const cosigning = useCosigners(open);
  const [isRead, setRead] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [trouble, tell] = useTold();
  const by = [tidyText(names.first), tidyText(names.second)] as const;
  const isReady = isRead && areTwoPeople(by);
  const seal = async (): Promise<void> => {
    setBusy(true);
    tell(null);
    const { cosigners } = cosigning;
    const at = new Date().toISOString();
    const sealed = await sealDecision({ open, source, by, cosigners, at });
    setBusy(false);
    if (!sealed.ok) {
      const why = tellProblem(sealed.error);
      tell((words) => words.t('deliberation.seal.failed', { why: why(words) }));
      return;
    }
    await keepSeal(open.database, sealed.value);
    if (closingOf(source.choices) === undefined) {
      await closeGathered(open.database, by.join(', '));
    }
    onClose();
    onSealed();
  };
  return (
    <Dialog isOpen={isOpen} onClose={onClose} size={560} title={t('deliberation.seal.title')}>
      <div className={styles.form}>
        <p className="muted">{t('deliberation.seal.lead')}</p>
        {(['first', 'second'] as const).map((which) => (
          <TextInput
            key={which}
            label={t(`deliberation.seal.${which}`)}
            description={t('deliberation.seal.nameHint')}
            value={names[which]}
            maxLength={200}
            onChange={(event) => setNames({ ...names, [which]: event.currentTarget.value })}
          />
        ))}
        <p className={styles.aloud}>
          {t('deliberation.seal.fingerprint')}
          <SpokenCode code={open.session.fingerprint} size={20} />
        </p>
        <Cosigners organisers={open.edition.organisers} cosigning={cosigning} />
        <Checkbox
          label={t('deliberation.seal.confirm')}
          checked={isRead}
          onChange={(event) => setRead(event.currentTarget.checked)}
        />
        <p className={styles.trouble} role="alert">
          {trouble}
        </p>
        <div className={styles.acts}>
          <Button variant="default" onClick={onClose}>
            {t('deliberation.seal.cancel')}
          </Button>
          <BlockedAct
            icon={<IconRosetteDiscountCheck size={18} stroke={1.6} aria-hidden />}
            blocked={isReady ? null : t('deliberation.seal.missing')}
            busy={isBusy}
            onAct={() => void seal()}
          >
            {t('deliberation.seal.act')}
          </BlockedAct>
        </div>
      </div>
    </Dialog>
  );
}
