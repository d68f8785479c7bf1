import { Button, PasswordInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EditionId } from '../../../../shared/ids';
import styles from './begin-room.module.css';
import type { Beginning } from './use-begin';

/** The drafts of this computer; each opens with its passphrase. */
export function ResumeDraft({ beginning }: { readonly beginning: Beginning }) {
  const { t } = useTranslation();
  const { drafts } = beginning;
  return (
    <section aria-labelledby="resume-draft">
      <h2 id="resume-draft">{t('prepare.begin.resume')}</h2>
      {drafts?.length === 0 && <p className="muted">{t('prepare.begin.none')}</p>}
      <ul>
        {drafts?.map((edition) => (
          <Draft key={edition} edition={edition} beginning={beginning} />
        ))}
      </ul>
    </section>
  );
}

function Draft({
  edition,
  beginning,
}: {
  readonly edition: EditionId;
  readonly beginning: Beginning;
}) {
  const { t } = useTranslation();
  const [passphrase, setPassphrase] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (passphrase !== '') void beginning.resume(edition, passphrase);
  };
  return (
    <li>
      <form className={styles.draft} onSubmit={submit}>
        <span className={styles.draftName}>{edition}</span>
        <div className={styles.line}>
          <PasswordInput
            label={t('prepare.begin.passphraseOf', { edition })}
            value={passphrase}
            autoComplete="off"
            onChange={(event) => setPassphrase(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" loading={beginning.isBusy}>
            {t('prepare.begin.open')}
          </Button>
        </div>
      </form>
    </li>
  );
}
