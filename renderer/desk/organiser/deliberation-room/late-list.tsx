import { Button } from '@mantine/core';
import { IconClockPlus, IconEye } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { areTwoPeople } from '../../../../shared/ballot/paper';
import type { Problem } from '../../../../shared/file/problem';
import type { Result } from '../../../../shared/result';
import { sayList } from '../../../../shared/words/format';
import { speaker } from '../../../../shared/words/say';
import { tellProblem, useTold } from '../../../i18n/use-told';
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
  previewOf,
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
    <section aria-labelledby="late-title" className={styles.list}>
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
  const { by, second, reason } = who.said;
  const [trouble, say] = useTold();
  const [isBusy, setBusy] = useState(false);
  const preview = previewOf(late, rows, given.counted.proposal.laureate);
  const tell = async (doing: Promise<Result<null, Problem>>): Promise<void> => {
    setBusy(true);
    const done = await doing.finally(() => setBusy(false));
    say(done.ok ? null : tellProblem(done.error));
  };
  const juror = namesOf(edition, language).juror(late.juror);
  const isReady = areTwoPeople([by, second]) && reason !== '';
  return (
    <div className={styles.late}>
      <p className={styles.whose}>{t('deliberation.late.what', { juror, rev: late.rev })}</p>
      {preview ? (
        <p className={styles.effect} role="status">
          {sayPreview(preview, given)}
        </p>
      ) : (
        <div>
          <Button
            variant="default"
            size="compact-md"
            loading={isBusy}
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
              second: t('deliberation.late.second'),
              hint: t('deliberation.seal.nameHint'),
              reason: t('deliberation.late.reason'),
            }}
          />
          <BlockedAct
            icon={<IconClockPlus size={17} stroke={1.8} aria-hidden />}
            blocked={isReady ? null : t('deliberation.late.missing')}
            busy={isBusy}
            onAct={() => {
              const { before, after } = preview;
              const said = { by, second, reason, preview: { before, after } };
              void tell(admitLate(open, late, said));
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
