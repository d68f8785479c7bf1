import { useTranslation } from 'react-i18next';
import type { Choice } from '../../../../shared/merge/ledger';
import { Dialog } from '../dialog';
import { useNamesAndReasons } from '../use-name-and-reason';
import { ForkChoice } from './fork-choice';
import styles from './fork-compare.module.css';
import type { ForkShown } from './fork-shows';

interface ForkCompareProps {
  readonly fork: ForkShown | null;
  readonly onClose: () => void;
  readonly onSettle: (choice: Choice) => Promise<void>;
}

/** The versions side by side, criterion by criterion, and the choice to record. */
export function ForkCompare({ fork, onClose, onSettle }: ForkCompareProps) {
  const { t } = useTranslation();
  const { whoOf, forget } = useNamesAndReasons();
  return (
    <Dialog
      isOpen={fork !== null}
      onClose={onClose}
      size={720}
      title={fork ? t('merge.compare.title', { juror: fork.name }) : ''}
    >
      {fork && (
        <>
          <p className={styles.lead}>{t('merge.compare.lead')}</p>
          <Differences fork={fork} />
          <ForkChoice
            fork={fork}
            who={whoOf(fork.juror)}
            onClose={onClose}
            onChoose={async (choice) => {
              await onSettle(choice);
              forget(fork.juror);
              onClose();
            }}
          />
        </>
      )}
    </Dialog>
  );
}

function Differences({ fork }: { readonly fork: ForkShown }) {
  const { t } = useTranslation();
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('merge.compare.dossier')}</th>
            <th scope="col">{t('merge.compare.criterion')}</th>
            {fork.versions.map((version) => (
              <th key={version.digest} scope="col" className={styles.version}>
                {t('merge.compare.version', { letter: version.letter })}
                <span className={styles.code}>{version.code}</span>
                {fork.kind === 'two-devices' && (
                  <span className={styles.code}>{version.laptop}</span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fork.differences.map(({ dossier, what, values, isMark }) => (
            <tr key={`${dossier}/${what}`}>
              <td>{dossier}</td>
              <th scope="row">{what}</th>
              {fork.versions.map((version, at) => (
                <td key={version.digest} className={isMark ? styles.mark : styles.words}>
                  {values[at]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
