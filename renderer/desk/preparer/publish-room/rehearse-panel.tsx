import { Button, PasswordInput } from '@mantine/core';
import { IconSchool } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bridge } from '../../../bridge';
import { tellProblem, useTold } from '../../../i18n/use-told';
import { settled } from '../../../store/commit';
import { Dialog } from '../../organiser/dialog';
import { makeRehearsal } from '../make-rehearsal';
import type { Preparation } from '../preparation';
import styles from '../preparer.module.css';

/** Shorter ones are guessed in an afternoon. */
const SHORTEST = 12;

/** One act that makes a practice edition, and goes on with it. */
export function RehearsePanel({ preparation }: { readonly preparation: Preparation }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const [trouble, tell] = useTold();
  const [isBusy, setBusy] = useState(false);
  const make = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (passphrase.length < SHORTEST) {
      tell(({ t }) => t('prepare.begin.tooShort', { count: SHORTEST }));
      return;
    }
    setBusy(true);
    await settled();
    const begun = makeRehearsal(preparation.draft);
    const answer = await bridge.beginDraft({ edition: begun.id, passphrase });
    setBusy(false);
    if (answer.ok) preparation.goOn(answer.value, begun);
    else tell(tellProblem(answer.error));
  };
  return (
    <section className={styles.section} aria-labelledby="rehearse-title">
      <h2 id="rehearse-title" className={styles.sectionTitle}>
        {t('prepare.rehearse.title')}
      </h2>
      <p className={styles.hint}>{t('prepare.rehearse.hint')}</p>
      <div>
        <Button
          variant="default"
          leftSection={<IconSchool size={17} stroke={1.8} aria-hidden />}
          onClick={() => setOpen(true)}
        >
          {t('prepare.rehearse.act')}
        </Button>
      </div>
      <Dialog
        isOpen={isOpen}
        title={t('prepare.rehearse.title')}
        size={480}
        onClose={() => setOpen(false)}
      >
        <form className={styles.section} onSubmit={(event) => void make(event)}>
          <PasswordInput
            label={t('prepare.rehearse.passphrase')}
            description={t('prepare.begin.passphraseHint', { count: SHORTEST })}
            value={passphrase}
            error={trouble}
            autoComplete="off"
            data-autofocus
            onChange={(event) => setPassphrase(event.currentTarget.value)}
          />
          <div className={styles.acts}>
            <Button type="submit" loading={isBusy}>
              {t('prepare.rehearse.make')}
            </Button>
          </div>
        </form>
      </Dialog>
    </section>
  );
}
