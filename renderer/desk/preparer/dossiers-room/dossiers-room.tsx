import { useState } from 'react';
import { usePreparerPlace } from '../../../ui/preparer-place';
import type { Preparation } from '../preparation';
import { DossierForm } from './dossier-form';
import { DossierList } from './dossier-list';
import type { ReadFile } from './import-shows';
import { ImportView } from './import-view';

/** The applications: the list, one that lies open, or a table before it is written. */
export function DossiersRoom({ preparation }: { readonly preparation: Preparation }) {
  const [file, setFile] = useState<ReadFile | null>(null);
  /** The dossier closed last: one goes on in the list where one was. */
  const [left, leave] = useState<string | null>(null);
  const { dossier: id, openDossier } = usePreparerPlace();
  const open = preparation.draft.dossiers.find((each) => each.id === id);
  if (file) {
    return <ImportView preparation={preparation} file={file} onEnd={() => setFile(null)} />;
  }
  if (open) {
    return (
      <DossierForm
        key={open.id}
        dossier={open}
        preparation={preparation}
        onClose={() => {
          leave(open.id);
          openDossier(null);
        }}
      />
    );
  }
  return <DossierList preparation={preparation} left={left} onRead={setFile} />;
}
