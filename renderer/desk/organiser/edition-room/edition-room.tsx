import { useMemo } from 'react';
import { nextEdition } from '../../../../shared/edition/next-edition';
import { useLanguage } from '../../../i18n/use-language';
import type { OrganiserRows } from '../../../store/ledger-live';
import type { OpenEdition } from '../open-edition';
import { usePublish } from '../publication/use-publish';
import { showEdition } from './edition-shows';
import { EditionView } from './edition-view';

interface EditionRoomProps {
  readonly open: OpenEdition;
  readonly rows: OrganiserRows;
}

/** Where the edition at hand is published to its jurors, each with a code. */
export function EditionRoom({ open, rows }: EditionRoomProps) {
  const { language } = useLanguage();
  const acts = usePublish({
    make: (codes) =>
      nextEdition({
        edition: open.edition,
        digest: open.editionDigest,
        recipients: new Map(codes.map(({ juror, recipient }) => [juror, recipient])),
      }),
    renew: (session) => {
      if (session.role === 'organiser') open.renew(session);
    },
  });
  const { publication } = acts;
  const shown = useMemo(() => {
    const made = publication.at === 'published' ? publication.codes : [];
    const renewed = new Set(made.map(({ juror }) => juror));
    return showEdition(open.edition, { language, renewed });
  }, [open.edition, language, publication]);
  return <EditionView open={open} shown={shown} acts={acts} isSealed={rows.seal !== null} />;
}
