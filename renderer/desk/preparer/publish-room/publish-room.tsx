import { Button } from '@mantine/core';
import { IconArrowRight, IconSend } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useWay } from '../../../ui/way';
import { BlockedAct } from '../../organiser/blocked-act';
import { PublishDialog } from '../../organiser/publication/publish-dialog';
import { PublishedPanel } from '../../organiser/publication/published-panel';
import { RecoveryPanel } from '../../organiser/publication/recovery-panel';
import { RoomHead } from '../../organiser/room-head';
import { BeforePublishing } from '../before-publishing';
import type { Preparation } from '../preparation';
import styles from '../preparer.module.css';
import { AddendumPanel } from './addendum-panel';
import { RehearsePanel } from './rehearse-panel';
import { usePublishDraft } from './use-publish-draft';

/** From the draft to sealed laptops: what blocks, what is published, then codes, slips, recovery. */
export function PublishRoom({ preparation }: { readonly preparation: Preparation }) {
  const { t } = useTranslation();
  const go = useWay((state) => state.go);
  const { draft, published, session } = preparation;
  const { acts, blocked, addendum } = usePublishDraft(preparation);
  const { publication } = acts;
  const invited = new Set(
    published?.edition.jurors.flatMap(({ id, recipient }) => (recipient ? [id] : [])),
  );
  const asked = draft.jurors.map(({ id }) => id).filter((id) => !invited.has(id));
  const isDone = publication.at === 'published';
  const eligible = draft.dossiers.filter(({ eligibility }) => eligibility.state === 'eligible');
  const seq = (published?.edition.seq ?? 0) + 1;
  return (
    <>
      <RoomHead
        title={t(
          isDone ? 'prepare.publish.done' : `prepare.publish.${published ? 'again' : 'title'}`,
        )}
        lead={
          isDone
            ? t('prepare.publish.leadDone', { seq: seq - 1 })
            : published
              ? t('prepare.publish.leadAgain', { seq: published.edition.seq })
              : t('prepare.publish.lead', {
                  count: draft.jurors.length,
                  dossiers: t('prepare.publish.dossiers', { count: eligible.length }),
                })
        }
        act={
          !isDone && (
            <BlockedAct
              icon={<IconSend size={17} stroke={1.8} aria-hidden />}
              blocked={blocked}
              onAct={() => acts.ask(asked)}
            >
              {t(published ? 'prepare.publish.actAgain' : 'prepare.publish.act')}
            </BlockedAct>
          )
        }
      />
      <div className={styles.columns}>
        <div className={styles.stack}>
          {isDone && published && (
            <PublishedPanel
              edition={published.edition}
              publication={publication}
              onForget={acts.forget}
              next={
                <div>
                  <Button
                    className={styles.flush ?? ''}
                    variant="subtle"
                    c="var(--accent-ink)"
                    rightSection={<IconArrowRight size={16} stroke={1.8} aria-hidden />}
                    onClick={() =>
                      go({
                        at: 'organiser',
                        edition: publication.published.edition.file,
                        key: publication.published.key.file,
                      })
                    }
                  >
                    {t('prepare.publish.goOn')}
                  </Button>
                </div>
              }
            />
          )}
          {publication.at === 'closed' && (
            <p className={styles.warn} role="alert">
              {t('organiser.edition.closed')}
            </p>
          )}
          {addendum && !isDone && <AddendumPanel addendum={addendum} preparation={preparation} />}
          {!isDone && (published || asked.length > 0) && (
            <section className={styles.section}>
              <h2 className={styles.sectionTitle}>{t('prepare.publish.what')}</h2>
              <p className={styles.hint}>
                {t('prepare.publish.whatText', { count: asked.length })}
              </p>
            </section>
          )}
          <RecoveryPanel
            edition={{ id: draft.frame.id, seq, title: draft.frame.title }}
            fingerprint={session.fingerprint}
          />
          {!draft.frame.fictional && draft.jurors.length > 0 && (
            <RehearsePanel preparation={preparation} />
          )}
        </div>
        <BeforePublishing preparation={preparation} />
      </div>
      <PublishDialog
        edition={{ jurors: [] }}
        acts={acts}
        warning={t('prepare.publish.warning', { count: asked.length })}
      />
    </>
  );
}
