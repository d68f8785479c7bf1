import { Button } from '@mantine/core';
import { IconCheck, IconPrinter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Edition } from '../../../../shared/edition/edition';
import { bridge } from '../../../bridge';
import { tellProblem, useTold } from '../../../i18n/use-told';
import styles from './publication.module.css';
import { type Slip, writeSlips } from './slip-paper';
import type { Publication } from './use-publish';

interface PublishedPanelProps {
  readonly edition: Edition;
  /** What one does next, beside forgetting the codes. */
  readonly next?: ReactNode;
  readonly publication: Extract<Publication, { readonly at: 'published' }>;
  readonly onForget: () => void;
}

/** The two files, and the codes while they are still here: on slips, then forgotten. */
export function PublishedPanel({ edition, publication, next, onForget }: PublishedPanelProps) {
  const { t } = useTranslation();
  const [said, say] = useTold();
  const { published, codes } = publication;
  const count = codes.length;
  const slips = codes.flatMap(({ juror, code }): Slip[] => {
    const whose = edition.jurors.find(({ id }) => id === juror);
    return whose ? [{ juror: whose, code }] : [];
  });
  const print = async (): Promise<void> => {
    const name = `feuillets-${edition.id}-v${edition.seq}.pdf`;
    const answer = await bridge.savePaper({ name, html: writeSlips(edition, slips), isBare: true });
    if (!answer.ok) return say(tellProblem(answer.error));
    const { saved } = answer.value;
    say(({ t }) =>
      saved ? t('organiser.edition.printed', { name: saved.name }) : t('organiser.save.closed'),
    );
  };
  return (
    <section className={styles.panel}>
      <h2 className={styles.heading}>
        <IconCheck size={17} stroke={2} aria-hidden /> {t('organiser.edition.done')}
      </h2>
      <p>
        {t('organiser.edition.doneText', {
          edition: published.edition.name,
          key: published.key.name,
        })}
      </p>
      {count > 0 && (
        <>
          <ul className={styles.codes}>
            {slips.map(({ juror, code }) => (
              <li key={juror.id}>
                <span>{juror.name}</span>
                <span className={styles.code}>{code}</span>
              </li>
            ))}
          </ul>
          <p className={styles.warn}>{t('organiser.edition.once', { count })}</p>
          <div className={styles.acts}>
            <Button
              leftSection={<IconPrinter size={17} stroke={1.8} aria-hidden />}
              onClick={() => void print()}
            >
              {t('organiser.edition.print', { count })}
            </Button>
            <Button variant="default" onClick={onForget}>
              {t('organiser.edition.forget')}
            </Button>
          </div>
        </>
      )}
      {next}
      <p role="status" className={styles.hint}>
        {said}
      </p>
    </section>
  );
}
