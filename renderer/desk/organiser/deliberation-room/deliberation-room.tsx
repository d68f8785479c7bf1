import type { Gathered } from '../../../derive/organiser';
import type { OrganiserRows } from '../../../store/ledger-live';
import type { OpenEdition } from '../open-edition';

interface RoomProps {
  readonly open: OpenEdition;
  readonly rows: OrganiserRows;
  readonly gathered?: Gathered;
}

export function DeliberationRoom(_: RoomProps) {
  return null;
}
