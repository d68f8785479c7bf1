import { Button, TextInput } from '@mantine/core';
import { IconDeviceFloppy, IconRestore, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MachineState } from '../../../shared/ipc';
import { explain } from '../../../shared/words/explain';
import { sayDate, sayTime } from '../../../shared/words/format';
import { useLanguage } from '../../i18n/use-language';
import { RememberBox } from '../../parts/remember-box';
import { SpokenCode } from '../../parts/spoken-code';
import { useRemember } from '../../ui/use-remember';
import styles from './machine-room.module.css';
import { MoveActs } from './move-acts';
import type { MachineActs } from './use-machine-acts';

interface MachineViewProps {
  readonly state: MachineState;
  readonly who: 'juror' | 'organiser';
  readonly acts: MachineActs;
  readonly keepFirst: KeepFirst | undefined;
}

/** What is saved before a purge: shown by `show`, which tells once it is safe. */
export interface KeepFirst {
  readonly isNeeded: boolean;
  readonly show: (onKept: (isKept: boolean) => void) => ReactNode;
}

const ICON = { size: 18, stroke: 1.6, 'aria-hidden': true } as const;

/** The journal's state, then the three acts, the one without return last. */
export function MachineView({ state, who, acts, keepFirst }: MachineViewProps) {
  const { t } = useTranslation();
  const isBusy = acts.act.at === 'busy';
  return (
    <>
      <p className={styles.lead}>{t('machine.lead')}</p>
      <JournalFacts state={state} who={who} />
      <p className={styles.disk}>{t('machine.disk')}</p>
      {state.memory !== 'cannot' && <Remember isRemembered={state.memory === 'remembers'} />}
      <section className={styles.act}>
        <h3>{t('machine.backUp.title')}</h3>
        <p>{t(who === 'juror' ? 'machine.backUp.lead' : 'machine.backUp.leadOrganiser')}</p>
        <Button leftSection={<IconDeviceFloppy {...ICON} />} loading={isBusy} onClick={acts.backUp}>
          {t('machine.backUp.act')}
        </Button>
      </section>
      <section className={styles.act}>
        <h3>{t('machine.restore.title')}</h3>
        <p>{t('machine.restore.lead')}</p>
        <Button
          variant="default"
          leftSection={<IconRestore {...ICON} />}
          disabled={isBusy}
          onClick={acts.chooseBackup}
        >
          {t('machine.restore.act')}
        </Button>
      </section>
      {who === 'juror' && <MoveActs acts={acts} isBusy={isBusy} />}
      <Outcome acts={acts} />
      <Purge edition={state.edition} isBusy={isBusy} keepFirst={keepFirst} onPurge={acts.purge} />
    </>
  );
}

/** Where the system keeps secrets: the code is remembered here, or forgotten. */
function Remember({ isRemembered }: { readonly isRemembered: boolean }) {
  const { t } = useTranslation();
  const { isOn, isRefused, change } = useRemember({ isRemembered, isOpen: true });
  return (
    <section className={styles.act}>
      <h3>{t('machine.remember.title')}</h3>
      <RememberBox isOn={isOn} isRefused={isRefused} change={change} />
    </section>
  );
}

function JournalFacts({ state, who }: Pick<MachineViewProps, 'state' | 'who'>) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const { seq, snapshotAt } = state;
  // An organiser signs with the key of the edition, a juror with the computer's.
  const isKey = who === 'organiser';
  const when =
    snapshotAt && `${sayDate(snapshotAt, language, zone)}, ${sayTime(snapshotAt, language, zone)}`;
  return (
    <dl className={styles.facts}>
      <dt>{t('machine.journal')}</dt>
      <dd>{seq > 0 ? t('machine.number', { seq }) : t('machine.empty')}</dd>
      <dt>{t('machine.snapshot')}</dt>
      <dd>{when ?? t('machine.noSnapshot')}</dd>
      <dt>{t(isKey ? 'machine.keyPrint' : 'machine.fingerprint')}</dt>
      <dd>
        <SpokenCode code={state.fingerprint} size={20} />
        <p className="muted">{t(isKey ? 'machine.keyPrintWhy' : 'machine.fingerprintWhy')}</p>
      </dd>
    </dl>
  );
}

/** What came of the last act, in a sentence; a question before anything is replaced. */
function Outcome({ acts }: { readonly acts: MachineActs }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { act } = acts;
  if (act.at === 'idle' || act.at === 'busy') return null;
  if (act.at === 'refused') {
    return (
      <p className={styles.trouble} role="alert">
        {explain(act.problem, language)}
      </p>
    );
  }
  if (act.at === 'would-replace') {
    return (
      <div className={styles.question} role="alert">
        <p>{t('machine.restore.would', { count: act.count })}</p>
        <Button size="xs" onClick={() => acts.restore(act.file, true)}>
          {t('machine.restore.replace')}
        </Button>
        <Button size="xs" variant="default" onClick={acts.calm}>
          {t('machine.restore.keep')}
        </Button>
      </div>
    );
  }
  return (
    <p className={styles.done} role="status">
      {act.at === 'backed-up'
        ? t('machine.backUp.done', { name: act.name })
        : act.restored.state === 'already-here'
          ? t('machine.restore.already')
          : t('machine.restore.done', { ...act.restored })}
    </p>
  );
}

interface PurgeProps {
  readonly edition: string;
  readonly isBusy: boolean;
  readonly keepFirst: KeepFirst | undefined;
  readonly onPurge: (edition: string) => void;
}

/** Nothing happens until what is kept is safe and the edition is typed out: there is no way back. */
function Purge({ edition, isBusy, keepFirst, onPurge }: PurgeProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [isSaved, setSaved] = useState(false);
  const isKept = isSaved || keepFirst?.isNeeded !== true;
  const isBlocked = isBusy || !isKept || typed.trim() !== edition;
  const why = useId();
  return (
    <section className={styles.act}>
      <h3>{t('machine.purge.title')}</h3>
      <p>{t('machine.purge.lead')}</p>
      {keepFirst?.show(setSaved)}
      {!isKept && <p id={why}>{t('machine.purge.keepFirst')}</p>}
      <div className={styles.confirm}>
        <TextInput
          label={t('machine.purge.type', { edition })}
          value={typed}
          autoComplete="off"
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button
          color="red"
          {...(isBlocked ? {} : { c: 'var(--refused)' })}
          variant="outline"
          leftSection={<IconTrash {...ICON} />}
          disabled={isBlocked}
          {...(isKept ? {} : { 'aria-describedby': why })}
          onClick={() => onPurge(edition)}
        >
          {t('machine.purge.act')}
        </Button>
      </div>
    </section>
  );
}
