import type { Problem } from '../../../../shared/file/problem';
import type { Digest } from '../../../../shared/ids';
import type { FileRef, TakenBallot } from '../../../../shared/ipc';
import type { Receipt } from '../../../../shared/merge/receipt';
import { ok, type Result, refuse } from '../../../../shared/result';
import { bridge } from '../../../bridge';
import { type Admitter, openAdmitter } from '../../../derive/admitter';
import { choicesInForce } from '../../../store/choices';
import { type HeldFile, heldFiles, keepFiles, lateFiles } from '../../../store/ledger';
import type { OpenEdition } from '../open-edition';

/** Files asked of the shell at once: few enough that the window answers between two. */
const BATCH = 4;
/** As many references as one request carries. */
const MOST_REFS = 2000;

/** What a drop came to. */
export interface TakenIn {
  readonly receipts: readonly Receipt[];
  /** Files in folders that are no score files: left alone, and counted. */
  readonly left: number;
  /** The person stopped it: what was read until then is kept. */
  readonly isStopped: boolean;
}

export interface Progress {
  readonly done: number;
  readonly of: number;
}

/**
 * Takes files in: folders are walked, the shell decrypts, a worker reads down the ladder,
 * the ledger keeps; a receipt each. One bad file never stops the others; only a shell
 * that answers nothing does, or the person.
 */
export async function takeIn({
  open,
  files,
  isQuiet = false,
  onProgress,
  isStopped = () => false,
}: {
  readonly open: OpenEdition;
  readonly files: readonly FileRef[];
  readonly isQuiet?: boolean;
  readonly onProgress: (progress: Progress) => void;
  readonly isStopped?: () => boolean;
}): Promise<Result<TakenIn, Problem>> {
  const found = await findAll(files);
  if (!found.ok) return found;
  const { files: ballots, left } = found.value;
  const of = ballots.length;
  if (of === 0) return ok({ receipts: [], left, isStopped: false });
  onProgress({ done: 0, of });
  const admitter = await admitterOf(open);
  try {
    const receipts: Receipt[] = [];
    for (let from = 0; from < of && !isStopped(); from += BATCH) {
      const refs = ballots.slice(from, from + BATCH).map((file) => file.ref);
      const answer = await bridge.takeBallots({ files: refs });
      if (!answer.ok) return refuse(answer.error);
      receipts.push(...(await keepTaken({ open, admitter, taken: answer.value.taken, isQuiet })));
      onProgress({ done: Math.min(of, from + BATCH), of });
    }
    return ok({ receipts, left, isStopped: isStopped() });
  } finally {
    admitter.close();
  }
}

/** Takes the files of a key again from the inbox, once a person accepted it. */
export async function takeHeld(
  open: OpenEdition,
  key: { readonly juror: string; readonly publicKey: string },
): Promise<Result<readonly Receipt[], Problem>> {
  return takeAgain(open, await heldFiles(open.database, key));
}

/** Takes a late file again from the inbox, once named people admitted its content. */
export async function takeLate(
  open: OpenEdition,
  digest: Digest,
): Promise<Result<readonly Receipt[], Problem>> {
  return takeAgain(open, await lateFiles(open.database, digest));
}

/** Takes in a file that this laptop just signed, down the same ladder as any other. */
export async function takeSigned(
  open: OpenEdition,
  taken: TakenBallot,
): Promise<readonly Receipt[]> {
  const admitter = await admitterOf(open);
  try {
    return await keepTaken({ open, admitter, taken: [taken], isQuiet: false });
  } finally {
    admitter.close();
  }
}

async function takeAgain(
  open: OpenEdition,
  kept: readonly HeldFile[],
): Promise<Result<readonly Receipt[], Problem>> {
  const answer = await bridge.takeKept({ kept });
  if (!answer.ok) return refuse(answer.error);
  const admitter = await admitterOf(open);
  try {
    return ok(await keepTaken({ open, admitter, taken: answer.value.taken, isQuiet: true }));
  } finally {
    admitter.close();
  }
}

async function admitterOf(open: OpenEdition): Promise<Admitter> {
  const { edition, editionDigest, gridDigest } = open;
  const choices = await choicesInForce(open.database);
  return openAdmitter({ against: { edition, editionDigest, gridDigest }, choices });
}

async function findAll(
  files: readonly FileRef[],
): Promise<Result<{ readonly files: readonly FileRef[]; readonly left: number }, Problem>> {
  const found: FileRef[] = [];
  let left = 0;
  for (let from = 0; from < files.length; from += MOST_REFS) {
    const refs = files.slice(from, from + MOST_REFS).map((file) => file.ref);
    const answer = await bridge.findBallots({ files: refs });
    if (!answer.ok) return refuse(answer.error);
    found.push(...answer.value.files);
    left += answer.value.left;
  }
  return ok({ files: found, left });
}

async function keepTaken({
  open: { database, edition },
  admitter,
  taken,
  isQuiet,
}: {
  readonly open: OpenEdition;
  readonly admitter: Admitter;
  readonly taken: readonly TakenBallot[];
  readonly isQuiet: boolean;
}): Promise<readonly Receipt[]> {
  const admitted = await Promise.all(taken.map((each) => admitter.admit(each)));
  return keepFiles({ database, edition, admitted, isQuiet });
}
