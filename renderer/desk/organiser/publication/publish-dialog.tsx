import { Button, PasswordInput, Progress } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Edition } from '../../../../shared/edition/edition';
import type { Announcements } from '../../../../shared/ipc';
import { explain } from '../../../../shared/words/explain';
import { useLanguage } from '../../../i18n/use-language';
import { BlockedAct } from '../blocked-act';
import { Dialog } from '../dialog';
import styles from './publication.module.css';
import type { PublishActs } from './use-publish';

interface PublishDialogProps {
  readonly edition: Pick<Edition, 'jurors'>;
  readonly acts: PublishActs;
  /** What publishing does, where it is no renewal of codes. */
  readonly warning?: string;
}

/** What publishing does, the passphrase it needs, then how far it is. */
export function PublishDialog({ edition, acts, warning: said }: PublishDialogProps) {
  const { t } = useTranslation();
  const { publication } = acts;
  const jurors = 'jurors' in publication ? publication.jurors : [];
  const only = jurors.length === 1 ? edition.jurors.find(({ id }) => id === jurors[0]) : undefined;
  const isOpen = ['asking', 'working', 'refused'].includes(publication.at);
  const title = only
    ? t('organiser.edition.confirmOne', { juror: only.name })
    : t('organiser.edition.confirmAll');
  const close = (): void => {
    if (publication.at !== 'working') acts.forget();
  };
  return (
    <Dialog isOpen={isOpen} onClose={close} size={560} title={title}>
      {publication.at === 'working' ? (
        <Working step={publication.step} onStop={acts.stop} />
      ) : (
        <Asking
          warning={
            only
              ? t('organiser.edition.warnOne', { juror: only.name })
              : (said ?? t('organiser.edition.warnAll'))
          }
          acts={acts}
        />
      )}
    </Dialog>
  );
}

function Asking({ warning, acts }: { readonly warning: string; readonly acts: PublishActs }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const [passphrase, setPassphrase] = useState('');
  const { publication } = acts;
  const refused = publication.at === 'refused' ? explain(publication.problem, language) : undefined;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (passphrase !== '') void acts.publish(passphrase);
      }}
    >
      <p>{warning}</p>
      <PasswordInput
        label={t('organiser.edition.passphrase')}
        value={passphrase}
        error={refused}
        autoComplete="off"
        data-autofocus
        onChange={(event) => setPassphrase(event.currentTarget.value)}
      />
      <div className={styles.acts} style={{ justifyContent: 'flex-end' }}>
        <Button variant="default" onClick={acts.forget}>
          {t('merge.compare.cancel')}
        </Button>
        <BlockedAct
          icon={<IconSend size={17} stroke={1.8} aria-hidden />}
          blocked={passphrase === '' ? t('organiser.edition.missingPassphrase') : null}
          onAct={() => void acts.publish(passphrase)}
        >
          {t('organiser.edition.act')}
        </BlockedAct>
      </div>
    </form>
  );
}

interface WorkingProps {
  readonly step: Announcements['publishing'];
  readonly onStop: () => void;
}

function Working({ step, onStop }: WorkingProps) {
  const { t } = useTranslation();
  const { stage, done, of } = step;
  const words =
    stage === 'codes'
      ? t('organiser.edition.codes', { done, of })
      : t(stage === 'key' ? 'organiser.edition.key' : 'organiser.edition.sealing');
  const share =
    stage === 'codes'
      ? (50 * done) / of
      : stage === 'key'
        ? 55
        : 55 + (45 * done) / Math.max(of, 1);
  return (
    <div className={styles.form}>
      <Progress value={share} aria-label={t('organiser.edition.publish')} />
      <p role="status">{words}</p>
      {stage === 'edition' && (
        <div className={styles.acts} style={{ justifyContent: 'flex-end' }}>
          <Button variant="default" onClick={onStop}>
            {t('organiser.edition.stop')}
          </Button>
        </div>
      )}
    </div>
  );
}
