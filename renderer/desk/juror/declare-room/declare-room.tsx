import type { InRoom } from '../use-juror-work';
import { DeclareView } from './declare-view';
import { useDeclare } from './use-declare';

/** Interests first: nothing opens before each dossier was declared (PRIZE rule 2). */
export function DeclareRoom(props: InRoom & { readonly onSign: () => void }) {
  const declare = useDeclare(props);
  return <DeclareView {...declare} edition={props.desk.edition} />;
}
