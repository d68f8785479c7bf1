import { type Examined, examineInParts, type InsightPart } from '../../shared/insight/examine';

/** What is asked of the worker; `turn` tells answers of one question from another's. */
export interface InsightAsked {
  readonly turn: number;
  readonly given: Examined;
}

/** One part as it is ready; the last says that the whole was told. */
export interface InsightTold {
  readonly turn: number;
  readonly part: InsightPart;
  readonly isWhole: boolean;
}

/**
 * Examines away from the screen. A newer question does not wait: the page ends this worker
 * and starts another, so nothing here needs to look whether it is still wanted.
 */
self.onmessage = ({ data }: MessageEvent<InsightAsked>) => {
  const { turn, given } = data;
  const tell = (part: InsightPart, isWhole: boolean) => {
    self.postMessage({ turn, part, isWhole } satisfies InsightTold);
  };
  for (const part of examineInParts(given)) tell(part, false);
  tell({}, true);
};
