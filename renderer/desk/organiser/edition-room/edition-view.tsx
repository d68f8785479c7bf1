import { IconSend } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { BlockedAct } from '../blocked-act';
import type { OpenEdition } from '../open-edition';
import styles from '../publication/publication.module.css';
import { PublishDialog } from '../publication/publish-dialog';
import { PublishedPanel } from '../publication/published-panel';
import { RecoveryPanel } from '../publication/recovery-panel';
import type { PublishActs } from '../publication/use-publish';
import { RoomHead } from '../room-head';
import type { EditionShown } from './edition-shows';
import { JuryCodes } from './jury-codes';

interface EditionViewProps {
  readonly open: OpenEdition;
  readonly shown: EditionShown;
  readonly acts: PublishActs;
  readonly isSealed: boolean;
}

export function EditionView({ open, shown, acts, isSealed }: EditionViewProps) {
  const { t } = useTranslation();
  const { publication } = acts;
  const isPublished = publication.at === 'published';
  return (
    <>
      <RoomHead
        title={t('organiser.edition.title')}
        lead={shown.lead}
        act={
          <BlockedAct
            icon={<IconSend size={17} stroke={1.8} aria-hidden />}
            filled={!isPublished}
            blocked={isSealed ? t('organiser.edition.sealed') : null}
            onAct={() => acts.ask(shown.jurors.map(({ id }) => id))}
          >
            {t('organiser.edition.publishAll')}
          </BlockedAct>
        }
      />
      <div className={styles.columns}>
        <JuryCodes
          jurors={shown.jurors}
          onRenew={isSealed || shown.isFirst ? null : (juror) => acts.ask([juror])}
        />
        <aside className={styles.side}>
          {publication.at === 'published' && (
            <PublishedPanel
              edition={open.edition}
              publication={publication}
              onForget={acts.forget}
            />
          )}
          {publication.at === 'closed' && (
            <p className={styles.warn} role="alert">
              {t('organiser.edition.closed')}
            </p>
          )}
          <section>
            <h2 className={styles.heading}>{t('organiser.edition.publish')}</h2>
            <p className={styles.hint}>
              {t(
                shown.isFirst ? 'organiser.edition.publishFirst' : 'organiser.edition.publishHint',
              )}
            </p>
          </section>
          <RecoveryPanel edition={open.edition} fingerprint={open.session.fingerprint} />
        </aside>
      </div>
      <PublishDialog edition={open.edition} acts={acts} />
    </>
  );
}
