import type { JurorAids } from '../../../store/juror-aids';
import type { InRoom } from '../use-juror-work';
import { Reflection } from './reflection';
import { SignView } from './sign-view';
import { useSign } from './use-sign';

type SignRoomProps = InRoom & Pick<JurorAids, 'firstReadings'>;

/** Hand-in: the juror's own marks in a mirror, what is missing, the signature, the receipt. */
export function SignRoom({ firstReadings, ...room }: SignRoomProps) {
  const sign = useSign(room);
  return (
    <SignView {...sign} edition={room.desk.edition}>
      <Reflection room={room} mirror={sign.mirror} firstReadings={firstReadings} />
    </SignView>
  );
}
