import { Button } from '@mantine/core';
import {
  IconClockPause,
  IconLockCheck,
  IconPresentation,
  IconSignature,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Edition } from '../../../../shared/edition/edition';
import { StateChip } from '../../../parts/state-chip';
import type { Publicity } from '../../../store/publicity';
import { MinutesPaper } from '../minutes-paper';
import { RoomHead } from '../room-head';
import { type BenefitActs, Benefits } from './benefits';
import type { PrizeShown, Sealed } from './palmares-shows';
import styles from './palmares-view.module.css';
import { PastYears } from './past-years';
import { Prize } from './prize';
import { TakeAways } from './take-aways';
import type { PalmaresActs } from './use-palmares';

interface PalmaresViewProps {
  readonly edition: Edition;
  readonly fingerprint: string;
  readonly sealed: Sealed;
  readonly prizes: readonly PrizeShown[];
  readonly embargo: string;
  readonly acts: PalmaresActs;
  readonly publicity: Publicity;
  readonly pressGaps: readonly string[];
  readonly benefitActs: BenefitActs;
  readonly onComplete: () => void;
  readonly onPresent: () => void;
}

export function PalmaresView(props: PalmaresViewProps) {
  const { t } = useTranslation();
  const { edition, sealed, prizes, acts } = props;
  const [first, second] = sealed.by;
  const { issue } = sealed.decision;
  const icon = { size: 15, stroke: 1.8, 'aria-hidden': true } as const;
  return (
    <>
      <RoomHead
        title={t(issue > 1 ? 'palmares.titleAgain' : 'palmares.title', {
          year: edition.year,
          issue,
        })}
        chips={
          <>
            <StateChip tone="ok" icon={<IconLockCheck {...icon} />}>
              {t('palmares.sealed')}
            </StateChip>
            <StateChip tone="warn" icon={<IconClockPause {...icon} />}>
              {props.embargo}
            </StateChip>
          </>
        }
        lead={t('palmares.lead', { first, second })}
        act={
          <Button
            leftSection={<IconPresentation size={18} stroke={1.6} aria-hidden />}
            onClick={props.onPresent}
          >
            {t('palmares.present')}
          </Button>
        }
      />
      <div className={styles.columns}>
        <div className={styles.prizes}>
          {prizes.map((prize) => (
            <Prize key={prize.award} prize={prize} edition={edition} />
          ))}
          <PastYears edition={edition} />
          <Benefits
            benefits={props.publicity.benefits}
            companies={prizes.flatMap(({ winners }) => winners.map(({ name }) => name))}
            acts={props.benefitActs}
          />
        </div>
        <section aria-labelledby="paper-title" className={styles.paper}>
          <h2 id="paper-title" className={styles.title}>
            {t('palmares.paper')}
          </h2>
          <MinutesPaper minutes={sealed.minutes} size="preview" />
          <p className={styles.signatures}>
            <IconSignature size={17} stroke={1.6} aria-hidden />
            {t('palmares.signatures')}
          </p>
        </section>
        <TakeAways
          edition={edition}
          sealed={sealed}
          fingerprint={props.fingerprint}
          acts={acts}
          pressGaps={props.pressGaps}
          onComplete={props.onComplete}
        />
      </div>
    </>
  );
}
