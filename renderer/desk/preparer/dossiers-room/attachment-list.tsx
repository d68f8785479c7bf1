import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DraftAttachment, DraftDossier } from '../../../../shared/edition/draft/draft';
import type { Bilingual } from '../../../../shared/ids';
import { sayBytes } from '../../../../shared/words/format';
import { useLanguage } from '../../../i18n/use-language';
import { passFocusOn } from '../../../parts/pass-focus';
import { changeDossier } from '../../../store/draft';
import type { DraftDatabase } from '../../../store/draft-database';
import { BothFields } from '../kept-field';
import styles from '../preparer.module.css';
import own from './dossiers-room.module.css';

interface AttachmentListProps {
  readonly dossier: DraftDossier;
  readonly database: DraftDatabase;
  readonly flawOf: (field: string) => string | undefined;
}

const NOTHING: Bilingual = { fr: '', en: '' };

/** The file with a description changed in one language; without one where both are empty. */
function describeMore(file: DraftAttachment, change: Partial<Bilingual>): DraftAttachment {
  const { description = NOTHING, ...bare } = file;
  const now = { ...description, ...change };
  return now.fr.trim() === '' && now.en.trim() === '' ? bare : { ...bare, description: now };
}

const FILES = ['deck', 'images', 'logo', 'video'] as const;

/** The files of a dossier, with what the form still asks for. */
export function AttachmentList({ dossier, database, flawOf }: AttachmentListProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { id, attachments } = dossier;
  const remove = (sha256: string): void =>
    void changeDossier(database, id, (now) => ({
      ...now,
      attachments: now.attachments.filter((each) => each.sha256 !== sha256),
    }));
  const describe = (sha256: string, change: Partial<Bilingual>): void =>
    void changeDossier(database, id, (now) => ({
      ...now,
      attachments: now.attachments.map((each) =>
        each.sha256 === sha256 ? describeMore(each, change) : each,
      ),
    }));
  return (
    <>
      <ul aria-labelledby="dossier-files">
        {attachments.map(({ name, type, field, bytes, pages, sha256, description }) => (
          <li key={sha256} className={own.file}>
            <span className={own.fileName}>
              <b>{t(`prepare.files.field.${field}`)}</b> · <bdi>{name}</bdi>
              <span className="muted">
                {' '}
                · {sayBytes(bytes, language)}
                {pages !== null && ` · ${t('prepare.files.pages', { count: pages })}`}
              </span>
            </span>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('prepare.files.remove', { name })}
              onClick={(event) => {
                passFocusOn(event.currentTarget);
                remove(sha256);
              }}
            >
              <IconX size={16} stroke={1.6} aria-hidden />
            </ActionIcon>
            {type !== 'application/pdf' && (
              <div className={own.described}>
                <BothFields
                  label={t('prepare.files.shows', { name })}
                  value={description ?? NOTHING}
                  maxLength={300}
                  keep={(_, change) => describe(sha256, change)}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
      {FILES.map((field) => {
        const flaw = flawOf(field);
        return (
          flaw && (
            <p key={field} className={styles.warn}>
              {t(`prepare.files.field.${field}`)} · {flaw}
            </p>
          )
        );
      })}
    </>
  );
}
