import { useTranslation } from 'react-i18next';
import type { Edition } from '../../../../shared/edition/edition';
import type { CriterionId, DossierId } from '../../../../shared/ids';
import type { Found, Part } from '../../../derive/juror-search';
import { Highlighted } from '../../../parts/highlighted';
import styles from './list-tools.module.css';
import { useShortWords } from './use-short-words';

interface SearchFoundProps {
  readonly edition: Edition;
  readonly found: readonly Found[];
  readonly query: string;
  readonly onOpen: (dossier: DossierId, criterion: CriterionId | null) => void;
}

/** More than this many dossiers are counted, not listed: the search is to be narrowed. */
const SHOWN = 60;

/** What a search found, dossier by dossier; a passage opens the part it stands in. */
export function SearchFound({ edition, found, query, onOpen }: SearchFoundProps) {
  const { t } = useTranslation();
  const short = useShortWords();
  const count = found.reduce((sum, each) => sum + each.count, 0);
  const passages = t('juror.tools.list.found', { count });
  const nameOf = (part: Part): string => {
    if (part === 'head') return t('juror.tools.list.head');
    if (part === 'summary') return t('juror.read.summary');
    const criterion = edition.grid.criteria.find(({ id }) => id === part.criterion);
    return criterion ? short.criterion(criterion) : part.criterion;
  };
  return (
    <div className={styles.found}>
      <p className={styles.told} role="status">
        {found.length === 0
          ? t('juror.tools.list.nothing')
          : t('juror.tools.list.inDossiers', { passages, count: found.length })}
      </p>
      <ul>
        {found.slice(0, SHOWN).map(({ dossier, passages: parts }) => (
          <li key={dossier.id} className={styles.one}>
            <b className={styles.company} title={dossier.company}>
              <Highlighted text={dossier.company} query={query} />
            </b>
            {parts.map(({ part, excerpt }) => (
              <button
                key={nameOf(part)}
                type="button"
                className={styles.passage}
                onClick={() => onOpen(dossier.id, typeof part === 'string' ? null : part.criterion)}
              >
                <span className={styles.part}>
                  {nameOf(part)}
                  <span className="visually-hidden"> {dossier.company}</span>
                </span>
                <Highlighted text={excerpt} query={query} />
              </button>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}
