import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language';
import { BothFields } from '../kept-field';
import type { Preparation } from '../preparation';
import styles from '../preparer.module.css';
import type { DraftAddendum } from './use-publish-draft';

interface AddendumPanelProps {
  readonly addendum: DraftAddendum;
  readonly preparation: Preparation;
}

/** What changed since the edition was published, which marks are asked again, and the reason. */
export function AddendumPanel({ addendum, preparation }: AddendumPanelProps) {
  const { t } = useTranslation();
  const { inLanguage } = useLanguage();
  const { made, reason, changeReason, notAskedAgain, setNotAskedAgain } = addendum;
  const { draft, published } = preparation;
  // The head of the room says that nothing changed.
  if (made === null) return null;
  const companyOf = (id: string): string =>
    draft.dossiers.find((each) => each.id === id)?.answers.company ?? id;
  const criterionOf = (id: string): string => {
    const all = [...draft.frame.grid.criteria, ...(published?.edition.grid.criteria ?? [])];
    const found = all.find((each) => each.id === id);
    return found ? inLanguage(found.label) : id;
  };
  const turn = (criterion: string, isAsked: boolean): void => {
    const next = new Set(notAskedAgain);
    if (isAsked) next.delete(criterion);
    else next.add(criterion);
    setNotAskedAgain(next);
  };
  return (
    <section className={styles.panel} aria-labelledby="addendum-title">
      <h2 id="addendum-title" className={styles.sectionTitle}>
        {t('prepare.addendum.title', { n: (published?.edition.addenda?.length ?? 0) + 1 })}
      </h2>
      <ul>
        {made.dossiers.map(({ dossier, change }) => (
          <li key={dossier}>
            {t(`prepare.addendum.dossier.${change}`, { dossier, company: companyOf(dossier) })}
          </li>
        ))}
        {made.criteria.map(({ criterion, change, isAskedAgain }) => (
          <li key={criterion}>
            {t(`prepare.addendum.criterion.${change}`, { criterion: criterionOf(criterion) })}
            {change === 'words' && (
              <Checkbox
                mt={4}
                label={t('prepare.addendum.askAgain')}
                checked={isAskedAgain}
                onChange={(event) => turn(criterion, event.currentTarget.checked)}
              />
            )}
          </li>
        ))}
        {made.also.map((what) => (
          <li key={what}>{t(`prepare.addendum.also.${what}`)}</li>
        ))}
      </ul>
      <BothFields
        label={t('prepare.addendum.reason')}
        value={reason}
        isLong
        maxLength={1000}
        keep={(_, said) => changeReason(said)}
      />
    </section>
  );
}
