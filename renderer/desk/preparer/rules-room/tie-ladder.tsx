import { ActionIcon, Button, NativeSelect } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NAMED_STEPS } from '../../../../shared/edition/draft/checks';
import type { Criterion } from '../../../../shared/edition/grid';
import type { OfficialMethod, Rules } from '../../../../shared/edition/rules';
import { useLanguage } from '../../../i18n/use-language';
import { passFocusOn } from '../../../parts/pass-focus';
import { Sortable } from '../../../parts/sortable';
import styles from '../preparer.module.css';
import { useRuleHelp } from './rule-help';
import own from './rules-room.module.css';

interface TieLadderProps {
  readonly rules: Rules;
  readonly criteria: readonly Criterion[];
  readonly keep: (ladder: readonly string[]) => void;
}

/** In which order a tie is broken: the official score, the exact mean, then what is declared. */
export function TieLadder({ rules, criteria, keep }: TieLadderProps) {
  const ladder: readonly string[] = rules.tieLadder;
  const { t } = useTranslation();
  const { inLanguage } = useLanguage();
  const nameOf = (step: string): string => {
    if (step === 'mean') return t('method.title.mean');
    if (NAMED_STEPS.includes(step)) return t(`prepare.rules.step.${step as 'median'}`);
    const criterion = criteria.find(({ id }) => id === step);
    return t('prepare.rules.criterionStep', {
      criterion: criterion ? inLanguage(criterion.label) || step : step,
    });
  };
  const [chosen, choose] = useState('');
  const help = useRuleHelp(rules, nameOf);
  // What comes before the ladder whatever its order.
  const given: readonly OfficialMethod[] =
    rules.method === 'mean' ? ['mean'] : [rules.method, 'mean'];
  const left = [...criteria.map(({ id }) => id), ...NAMED_STEPS].filter(
    (step) => !ladder.includes(step),
  );
  return (
    <section className={own.group} aria-labelledby="rules-ladder">
      <h2 id="rules-ladder" className={styles.sectionTitle}>
        {t('prepare.rules.ladder')}
      </h2>
      <p className={styles.hint}>{t('prepare.rules.ladderHint')}</p>
      <p className={own.help}>{help.ladder}</p>
      {given.map((method, at) => (
        <p key={method} className={own.firstStep}>
          {at + 1}. {t(`method.title.${method}`)}
        </p>
      ))}
      <Sortable
        className={own.ladder}
        items={ladder}
        keyOf={(step) => step}
        handleLabel={(step) => t('prepare.rules.moveStep', { step: nameOf(step) })}
        onMove={keep}
      >
        {(step, handle, at) => (
          <div className={own.step}>
            {handle}
            <span className={own.stepName}>
              {at + 1 + given.length}. {nameOf(step)}
            </span>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('prepare.rules.removeStep', { step: nameOf(step) })}
              onClick={(event) => {
                passFocusOn(event.currentTarget);
                keep(ladder.filter((each) => each !== step));
              }}
            >
              <IconX size={16} stroke={1.6} aria-hidden />
            </ActionIcon>
          </div>
        )}
      </Sortable>
      {left.length > 0 && (
        <div className={`${styles.acts} ${own.addStep}`}>
          <NativeSelect
            w={320}
            aria-label={t('prepare.rules.stepToAdd')}
            value={left.includes(chosen) ? chosen : ''}
            data={[
              { value: '', label: t('prepare.rules.stepToAdd') },
              ...left.map((step) => ({ value: step, label: nameOf(step) })),
            ]}
            onChange={(event) => choose(event.currentTarget.value)}
          />
          <Button
            variant="default"
            disabled={!left.includes(chosen)}
            onClick={(event) => {
              // Nothing is chosen any more: the button closes, and the focus goes back to the choice.
              event.currentTarget.parentElement?.querySelector('select')?.focus();
              keep([...ladder, chosen]);
            }}
          >
            {t('prepare.rules.addStep')}
          </Button>
        </div>
      )}
    </section>
  );
}
