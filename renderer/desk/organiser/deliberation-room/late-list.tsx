import { Button } from '@mantine/core';
import { IconClockPlus, IconEye } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../../shared/file/problem';
import type { Result } from '../../../../shared/result';
import { explain } from '../../../../shared/words/explain';
import { sayList } from '../../../../shared/words/format';
import { speaker } from '../../../../shared/words/say';
import { BlockedAct } from '../blocked-act';
import { NameAndReason } from '../name-and-reason';
import { namesOf } from '../name-of';
import type { OpenEdition } from '../open-edition';
import { useNameAndReason } from '../use-name-and-reason';
import type { MeetingGiven } from './deliberation-shows';
import {
  admitLate,
  type LateBallot,
  type LatePreview,
  lateBallots,
  previewLate,
} from './late-ballots';
import styles from './point-quorum.module.css';

interface LateListProps {
  readonly open: OpenEdition;
  readonly given: MeetingGiven;
}

/** Files that came after the closing: what each would change, then who admits it and why. */
export function LateList({ open, given }: LateListProps) {
  const { t } = useTranslation();
  const late = lateBallots(given.rows);
  if (late.length === 0) return null;
  return (
    <section aria-labelledby="late-title">
      <h3 id="late-title">{t('deliberation.late.title')}</h3>
      <p className="muted">{t('deliberation.late.lead')}</p>
      {late.map((each) => (
        <Late key={each.digest} late={each} open={open} given={given} />
      ))}
    </section>
  );
}

function Late({ late, open, given }: LateListProps & { readonly late: LateBallot }) {
  const { t } = useTranslation();
  const { edition, language, rows } = given;
  const who = useNameAndReason();
  const { by, reason } = who.said;
  const [trouble, setTrouble] = useState('');
  const preview = rows.deliberation.findLast(
    (act): act is LatePreview => act.kind === 'latePreview' && act.digest === late.digest,
  );
  const tell = async (doing: Promise<Result<null, Problem>>): Promise<void> => {
    const done = await doing;
    setTrouble(done.ok ? '' : explain(done.error, language));
  };
  const juror = namesOf(edition, language).juror(late.juror);
  const isReady = by !== '' && reason !== '';
  return (
    <div className={styles.late}>
      <p>{t('deliberation.late.what', { juror, rev: late.rev })}</p>
      {preview ? (
        <p className={styles.effect} role="status">
          {sayPreview(preview, given)}
        </p>
      ) : (
        <div>
          <Button
            variant="default"
            size="compact-md"
            leftSection={<IconEye size={16} stroke={1.8} aria-hidden />}
            onClick={() => void tell(previewLate(open, rows, late))}
          >
            {t('deliberation.late.preview')}
          </Button>
        </div>
      )}
      {preview && (
        <>
          <NameAndReason
            who={who}
            words={{
              by: t('deliberation.late.by'),
              hint: t('deliberation.seal.nameHint'),
              reason: t('deliberation.late.reason'),
            }}
          />
          <BlockedAct
            icon={<IconClockPlus size={17} stroke={1.8} aria-hidden />}
            blocked={isReady ? null : t('deliberation.late.missing')}
            onAct={() => {
              const { before, after } = preview;
              void tell(admitLate(open, late, { by, reason, preview: { before, after } }));
            }}
          >
            {t('deliberation.late.admit')}
          </BlockedAct>
        </>
      )}
      {trouble && <p role="alert">{trouble}</p>}
    </div>
  );
}

function sayPreview({ before, after }: LatePreview, { edition, language }: MeetingGiven): string {
  const say = speaker(language);
  const { dossier } = namesOf(edition, language);
  const named = (ids: readonly string[]): string =>
    ids.length === 0 ? say('deliberation.late.nobody') : sayList(ids.map(dossier), language);
  if (before.join() === after.join()) {
    return say('deliberation.late.same', { laureate: named(before) });
  }
  return say('deliberation.late.other', { before: named(before), after: named(after) });
}
