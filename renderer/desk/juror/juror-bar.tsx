import { IconUserCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenDesk } from '../../derive/juror-desk';
import { useLanguage } from '../../i18n/use-language';
import { TopBar } from '../../parts/top-bar';
import type { WorkDatabase } from '../../store/journal-rows';
import { useMachine } from '../../ui/machine';
import styles from './juror-bar.module.css';
import { SavedMark } from './saved-mark';

interface JurorBarProps {
  readonly desk: OpenDesk;
  /** Null where the room itself says whether the work is saved. */
  readonly onRetry: (() => void) | null;
  readonly database: WorkDatabase;
  /** Hide, lock, preferences. */
  readonly rest: ReactNode;
}

/** The top bar with the edition and the juror's name. */
export function JurorBar({ desk, onRetry, database, rest }: JurorBarProps) {
  const { t } = useTranslation();
  const { inLanguage } = useLanguage();
  const open = useMachine((state) => state.open);
  const { edition, juror } = desk;
  return (
    <TopBar
      edition={inLanguage(edition.shortTitle)}
      weights={edition.grid.criteria.map((criterion) => criterion.weight)}
      saved={onRetry && <SavedMark database={database} onRetry={onRetry} />}
      onMachine={open}
      who={
        <>
          <IconUserCircle size={18} stroke={1.6} aria-hidden />
          <span className={styles.name} title={t('juror.bar.who', { name: juror.name })}>
            {juror.name}
          </span>
          {rest}
        </>
      }
    />
  );
}
