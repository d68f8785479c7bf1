import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  countsOrders,
  OFFICIAL_METHODS,
  type OfficialMethod,
  type Rules,
} from '../../../../shared/edition/rules';
import { useRuleHelp } from './rule-help';
import own from './rules-room.module.css';

interface MethodRuleProps {
  readonly rules: Rules;
  readonly change: (next: () => Partial<Rules>) => void;
  /** Jurors already mark under the method: it stays. */
  readonly isPublished: boolean;
}

/** What ranks, in a sentence, chosen beside it; with what it does to the demonstration. */
export function MethodRule({ rules, change, isPublished }: MethodRuleProps) {
  const { t } = useTranslation();
  const help = useRuleHelp(rules);
  const { method } = rules;
  const group = (label: string, isByOrder: boolean) => ({
    group: label,
    items: OFFICIAL_METHODS.filter((each) => countsOrders(each) === isByOrder).map((value) => ({
      value,
      label: t(`method.title.${value}`),
    })),
  });
  const choose = (value: string): void => {
    const chosen = OFFICIAL_METHODS.find((each): each is OfficialMethod => each === value);
    if (chosen) change(() => ({ method: chosen }));
  };
  return (
    <div className={own.rule}>
      <div className={own.sentence}>
        <p id="rules-method">{t(`method.does.${method}`)}</p>
        {countsOrders(method) && <p className={own.help}>{t('method.gauge')}</p>}
        {method !== 'mean' && <p className={own.help}>{t('method.next')}</p>}
        <p className={own.help}>{help.method}</p>
        {isPublished && <p className={own.help}>{t('prepare.rules.methodFixed')}</p>}
      </div>
      <div className={own.control}>
        <NativeSelect
          w={240}
          aria-label={t('prepare.rules.methodName')}
          aria-describedby="rules-method"
          value={method}
          disabled={isPublished}
          data={[
            group(t('prepare.rules.methodMarks'), false),
            group(t('prepare.rules.methodOrders'), true),
          ]}
          onChange={(event) => choose(event.currentTarget.value)}
        />
      </div>
    </div>
  );
}
