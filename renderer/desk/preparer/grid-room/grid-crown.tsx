import { useTranslation } from 'react-i18next';
import type { Criterion } from '../../../../shared/edition/grid';
import { useLanguage } from '../../../i18n/use-language';
import { type ArcState, Crown } from '../../../parts/crown';
import own from './grid-room.module.css';

interface GridCrownProps {
  readonly criteria: readonly Criterion[];
  /** The criterion that lies open. */
  readonly open: string | null;
}

/** The sum of the weights inside arcs as long as they are; what is missing is said in words. */
export function GridCrown({ criteria, open }: GridCrownProps) {
  const { t } = useTranslation();
  const { inLanguage } = useLanguage();
  const sum = criteria.reduce((total, { weight }) => total + weight, 0);
  const gap = 100 - sum;
  const words =
    gap === 0
      ? t('prepare.grid.sum')
      : t(gap > 0 ? 'prepare.grid.missing' : 'prepare.grid.tooMuch', { gap: Math.abs(gap) });
  // What has no weight yet has no arc; what is missing to 100 is an empty one.
  const arcs = criteria.filter(({ weight }) => weight > 0);
  const states: ArcState[] = arcs.map(({ id }) => (id === open ? 'focused' : 'marked'));
  if (gap > 0) states.push('empty');
  return (
    <figure className={own.crown}>
      <div className={own.crownBox}>
        <Crown
          weights={[...arcs.map(({ weight }) => weight), ...(gap > 0 ? [gap] : [])]}
          states={states}
          size={168}
        />
        <p className={own.sum} role="status" data-wrong={gap !== 0 || undefined}>
          <b>{sum}</b>
          <span>{words}</span>
        </p>
      </div>
      <figcaption>
        <ul className={own.legend}>
          {criteria.map(({ id, label, weight }) => (
            <li key={id} data-open={id === open || undefined}>
              <span className={own.legendName}>{inLanguage(label) || id}</span>
              <span>{weight}</span>
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}
