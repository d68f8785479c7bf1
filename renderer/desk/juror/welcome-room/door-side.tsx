import { Loader } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconDeviceLaptop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { explain } from '../../../../shared/words/explain';
import { type OpenDesk, toRead } from '../../../derive/juror-desk';
import { useLanguage } from '../../../i18n/use-language';
import { RememberBox } from '../../../parts/remember-box';
import { isUnsaved, useSaving } from '../../../ui/juror-saving';
import { UnsavedNotice } from '../../unsaved/unsaved-notice';
import { CodeBoxes } from './code-boxes';
import { EditionCard } from './edition-card';
import { FormerCode } from './former-code';
import type { Welcome } from './use-welcome';
import styles from './welcome.module.css';
import type { DoorState } from './welcome-shows';

interface DoorSideProps extends Welcome {
  readonly desk: OpenDesk | null;
  readonly isLocked: boolean;
}

/** The code and the edition file: nothing else is asked. */
export function DoorSide({ desk, isLocked, door, ...welcome }: DoorSideProps) {
  const { t } = useTranslation();
  const isAside = useSaving((state) => state.aside.size > 0);
  // The door shuts before the disk has answered: it says what is known by then, and no more.
  const locked = useSaving(isUnsaved) ? 'juror.saved.locked' : 'juror.tools.rest.lockedWhy';
  return (
    <section className={styles.door} aria-labelledby="juror-code">
      <h1 id="juror-code">{t(isLocked ? 'juror.tools.rest.locked' : 'juror.welcome.title')}</h1>
      <p className={styles.lead} role={isLocked ? 'status' : undefined}>
        {t(isLocked ? locked : 'juror.welcome.lead')}
      </p>
      {desk === null && isAside && (
        <div className={styles.unsaved}>
          <UnsavedNotice />
        </div>
      )}
      <CodeBoxes
        code={welcome.code}
        isRefused={door.at === 'refused' || door.at === 'bad-sign'}
        isDone={desk !== null}
        onType={welcome.typeCode}
      />
      <DoorWord door={door} isOpen={desk !== null} isCodeLost={welcome.isCodeLost} />
      {door.at === 'refused' && <FormerCode problem={door.problem} onGoOn={welcome.goOn} />}
      <EditionCard
        file={welcome.file}
        isKnown={welcome.isKnown}
        dossiers={desk ? toRead(desk) : null}
        onChoose={welcome.chooseFile}
      />
      {welcome.remembering && (
        <div className={styles.remember}>
          <RememberBox {...welcome.remembering} />
        </div>
      )}
      <p className={styles.hint}>{t('juror.welcome.hint')}</p>
      <p className={styles.bound}>
        <IconDeviceLaptop size={17} stroke={1.6} aria-hidden />
        {t('juror.welcome.bound')}
      </p>
    </section>
  );
}

interface DoorWordProps {
  readonly door: DoorState;
  readonly isOpen: boolean;
  readonly isCodeLost: boolean;
}

/** One line under the boxes: recognised, being checked, or a sentence on what to do. */
function DoorWord({ door, isOpen, isCodeLost }: DoorWordProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const refusal =
    door.at === 'refused'
      ? explain(door.problem, language)
      : door.at === 'bad-sign' && t('juror.welcome.badSign');
  return (
    <div className={styles.word} aria-live="polite">
      {refusal && (
        <p className={styles.refused} id="juror-code-word">
          <IconAlertTriangle size={18} stroke={1.8} aria-hidden />
          {refusal}
        </p>
      )}
      {isCodeLost && door.at === 'typing' && !isOpen && (
        <p className={styles.lost}>{t('juror.welcome.codeLost')}</p>
      )}
      {!refusal && isOpen && (
        <p className={styles.recognised}>
          <IconCircleCheck size={18} stroke={1.8} aria-hidden />
          {t('juror.welcome.recognised')}
        </p>
      )}
      {door.at === 'checking' && !isOpen && (
        <p className={styles.checking}>
          <Loader size={15} color="gray" aria-hidden />
          {t('juror.welcome.checking')}
        </p>
      )}
    </div>
  );
}
