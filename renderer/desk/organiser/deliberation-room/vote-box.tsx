import { SegmentedControl } from '@mantine/core';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Ballot } from './award-shows';
import styles from './vote-box.module.css';

interface VoteBoxProps {
  readonly ballot: Ballot;
  readonly onChange: (change: Partial<Ballot>) => void;
}

const SIDES = ['for', 'against', 'abstain'] as const;

/** Three steppers and the bar of votes, one block a vote. */
export function VoteBox({ ballot, onChange }: VoteBoxProps) {
  const { t } = useTranslation();
  const blocks = SIDES.flatMap((side) =>
    Array.from({ length: ballot[side] }, (_, at) => ({ side, key: `${side}${at + 1}` })),
  );
  return (
    <>
      <HandsOrSlips by={ballot.by ?? 'hands'} onChange={(by) => onChange({ by })} />
      <div className={styles.steppers}>
        {SIDES.map((side) => (
          <Stepper
            key={side}
            label={t(`deliberation.vote.${side}`)}
            value={ballot[side]}
            onChange={(value) => onChange({ [side]: value })}
          />
        ))}
      </div>
      <div className={styles.bar} role="img" aria-label={t('deliberation.vote.bar', { ...ballot })}>
        {blocks.map(({ side, key }) => (
          <span key={key} data-side={side} />
        ))}
      </div>
    </>
  );
}

interface HandsOrSlipsProps {
  readonly by: 'hands' | 'slips';
  readonly onChange: (by: 'hands' | 'slips') => void;
}

/** By hands, counted in the room, or on secret slips, all of which must be counted. */
export function HandsOrSlips({ by, onChange }: HandsOrSlipsProps) {
  const { t } = useTranslation();
  return (
    <SegmentedControl
      aria-label={t('deliberation.vote.how')}
      data={(['hands', 'slips'] as const).map((value) => ({
        value,
        label: t(`deliberation.vote.${value}`),
      }))}
      value={by}
      onChange={(value) => onChange(value === 'slips' ? 'slips' : 'hands')}
    />
  );
}

interface StepperProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** One count of a vote, by one more and one less. */
export function Stepper({ label, value, onChange }: StepperProps) {
  const { t } = useTranslation();
  return (
    <fieldset className={styles.stepper}>
      <legend className={styles.label}>{label}</legend>
      <div className={styles.row}>
        <button
          type="button"
          className={styles.step}
          aria-label={t('deliberation.vote.less', { what: label })}
          disabled={value === 0}
          onClick={() => onChange(value - 1)}
        >
          <IconMinus size={16} stroke={1.8} aria-hidden />
        </button>
        <output className={styles.value} aria-label={label}>
          {value}
        </output>
        <button
          type="button"
          className={styles.step}
          aria-label={t('deliberation.vote.more', { what: label })}
          onClick={() => onChange(value + 1)}
        >
          <IconPlus size={16} stroke={1.8} aria-hidden />
        </button>
      </div>
    </fieldset>
  );
}
