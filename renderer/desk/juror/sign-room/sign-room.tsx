import type { InRoom } from '../use-juror-work';
import { SignView } from './sign-view';
import { useSign } from './use-sign';

/** Hand-in: the juror's own marks in a mirror, what is missing, the signature, the receipt. */
export function SignRoom(room: InRoom) {
  const sign = useSign(room);
  return <SignView {...sign} edition={room.desk.edition} />;
}
