import { type Frame, frame } from '../../shared/stage/frame';

/** A frame that does not parse is not shown: the audience keeps the last good one. */
export function readFrame(received: unknown): Frame | null {
  const read = frame.safeParse(received);
  return read.success ? read.data : null;
}
