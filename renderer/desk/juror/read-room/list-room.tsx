import { Button } from '@mantine/core';
import { IconCalendarEvent } from '@tabler/icons-react';
import {
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useDeferredValue,
  useMemo,
  useRef,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { Edition } from '../../../../shared/edition/edition';
import type { DossierId } from '../../../../shared/ids';
import { sayDeadline } from '../../../../shared/words/deadline';
import { isOpen, type JurorDossier } from '../../../derive/juror-dossiers';
import { listed } from '../../../derive/juror-list';
import type { Novelty } from '../../../derive/juror-news';
import { searchDossiers } from '../../../derive/juror-search';
import { useLanguage } from '../../../i18n/use-language';
import { isSearch } from '../../../parts/find-in-text';
import type { JurorAids } from '../../../store/juror-aids';
import { useJurorList } from '../../../ui/juror-list';
import type { Marking } from '../use-marking';
import { DossierRow } from './dossier-row';
import styles from './list-room.module.css';
import { ListTools } from './list-tools';
import toolStyles from './list-tools.module.css';
import { SearchFound } from './search-found';

interface ListRoomProps {
  readonly edition: Edition;
  readonly marking: Marking;
  readonly flags: JurorAids['flags'];
  readonly novelties: ReadonlyMap<DossierId, Novelty>;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly onInterests: () => void;
  readonly onSign: () => void;
}

/** Every dossier with its ring; what is closed says why, in a word. */
export function ListRoom(props: ListRoomProps) {
  const { edition, marking, flags } = props;
  const query = useDeferredValue(useJurorList((state) => state.query));
  const { language } = useLanguage();
  const { dossiers } = marking;
  const found = useMemo(
    () => searchDossiers({ dossiers, edition, language, query }),
    [dossiers, edition, language, query],
  );
  const { filter, sort } = useJurorList();
  const rows = useMemo(
    () => listed({ dossiers, edition, flags, filter, sort }),
    [dossiers, edition, flags, filter, sort],
  );
  return (
    <nav className={styles.room} aria-labelledby="juror-list">
      <ListHead marking={marking} />
      <ListTools field={props.search} shown={rows.length} />
      {isSearch(query) ? (
        <SearchFound edition={edition} found={found} query={query} onOpen={marking.openPart} />
      ) : (
        <Rows {...props} rows={rows} />
      )}
      <ListFoot {...props} />
    </nav>
  );
}

function ListHead({ marking }: Pick<ListRoomProps, 'marking'>) {
  const { t } = useTranslation();
  const open = marking.dossiers.filter(isOpen);
  const done = open.filter((each) => each.state === 'complete').length;
  return (
    <header className={styles.head}>
      <div className={styles.headline}>
        <h2 id="juror-list" className={styles.title}>
          {t('juror.read.title')}
        </h2>
        <span className={styles.count}>
          {t('juror.read.progress', { count: done, all: open.length })}
        </span>
      </div>
      <progress
        className={styles.progress}
        value={done}
        max={Math.max(open.length, 1)}
        aria-label={t('juror.read.progressLabel')}
      />
    </header>
  );
}

function Rows({
  edition,
  marking,
  flags,
  novelties,
  rows,
}: ListRoomProps & { readonly rows: readonly JurorDossier[] }) {
  const { t } = useTranslation();
  const show = useJurorList((state) => state.show);
  const openDossier = useRef(marking.openDossier);
  openDossier.current = marking.openDossier;
  const onOpen = useCallback((dossier: string) => openDossier.current(dossier), []);
  const stop = rows.find((each) => each === marking.current) ?? rows.find(isOpen);
  if (rows.length === 0) {
    return (
      <div className={styles.list}>
        <p className={toolStyles.none}>
          {t('juror.tools.list.none')}
          <button type="button" className={toolStyles.all} onClick={() => show('all')}>
            {t('juror.tools.list.showAll')}
          </button>
        </p>
      </div>
    );
  }
  return (
    <ul className={styles.list} onKeyDown={goAmongRows}>
      {rows.map((each) => (
        <DossierRow
          key={each.dossier.id}
          each={each}
          edition={edition}
          isCurrent={each.dossier.id === marking.current?.dossier.id}
          isStop={each === stop}
          criterion={marking.place.criterion}
          flag={flags.get(each.dossier.id)}
          novelty={novelties.get(each.dossier.id)}
          onOpen={onOpen}
        />
      ))}
    </ul>
  );
}

/** Hundreds of rows are one stop for Tab: arrows, Home and End go from one to another. */
function goAmongRows(event: KeyboardEvent<HTMLElement>): void {
  const rows = [...event.currentTarget.querySelectorAll('button')];
  const at = rows.indexOf(event.target as HTMLButtonElement);
  const places = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 };
  if (at === -1 || !Object.hasOwn(places, event.key)) return;
  event.preventDefault();
  event.stopPropagation();
  rows[places[event.key as keyof typeof places]]?.focus();
}

function ListFoot({ edition, marking, onInterests, onSign }: ListRoomProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const open = marking.dossiers.filter(isOpen);
  const isAllDone = open.length > 0 && open.every((each) => each.state === 'complete');
  const when = sayDeadline({
    instant: edition.schedule.scoringCloses,
    language,
    timeZone: edition.timezone,
  });
  return (
    <footer className={styles.foot}>
      <p className={styles.before}>
        <IconCalendarEvent size={15} stroke={1.6} aria-hidden />
        {t('juror.read.before', { when })}
      </p>
      <div className={styles.acts}>
        <Button variant="default" size="compact-xs" onClick={onInterests}>
          {t('juror.read.interests')}
        </Button>
        <Button variant={isAllDone ? 'filled' : 'default'} size="compact-xs" onClick={onSign}>
          {t('juror.read.handIn')}
        </Button>
      </div>
    </footer>
  );
}
