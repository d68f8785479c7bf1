import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interest } from '../../../../shared/edition/interest';
import { recusalKind } from '../../../../shared/edition/juror';
import { cleanText } from '../../../../shared/file/text-rules';
import type { JurorDossier } from '../../../derive/juror-dossiers';
import styles from './dossier-tools.module.css';

interface LateLinkProps {
  readonly current: JurorDossier;
  /** The revision already handed in; null before the first. */
  readonly handedIn: number | null;
  readonly onDeclare: (interest: Interest) => void;
  readonly onCancel: () => void;
}

/**
 * A link found while reading (PRIZE rule 2): the consequence is said before the second
 * click, which withdraws the marks or declares a link that changes nothing.
 */
export function LateLink({ current, handedIn, onDeclare, onCancel }: LateLinkProps) {
  const { t } = useTranslation();
  const [why, setWhy] = useState<(typeof recusalKind.options)[number]>('other');
  const [note, setNote] = useState('');
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const dossier = current.dossier.id;
  const count = current.marked;
  return (
    <section
      className={styles.late}
      aria-labelledby="juror-late"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <h2 id="juror-late" ref={title} tabIndex={-1}>
        {t('juror.tools.late.title')}
      </h2>
      <p>
        {count > 0
          ? t('juror.tools.late.withdraws', { count })
          : t('juror.tools.late.withdrawsNone')}{' '}
        {t('juror.tools.late.closes')}
      </p>
      {handedIn !== null && (
        <p>
          <b>{t('juror.tools.late.handedIn', { rev: handedIn, next: handedIn + 1 })}</b>
        </p>
      )}
      <p className="muted">{t('juror.tools.late.lead')}</p>
      <div className={styles.fields}>
        <NativeSelect
          label={t('juror.declare.kind')}
          value={why}
          onChange={(event) => setWhy(recusalKind.parse(event.currentTarget.value))}
          data={recusalKind.options.map((value) => ({
            value,
            label: t(`juror.declare.kinds.${value}`),
          }))}
        />
        <TextInput
          label={t('juror.declare.note')}
          value={note}
          maxLength={300}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </div>
      <div className={styles.acts}>
        <Button
          size="xs"
          onClick={() => onDeclare({ dossier, kind: 'recusal', why, note: cleanText(note) })}
        >
          {t('juror.tools.late.recuse')}
        </Button>
        <Button
          size="xs"
          variant="default"
          onClick={() => onDeclare({ dossier, kind: 'link', note: cleanText(note) })}
        >
          {t('juror.tools.late.link')}
        </Button>
        <Button size="xs" variant="subtle" onClick={onCancel}>
          {t('juror.tools.late.cancel')}
        </Button>
      </div>
    </section>
  );
}
