import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { messageStep, type Plan, type Step, withSound } from '../../../shared/stage/plan';
import { findPlanFaults, type PlanFault } from '../../../shared/stage/plan-faults';
import { useLanguage } from '../../i18n/use-language';
import styles from './console.module.css';
import { EditRow } from './edit-row';
import { editLines, moveStep, stepFaults } from './edit-shows';
import { EditStep } from './edit-step';
import { type Prepared, withPlan } from './read-ceremony';

interface Props {
  readonly prepared: Prepared;
  readonly onEdit: (next: Prepared) => void;
  readonly onDone: () => void;
}

/** The running order before the day: order, hide, add messages, rewrite texts. Names stay masked. */
export function EditView({ prepared, onEdit, onDone }: Props) {
  const { t } = useTranslation();
  const { inLanguage } = useLanguage();
  const [open, setOpen] = useState<string | null>(null);
  const [refused, setRefused] = useState<PlanFault | null>(null);
  const { plan } = prepared.file;
  const { generated } = prepared;
  const lines = editLines(generated, plan);

  /** An edit that would tell a name too early is not made, and says so. */
  const edit = (next: Plan): void => {
    const [fault] = stepFaults(findPlanFaults(generated, next), findPlanFaults(generated, plan));
    setRefused(fault ?? null);
    if (!fault) onEdit(withPlan(prepared, next));
  };
  const change = (id: string, to: Partial<Step>): void =>
    edit({ ...plan, steps: plan.steps.map((one) => (one.id === id ? { ...one, ...to } : one)) });
  const replace = (to: Step): void =>
    edit({ ...plan, steps: plan.steps.map((one) => (one.id === to.id ? to : one)) });
  const add = (): void => {
    const message = messageStep(plan);
    const at =
      open === null ? plan.steps.length : plan.steps.findIndex(({ id }) => id === open) + 1;
    edit({ ...plan, steps: plan.steps.toSpliced(at, 0, message) });
    setOpen(message.id);
  };
  const titleOf = (id: string): string => {
    const line = lines.find((one) => one.step.id === id);
    if (!line) return id;
    return line.mask ? t(`console.order.mask.${line.mask}`) : inLanguage(line.title);
  };
  return (
    <main className={styles.before}>
      <h1>{t('console.edit.title')}</h1>
      <p className={styles.muted}>{t('console.edit.lead')}</p>
      <div className={styles.actions}>
        <label className={styles.field}>
          <span>{t('console.shows.title')}</span>
          <select
            value={plan.shows}
            onChange={({ target }) => edit({ ...plan, shows: target.value as Plan['shows'] })}
          >
            {(['both', 'fr', 'en'] as const).map((shows) => (
              <option value={shows} key={shows}>
                {t(`console.shows.${shows}`)}
              </option>
            ))}
          </select>
        </label>
        <button type="button" className={styles.button} onClick={add}>
          {t('console.edit.add')}
        </button>
        <span className={styles.space} />
        <button type="button" className={styles.filled} onClick={onDone}>
          {t('console.edit.done')}
        </button>
      </div>
      <p role="alert" className={styles.doubtLine}>
        {refused && t(`console.edit.fault.${refused.kind}`, { cue: titleOf(refused.cue) })}
      </p>
      <ol className={styles.editLines}>
        {lines.map((line, at) => (
          <EditRow
            key={line.step.id}
            line={line}
            number={at + 1}
            isLast={at === lines.length - 1}
            isOpen={open === line.step.id}
            onOpen={() => setOpen(open === line.step.id ? null : line.step.id)}
            onMove={(by) => edit(moveStep(plan, line.step.id, by))}
            onShow={(isShown) => change(line.step.id, { isShown })}
            onRemove={() =>
              edit({ ...plan, steps: plan.steps.filter(({ id }) => id !== line.step.id) })
            }
          >
            <EditStep
              line={line}
              onChange={(to) => change(line.step.id, to)}
              onReset={replace}
              onSound={(name, said) => edit(withSound(plan, name, said))}
            />
          </EditRow>
        ))}
      </ol>
    </main>
  );
}
