import { Button, NativeSelect } from '@mantine/core';
import { IconAlertTriangle, IconArrowLeft, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Standings } from '../../../../../shared/merge/ledger';
import { useLanguage } from '../../../../i18n/use-language';
import type { OrganiserRows } from '../../../../store/ledger-live';
import type { OpenEdition } from '../../open-edition';
import { RoomHead } from '../../room-head';
import { CompareStep } from './compare-step';
import styles from './paper.module.css';
import { showJurors, stepOf } from './paper-shows';
import { TypingStep } from './typing-step';
import { type PaperActs, usePaper } from './use-paper';

interface PaperViewProps {
  readonly open: OpenEdition;
  readonly rows: OrganiserRows;
  readonly standings: Standings;
  readonly isClosed: boolean;
  readonly onBack: () => void;
}

/** A juror's sheet on paper: printed blank, typed by two people, compared, signed. */
export function PaperView({ open, rows, standings, isClosed, onBack }: PaperViewProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const acts = usePaper(open, rows.ledger);
  const { papers, juror, said } = acts;
  const { edition } = open;
  const jurors = showJurors({ edition, language, standings, papers });
  const counted = juror === null ? undefined : standings.get(juror);
  const isBeside = counted?.state === 'counted' && counted.verified.ballot.paper === undefined;
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        className={styles.back ?? ''}
        leftSection={<IconArrowLeft size={16} stroke={1.8} aria-hidden />}
        onClick={onBack}
      >
        {t('paper.back')}
      </Button>
      <RoomHead title={t('paper.roomTitle')} lead={t('paper.roomLead')} />
      <div className={styles.pick}>
        <NativeSelect
          className={styles.who ?? ''}
          label={t('paper.juror')}
          data={[{ value: '', label: t('paper.pick') }, ...jurors]}
          value={juror ?? ''}
          onChange={(event) => acts.pick(event.currentTarget.value || null)}
        />
        <Button
          variant="default"
          leftSection={<IconPrinter size={17} stroke={1.8} aria-hidden />}
          onClick={acts.print}
        >
          {t(juror === null ? 'paper.blankAll' : 'paper.blank')}
        </Button>
      </div>
      <p role="status" className={styles.said}>
        {said}
      </p>
      {isClosed && <Warning words={t('paper.closedMerge')} />}
      {isBeside && <Warning words={t('paper.beside')} />}
      {juror !== null && <Step key={juror} open={open} juror={juror} acts={acts} />}
    </>
  );
}

function Warning({ words }: { readonly words: string }) {
  return (
    <p className={styles.warn}>
      <IconAlertTriangle size={18} stroke={1.8} aria-hidden style={{ flex: 'none' }} />
      {words}
    </p>
  );
}

interface StepProps {
  readonly open: OpenEdition;
  readonly juror: string;
  readonly acts: PaperActs;
}

/** The step this sheet has come to: first typing, second, comparison. */
function Step({ open: { edition }, juror, acts }: StepProps) {
  const row = acts.rowOf(juror);
  const step = stepOf(row);
  if (step === 'compare') {
    return (
      <CompareStep
        edition={edition}
        row={row}
        isBusy={acts.isBusy}
        onKeep={acts.keep}
        onRecord={acts.record}
        onForget={() => acts.forget(juror)}
      />
    );
  }
  const isFirst = step === 'first';
  return (
    <TypingStep
      key={step}
      edition={edition}
      juror={juror}
      typing={isFirst ? row.first : acts.secondOf(row)}
      before={isFirst ? null : row.first.by}
      onKeep={(typing) =>
        acts.keep(isFirst ? { ...row, first: typing } : { ...row, second: typing })
      }
    />
  );
}
