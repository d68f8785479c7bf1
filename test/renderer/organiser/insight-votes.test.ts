import { act, renderHook, waitFor } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import type { InsightAsked } from '../../../renderer/derive/insight-worker';
import { rank } from '../../../renderer/derive/organiser-ranking';
import { useInsight } from '../../../renderer/desk/organiser/use-insight';
import type { Act, Deliberation } from '../../../shared/decision/deliberation';
import { examineInParts } from '../../../shared/insight/examine';
import { smallEdition } from '../../make/small-edition';

/** The thread that examines, here: what it is asked crosses as a copy, as to a real one. */
class ThreadHere {
  onmessage: ((event: { readonly data: unknown }) => void) | null = null;
  postMessage(asked: InsightAsked) {
    const { turn, given } = structuredClone(asked);
    queueMicrotask(() => {
      act(() => {
        for (const part of examineInParts(given)) {
          this.onmessage?.({ data: { turn, part, isWhole: false } });
        }
        this.onmessage?.({ data: { turn, part: {}, isWhole: true } });
      });
    });
  }
  terminate() {
    this.onmessage = null;
  }
}

beforeEach(() => {
  vi.stubGlobal('Worker', ThreadHere);
});

/** D1 and D2 have 4.33 of 5 each on every step; D3 is far below: only a vote can settle. */
const { edition, standings } = smallEdition({
  marks: {
    J1: { D1: [5, 4], D2: [4, 5], D3: [1, 1] },
    J2: { D1: [4, 5], D2: [5, 4], D3: [1, 1] },
    J3: { D1: [4, 4], D2: [4, 4], D3: [2, 2] },
  },
});
const between = ['D1', 'D2'];
const voted = (counts: Readonly<Record<string, number>>): Act => ({
  ...{ kind: 'tieVote', at: '', award: 'laureate', between, counts, abstain: 0, by: 'hands' },
});
const cast: Act = {
  ...{ kind: 'castingVote', at: '', award: 'laureate', between, first: 'D1' },
  reason: 'Bénéfice plus large pour les patients.',
};

it.each([
  ['nobody has voted', [], null, null],
  ['the jury prefers D2', [voted({ D1: 1, D2: 2 })], 'D2', 'D1'],
  ['the jury prefers D1', [voted({ D1: 2, D2: 1 })], 'D1', 'D2'],
  ['the last vote prefers D2', [voted({ D1: 2 }), voted({ D2: 3 })], 'D2', 'D1'],
  ['the jury divides evenly', [voted({ D1: 1, D2: 1 })], null, null],
  ['the president then names D1', [voted({ D1: 1, D2: 1 }), cast], 'D1', 'D2'],
] as const)('shows the award that the record gives when %s', async (_, acts, first, second) => {
  const deliberation: Deliberation = acts;
  const { result, rerender } = renderHook(
    ({ given }: { given: Deliberation }) => useInsight(edition, standings, given),
    { initialProps: { given: [] as Deliberation } },
  );
  await waitFor(() => expect(result.current.state).toBe('ready'));
  rerender({ given: deliberation });
  await waitFor(() => {
    expect(result.current.state).toBe('ready');
    expect(result.current.parts.verdicts?.laureate?.dossier).toBe(first);
  });
  const { proposal } = rank(edition, standings, deliberation);
  expect(proposal.laureate).toEqual(first === null ? between : [first]);
  expect(result.current.parts.verdicts?.commended?.dossier ?? null).toBe(second);
  // Settled or not, the exact means tie: never said to be certain.
  expect(result.current.parts.verdicts?.laureate?.kind).not.toBe('certified');
});
