import { Button, PasswordInput, TextInput } from '@mantine/core';
import { IconEdit, IconFileDescription, IconKey } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileRef, KnownEdition } from '../../../../shared/ipc';
import { bridge } from '../../../bridge';
import { useWay } from '../../../ui/way';
import styles from './open-view.module.css';
import type { Opening } from './use-open';

interface OpenViewProps {
  readonly opening: Opening;
  readonly known: readonly KnownEdition[];
}

export function OpenView({ opening, known }: OpenViewProps) {
  const { t } = useTranslation();
  const drop = async (files: FileList): Promise<void> => {
    opening.take(await bridge.dropped([...files]));
  };
  return (
    <main
      className={styles.page}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void drop(event.dataTransfer.files);
      }}
    >
      <form
        className={styles.form}
        aria-busy={opening.isBusy}
        onSubmit={(event) => {
          event.preventDefault();
          void opening.open();
        }}
      >
        <h1>{t('organiser.open.title')}</h1>
        <p className={styles.lead}>
          {t(opening.isDemo ? 'organiser.open.demoLead' : 'organiser.open.lead')}
        </p>
        <FileLine
          label={t('organiser.open.edition')}
          hint={t('organiser.open.editionHint')}
          icon={<IconFileDescription size={22} stroke={1.5} aria-hidden />}
          file={opening.edition}
          onChoose={() => void opening.choose('edition')}
        />
        {opening.edition === null && known.length > 0 && (
          <KnownEditions known={known} onTake={(file) => opening.take([file])} />
        )}
        <FileLine
          label={t('organiser.open.key')}
          hint={t('organiser.open.keyHint')}
          icon={<IconKey size={22} stroke={1.5} aria-hidden />}
          file={opening.key}
          onChoose={() => void opening.choose('organiser-key')}
        />
        <Passphrase opening={opening} />
        <div className={styles.act}>
          <Button type="submit" size="md" loading={opening.isBusy}>
            {t('organiser.open.act')}
          </Button>
          <span className="muted" role="status">
            {opening.isBusy && t('organiser.open.openingHint')}
          </span>
        </div>
        <p className={styles.trouble} role="alert">
          {opening.trouble}
        </p>
      </form>
      <PrepareDoor />
    </main>
  );
}

/** The other way in: an edition that is not published yet. */
function PrepareDoor() {
  const { t } = useTranslation();
  const go = useWay((state) => state.go);
  return (
    <section className={styles.prepare} aria-labelledby="prepare-door">
      <IconEdit size={28} stroke={1.5} aria-hidden className={styles.prepareIcon} />
      <div className={styles.words}>
        <h2 id="prepare-door" className={styles.prepareTitle}>
          {t('prepare.door.title')}
        </h2>
        <p className="muted">{t('prepare.door.about')}</p>
      </div>
      <Button variant="default" onClick={() => go({ at: 'preparer' })}>
        {t('prepare.door.act')}
      </Button>
    </section>
  );
}

function Passphrase({ opening }: { readonly opening: Opening }) {
  const { t } = useTranslation();
  const Field = opening.isDemo ? TextInput : PasswordInput;
  return (
    <Field
      className={styles.passphrase}
      size="md"
      label={t('organiser.open.passphrase')}
      description={t(
        opening.isDemo ? 'organiser.open.passphraseDemo' : 'organiser.open.passphraseHint',
      )}
      value={opening.passphrase}
      autoComplete="off"
      spellCheck={false}
      disabled={opening.isBusy}
      onChange={(event) => opening.type(event.currentTarget.value)}
    />
  );
}

interface FileLineProps {
  readonly label: string;
  readonly hint: string;
  readonly icon: ReactNode;
  readonly file: FileRef | null;
  readonly onChoose: () => void;
}

function FileLine({ label, hint, icon, file, onChoose }: FileLineProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.file} data-chosen={file !== null || undefined}>
      {icon}
      <div className={styles.words}>
        <div className={styles.label}>{label}</div>
        <div className={styles.hint}>{file?.name ?? hint}</div>
      </div>
      <Button
        variant="default"
        onClick={onChoose}
        aria-label={t(file ? 'organiser.open.changeOf' : 'organiser.open.chooseOf', { label })}
      >
        {t(file ? 'organiser.open.change' : 'organiser.open.choose')}
      </Button>
    </div>
  );
}

interface KnownEditionsProps {
  readonly known: readonly KnownEdition[];
  readonly onTake: (file: FileRef) => void;
}

function KnownEditions({ known, onTake }: KnownEditionsProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.known}>
      <span className="muted">{t('organiser.open.known')}</span>
      {known.slice(0, 4).map(({ file }) => (
        <Button
          key={file.ref}
          variant="subtle"
          c="var(--accent-ink)"
          size="compact-sm"
          onClick={() => onTake(file)}
        >
          {file.name}
        </Button>
      ))}
    </div>
  );
}
