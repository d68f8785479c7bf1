import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconWritingSign } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Edition } from '../../../../shared/edition/edition';
import { sayDeadline } from '../../../../shared/words/deadline';
import { explain } from '../../../../shared/words/explain';
import { sayList } from '../../../../shared/words/format';
import { useLanguage } from '../../../i18n/use-language';
import { BackupSheet } from './backup-sheet';
import styles from './hand-in.module.css';
import { MissingStep } from './missing-step';
import { ReasonField } from './reason-field';
import { ReceiptStub } from './receipt-stub';
import { countsOf, type SignAct } from './sign-shows';
import type { Sign } from './use-sign';

/** What is missing, sign, carry; below, the receipt of what was already handed in. */
export function HandInSide(props: Sign & { readonly edition: Edition }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { edition, mirror, last } = props;
  const rev = (last?.row.rev ?? 0) + 1;
  const counts = countsOf(mirror);
  const addendum = edition.addenda?.length ?? null;
  const when = sayDeadline({
    instant: edition.schedule.scoringCloses,
    language,
    timeZone: edition.timezone,
  });
  const isHandedIn = props.act.at === 'blocked' && props.act.why === 'same' && last !== null;
  const title = useFocusAfter(props.signing.at === 'signing', props.act.at === 'blocked');
  return (
    <aside className={styles.side}>
      <h2 ref={title} tabIndex={-1}>
        {isHandedIn
          ? t('juror.sign.handedIn', { rev: last.row.rev })
          : t('juror.sign.handIn', { rev })}
      </h2>
      <p className={styles.counts}>
        {[
          t('juror.sign.complete', { count: counts.complete }),
          counts.incomplete > 0 && t('juror.sign.incompleteCount', { count: counts.incomplete }),
          counts.recused > 0 && t('juror.sign.recusedCount', { count: counts.recused }),
        ]
          .filter(Boolean)
          .join(', ')}
        .{' '}
        {last && mirror.changes > 0
          ? t('juror.sign.changes', { count: mirror.changes, rev: last.row.rev })
          : ''}
      </p>
      {isHandedIn && <ReceiptStub {...props} last={last} />}
      <ol className={styles.steps}>
        <MissingStep {...props} />
        <li>
          <h3>{t('juror.sign.signStep')}</h3>
          <p>
            {t('juror.sign.signHow', { next: isHandedIn ? rev : rev + 1, when })}{' '}
            {addendum !== null && t('juror.addendum.signFor', { number: addendum })}
          </p>
          {props.reason && <ReasonField {...props.reason} />}
        </li>
        <li>
          <h3>{t('juror.sign.carry')}</h3>
          <p>{t('juror.sign.carryHow')}</p>
        </li>
      </ol>
      {last && !isHandedIn && <ReceiptStub {...props} last={last} />}
      <SignButton {...props} />
      <BackupSheet {...props} />
    </aside>
  );
}

/** The button that signs goes grey under the focus: once it is over, what it came to is read first. */
function useFocusAfter(isSigning: boolean, isBlocked: boolean) {
  const title = useRef<HTMLHeadingElement>(null);
  const hasSigned = useRef(false);
  // The receipt may come after the act's end, and only then is the button grey for good.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `isBlocked` says when to look again
  useEffect(() => {
    if (isSigning) hasSigned.current = true;
    if (isSigning || !hasSigned.current) return;
    const at = document.activeElement;
    if (at !== null && at !== document.body && !at.matches(':disabled')) return;
    hasSigned.current = false;
    title.current?.focus();
  }, [isSigning, isBlocked]);
  return title;
}

/** The one filled button, with its reason beside it when it is blocked. */
function SignButton(props: Sign) {
  const { act, signing, undeclared, undecided, last, sign, saveAgain } = props;
  const { t } = useTranslation();
  const { language } = useLanguage();
  const [first] = undecided;
  const names = sayList(
    undeclared.map((row) => row.each.dossier.company),
    language,
  );
  const why: Record<Extract<SignAct, { at: 'blocked' }>['why'], string> = {
    closed: t('juror.sign.closed'),
    reason: t('juror.sign.reasonFirst'),
    undeclared: t('juror.addendum.undeclaredFirst', { count: undeclared.length, names }),
    moved: t('juror.sign.moved'),
    saving: t('juror.sign.blocked'),
    undecided:
      undecided.length === 1 && first
        ? t('juror.sign.decide', { company: first.each.dossier.company })
        : t('juror.sign.decideMany', { count: undecided.length }),
    same: t('juror.sign.same', { rev: last?.row.rev ?? 0 }),
  };
  const isSigning = signing.at === 'signing';
  const isDone = act.at === 'blocked' && act.why === 'same';
  return (
    <div className={styles.act}>
      {signing.at === 'refused' && (
        <p className={styles.refused} role="alert">
          <IconAlertTriangle size={18} stroke={1.8} aria-hidden />
          {explain(signing.problem, language)}
        </p>
      )}
      {act.at === 'blocked' ? (
        <p className={styles.why} data-done={isDone}>
          {isDone ? (
            <IconCheck size={18} stroke={2} aria-hidden />
          ) : (
            <IconAlertTriangle size={18} stroke={1.8} aria-hidden />
          )}
          {why[act.why]}
        </p>
      ) : (
        <p className={styles.note}>
          {act.at === 'save-again'
            ? t('juror.sign.notSaved')
            : last
              ? t(
                  last.isOfFormerEdition
                    ? 'juror.addendum.editionChanged'
                    : 'juror.sign.changedSince',
                  { rev: last.row.rev },
                )
              : t('juror.sign.unsigned')}
        </p>
      )}
      <Button
        fullWidth
        size="md"
        disabled={act.at === 'blocked'}
        loading={isSigning}
        leftSection={<IconWritingSign size={18} stroke={1.8} aria-hidden />}
        onClick={() => (act.at === 'save-again' ? saveAgain(act.row) : sign())}
      >
        {isSigning
          ? t('juror.sign.acting')
          : t(act.at === 'save-again' ? 'juror.sign.saveAgain' : 'juror.sign.act')}
      </Button>
    </div>
  );
}
