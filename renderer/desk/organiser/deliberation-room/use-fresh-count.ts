import { useEffect, useState } from 'react';
import { decide } from '../../../../shared/decision/decision';
import type { MinutesSource } from '../../../../shared/decision/minutes';
import { writeActsRecord } from '../../../../shared/decision/palmares-file';
import { digestOfDecision } from '../../../../shared/decision/seal';
import { writeCanonical } from '../../../../shared/file/canonical';
import type { Problem } from '../../../../shared/file/problem';
import { writeChoices } from '../../../../shared/merge/choices';
import { bridge } from '../../../bridge';
import { rawFiles } from '../../../store/ledger';
import type { OpenEdition } from '../open-edition';

/** Where the count of a fresh process stands beside this one. */
export type FreshState =
  /** Something else prevents sealing: there is no decision to compare yet. */
  | { readonly state: 'waiting' }
  | { readonly state: 'counting' }
  | { readonly state: 'agrees'; readonly files: number }
  | { readonly state: 'differs'; readonly at: 'merge' | 'decision' }
  | { readonly state: 'failed'; readonly problem: Problem };

/** What the fresh process is asked, and what it must come to. */
interface Wanted {
  readonly choices: string;
  readonly acts: string;
  readonly mergeCode: string;
  readonly decision: string;
}

/**
 * Has a fresh process count from the raw files whenever the decision is ready, and again
 * when anything of it changes: only then may it be sealed. `again` asks once more.
 */
export function useFreshCount(
  open: OpenEdition,
  source: MinutesSource,
  isReady: boolean,
): FreshState & { readonly again: () => void } {
  const [turn, setTurn] = useState(0);
  const wanted = isReady ? wantedOf(open, source) : null;
  const key = wanted === null ? '' : `${turn}/${JSON.stringify(wanted)}`;
  const [told, setTold] = useState<{ readonly key: string; readonly state: FreshState } | null>(
    null,
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for what is wanted.
  useEffect(() => {
    if (wanted === null) return;
    let isWanted = true;
    void compare(open, wanted).then((state) => {
      if (isWanted) setTold({ key, state });
    });
    return () => {
      isWanted = false;
    };
  }, [key, open]);
  const state: FreshState =
    wanted === null ? { state: 'waiting' } : told?.key === key ? told.state : { state: 'counting' };
  return { ...state, again: () => setTurn(turn + 1) };
}

function wantedOf({ editionDigest }: OpenEdition, source: MinutesSource): Wanted | null {
  const decided = decide({ ...source, editionDigest });
  if (!decided.ok) return null;
  return {
    choices: writeCanonical(writeChoices(source.choices)),
    acts: writeActsRecord(source.deliberation),
    mergeCode: source.mergeCode,
    decision: digestOfDecision(decided.value),
  };
}

async function compare({ database }: OpenEdition, wanted: Wanted): Promise<FreshState> {
  const { choices, acts } = wanted;
  const kept = await rawFiles(database);
  const counted = await bridge.recountAfresh({ kept, choices, acts });
  if (!counted.ok) return { state: 'failed', problem: counted.error };
  const { files, mergeCode, decision } = counted.value;
  if (mergeCode !== wanted.mergeCode) return { state: 'differs', at: 'merge' };
  if (decision !== wanted.decision) return { state: 'differs', at: 'decision' };
  return { state: 'agrees', files };
}
