import { afterEach, expect, it, vi } from 'vitest';
import { borrowReader } from '../../../renderer/desk/juror/read-room/deck/deck-reader';
import { StillWorker } from '../../make/pdf-worker';

/** One more deck than one reader takes. */
const MANY = 17;

vi.mock('pdfjs-dist/legacy/build/pdf.worker.mjs?worker', async () => ({
  default: (await import('../../make/pdf-worker')).StillWorker,
}));
const { started } = StillWorker;
afterEach(() => {
  vi.useRealTimers();
  // The reader of one test is not lent to the next.
  borrowReader().end();
  started.length = 0;
});

const ended = (): readonly boolean[] => started.map(({ isEnded }) => isEnded);

it('is shared by decks that lie open side by side', () => {
  const [first, second] = [borrowReader(), borrowReader()];
  expect(second.worker).toBe(first.worker);
  first.giveBack();
  expect(borrowReader().worker).toBe(second.worker);
  expect(ended()).toEqual([false]);
});

it('that has read enough ends with the last deck it still holds open, and never before', () => {
  const open = Array.from({ length: MANY }, borrowReader);
  expect(new Set(open.map(({ worker }) => worker)).size).toBe(2);
  const last = open.pop();
  const [first, ...others] = open;
  for (const each of others) each.giveBack();
  // Given back twice is given back once.
  others[0]?.giveBack();
  expect(ended()).toEqual([false, false]);
  first?.giveBack();
  expect(ended()).toEqual([true, false]);
  expect(borrowReader().worker).toBe(last?.worker);
});

it('that a file holds up is ended, and the next deck gets another', () => {
  const held = borrowReader();
  held.end();
  expect(ended()).toEqual([true]);
  const next = borrowReader();
  expect(next.worker).not.toBe(held.worker);
  held.giveBack();
  expect(ended()).toEqual([true, false]);
});

it('that nobody asks anything any more ends by itself, and never while a deck is open', () => {
  vi.useFakeTimers();
  const first = borrowReader();
  vi.advanceTimersByTime(60_000);
  first.giveBack();
  vi.advanceTimersByTime(4000);
  const second = borrowReader();
  expect(second.worker).toBe(first.worker);
  vi.advanceTimersByTime(60_000);
  expect(ended()).toEqual([false]);
  second.giveBack();
  vi.advanceTimersByTime(6000);
  expect(ended()).toEqual([true]);
  expect(borrowReader().worker).not.toBe(first.worker);
});
