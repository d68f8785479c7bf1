import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Edition } from '../../../../shared/edition/edition';
import { sayList } from '../../../../shared/words/format';
import { missingIn } from '../../../derive/juror-mirror';
import { useLanguage } from '../../../i18n/use-language';
import styles from './hand-in.module.css';
import { countsOf } from './sign-shows';
import type { Sign } from './use-sign';

/** Beyond this many, missing criteria are counted rather than named. */
const NAMED = 2;

/** The first step: what is missing, one dossier at a time, and what to decide about it. */
export function MissingStep(props: Sign & { readonly edition: Edition }) {
  const { t } = useTranslation();
  const { undeclared, undecided, leftOut, leave } = props;
  const [first] = undecided;
  const { complete } = countsOf(props.mirror);
  if (undeclared.length > 0) return <Undeclared {...props} />;
  return (
    <li data-waits={first !== undefined}>
      {first ? (
        <Undecided {...props} />
      ) : (
        <>
          <h3>{t(leftOut.length > 0 ? 'juror.sign.leftOutTitle' : 'juror.sign.nothingMissing')}</h3>
          <p>
            {leftOut.length > 0
              ? t('juror.sign.leftOut', { count: leftOut.length })
              : t(complete > 0 ? 'juror.sign.nothingMissingHow' : 'juror.sign.nothingMarked')}
          </p>
        </>
      )}
      {leftOut.map((row) => (
        <Button
          key={row.each.dossier.id}
          variant="subtle"
          size="compact-sm"
          className={styles.takeBack}
          classNames={{ label: styles.whole }}
          onClick={() => leave([row], false)}
        >
          {t('juror.sign.takeBack', { company: row.each.dossier.company })}
        </Button>
      ))}
    </li>
  );
}

/** A dossier that an addendum brought: one's link comes first. */
function Undeclared({ undeclared, declare }: Sign) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const count = undeclared.length;
  const names = sayList(
    undeclared.slice(0, NAMED).map((row) => row.each.dossier.company),
    language,
  );
  return (
    <li data-waits>
      <h3>{t('juror.addendum.undeclaredFirst', { count, names })}</h3>
      <div className={styles.choices}>
        <Button size="xs" onClick={declare}>
          {t('juror.addendum.declare', { count })}
        </Button>
      </div>
    </li>
  );
}

function Undecided({ undecided, edition, goTo, leave }: Sign & { readonly edition: Edition }) {
  const { t } = useTranslation();
  const { language, inLanguage } = useLanguage();
  const [first, ...others] = undecided;
  if (!first) return null;
  const { company } = first.each.dossier;
  const missing = missingIn(first);
  const names = edition.grid.criteria
    .filter((each) => missing.includes(each.id))
    .map((each) => inLanguage(each.label));
  const isComment = missing.length === 0;
  const all = undecided.reduce((sum, row) => sum + missingIn(row).length, 0);
  return (
    <>
      <h3>
        {all === 0 ? t('juror.sign.missingComment') : t('juror.sign.missingMarks', { count: all })}
      </h3>
      <p className={styles.missing}>
        {isComment
          ? t('juror.sign.missingCommentWhere', { company })
          : missing.length <= NAMED
            ? t('juror.sign.missingWhere', { company, criteria: sayList(names, language) })
            : t('juror.sign.missingMany', { company, count: missing.length })}{' '}
        {others.length > 0 && t('juror.sign.moreMissing', { count: others.length })}{' '}
        {!isComment && t('juror.sign.missingWhy')}
      </p>
      <div className={styles.choices}>
        <Button size="xs" onClick={() => goTo(first.each)}>
          {t('juror.sign.goToMark')}
        </Button>
        <Button variant="default" size="xs" onClick={() => leave([first], true)}>
          {t('juror.sign.leaveOut')}
        </Button>
        {others.length > 0 && (
          <Button variant="default" size="xs" onClick={() => leave(undecided, true)}>
            {t('juror.sign.leaveRest', { count: undecided.length })}
          </Button>
        )}
      </div>
    </>
  );
}
