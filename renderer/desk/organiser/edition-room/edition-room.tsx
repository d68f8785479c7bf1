import { useMemo } from 'react';
import { useLanguage } from '../../../i18n/use-language';
import type { OrganiserRows } from '../../../store/ledger-live';
import type { OpenEdition } from '../open-edition';
import { showEdition } from './edition-shows';
import { EditionView } from './edition-view';
import { usePublish } from './use-publish';

interface EditionRoomProps {
  readonly open: OpenEdition;
  readonly rows: OrganiserRows;
}

/** Where the edition at hand is published to its jurors, each with a code. */
export function EditionRoom({ open, rows }: EditionRoomProps) {
  const { language } = useLanguage();
  const acts = usePublish(open);
  const { publication } = acts;
  const shown = useMemo(() => {
    const made = publication.at === 'published' ? publication.codes : [];
    const renewed = new Set(made.map(({ juror }) => juror));
    return showEdition(open.edition, { language, renewed });
  }, [open.edition, language, publication]);
  return <EditionView open={open} shown={shown} acts={acts} isSealed={rows.seal !== null} />;
}
