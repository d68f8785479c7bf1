import { lazy, memo, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment, Dossier } from '../../../../../shared/edition/dossier';
import { useLanguage } from '../../../../i18n/use-language';
import type { Aids } from '../../use-juror-aids';
import styles from './deck.module.css';
import { Unreadable } from './unreadable';

/** The reader of PDF is large: it comes with the first deck. */
const Deck = lazy(async () => ({ default: (await import('./deck')).Deck }));

/** Which page lies open, and whether it fills the window. */
export interface DeckPlace {
  readonly page: number;
  readonly isLarge: boolean;
  /** In hundredths of the column's width. */
  readonly zoom: number;
  readonly onPage: (page: number) => void;
  readonly onLarge: (isLarge: boolean) => void;
  readonly zoomBy: (step: 1 | -1) => void;
}

/** Bytes are found by digest, never by name. */
function addressOf({ sha256 }: Attachment): string {
  return `/attachment/${sha256}`;
}

/** The papers of a dossier in place: its deck first, then pictures and films. */
export const Attachments = memo(function Attachments({
  dossier,
  place,
  aids,
}: {
  readonly dossier: Dossier;
  readonly place: DeckPlace;
  readonly aids: Aids | null;
}) {
  const { t } = useTranslation();
  const [first, ...others] = dossier.attachments.toSorted(
    (a, b) => Number(b.type === 'application/pdf') - Number(a.type === 'application/pdf'),
  );
  if (!first) return <p className={styles.nothing}>{t('juror.read.deck.noFile')}</p>;
  return (
    <div className={styles.papers}>
      {[first, ...others].map((each) => (
        <Paper
          key={each.sha256}
          attachment={each}
          place={each === first ? place : null}
          aids={aids}
        />
      ))}
    </div>
  );
});

/** One paper; the first may be turned and enlarged by keys, the others by their own buttons. */
function Paper(props: {
  readonly attachment: Attachment;
  readonly place: DeckPlace | null;
  readonly aids: Aids | null;
}) {
  const { attachment, place, aids } = props;
  const { name, type } = attachment;
  const address = addressOf(attachment);
  if (type === 'application/pdf') {
    return (
      <Suspense fallback={<div className={styles.coming} />}>
        <Deck paper={attachment.sha256} name={name} address={address} place={place} aids={aids} />
      </Suspense>
    );
  }
  return <Shown attachment={attachment} address={address} />;
}

/** A picture or a film; what cannot be shown is said in words. */
function Shown({
  attachment: { name, type, description },
  address,
}: {
  readonly attachment: Attachment;
  readonly address: string;
}) {
  const { t } = useTranslation();
  const { language, inLanguage } = useLanguage();
  const [isFaulty, setFaulty] = useState(false);
  const own = description ? inLanguage(description) : '';
  const shown = own || description?.fr || description?.en;
  const other = language === 'fr' ? 'en' : 'fr';
  const onError = () => setFaulty(true);
  if (isFaulty) {
    return <Unreadable>{t('juror.read.deck.unreadable', { name })}</Unreadable>;
  }
  return (
    <figure {...(shown && own === '' && { lang: other })}>
      <figcaption>
        <span className={styles.fileName}>{name}</span>
        {shown && (
          <span className={styles.shows} aria-hidden>
            {shown}
          </span>
        )}
      </figcaption>
      {type === 'video/mp4' ? (
        <video
          className={styles.picture}
          src={address}
          controls
          preload="metadata"
          aria-label={shown || t('juror.read.deck.film', { name })}
          onError={onError}
        >
          <track kind="captions" />
        </video>
      ) : (
        <img
          className={styles.picture}
          src={address}
          alt={shown || t('juror.read.deck.picture', { name })}
          onError={onError}
        />
      )}
    </figure>
  );
}
