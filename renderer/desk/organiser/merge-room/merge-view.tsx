import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Choice } from '../../../../shared/merge/ledger';
import { BlockedAct } from '../blocked-act';
import { RoomHead } from '../room-head';
import { AllReceipts } from './all-receipts';
import { ChoicesLine } from './choices-line';
import { ClosingLine } from './closing-line';
import { DropZone } from './drop-zone';
import { Matrix } from './matrix';
import { MatrixFeet } from './matrix-feet';
import { MergeCode } from './merge-code';
import type { MergeShown } from './merge-shows';
import styles from './merge-view.module.css';
import { PaperLine } from './paper-line';
import { Receipts } from './receipts';
import type { MergeActs } from './use-merge';

interface MergeViewProps {
  readonly shown: MergeShown;
  readonly acts: MergeActs;
  readonly isSealed: boolean;
  readonly choices: readonly Choice[];
  readonly onNext: () => void;
  readonly onPaper: () => void;
}

export function MergeView(props: MergeViewProps) {
  const { shown, acts, isSealed, choices, onNext, onPaper } = props;
  const { t } = useTranslation();
  const isLate = isSealed || shown.closed !== null;
  return (
    <>
      <RoomHead
        title={t('merge.title')}
        lead={isSealed ? t('merge.frozen') : shown.lead}
        act={
          <BlockedAct
            icon={<IconArrowRight size={17} stroke={1.8} aria-hidden />}
            blocked={shown.blocked}
            onAct={onNext}
          >
            {t('merge.next')}
          </BlockedAct>
        }
      />
      <div className={styles.columns}>
        <section className={styles.files} aria-label={t('merge.title')}>
          <DropZone acts={acts} isEmpty={shown.all.length === 0} isLate={isLate} />
          {!isSealed && <PaperLine onOpen={onPaper} />}
          <Receipts
            shown={shown}
            isSealed={isSealed}
            onSettle={acts.settle}
            onAccept={acts.accept}
          />
        </section>
        <div className={styles.matrix}>
          <Matrix matrix={shown.matrix} />
          <MatrixFeet feet={shown.matrix.feet} />
          <div className={styles.space} />
          <MergeCode code={shown.code} isProvisional={shown.isProvisional} files={shown.counted} />
          <ChoicesLine choices={choices} isSealed={isSealed} onBring={acts.bring} />
          {!isSealed && (
            <ClosingLine closed={shown.closed} blocked={shown.blocked} onClose={acts.close} />
          )}
        </div>
      </div>
      {shown.all.length > 0 && <AllReceipts lines={shown.all} />}
    </>
  );
}
