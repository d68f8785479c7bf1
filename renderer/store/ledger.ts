import type { VerifiedBallot } from '../../shared/ballot/verified-ballot';
import type { Edition } from '../../shared/edition/edition';
import type { Problem } from '../../shared/file/problem';
import type { Digest, EditionId, JurorId } from '../../shared/ids';
import type { Receipt } from '../../shared/merge/receipt';
import type { Result } from '../../shared/result';
import { commit } from './commit';
import { OrganiserDatabase, type ReceiptRow } from './database';
import { type Desk, deskOf, forgetDesk } from './ledger-desk';
import { nextId } from './next-id';

const open = new Map<EditionId, OrganiserDatabase>();

/** One connection an edition for the life of the page. */
export function openOrganiserDatabase(edition: EditionId): OrganiserDatabase {
  const known = open.get(edition);
  if (known) return known;
  const database = new OrganiserDatabase(edition);
  open.set(edition, database);
  return database;
}

/** One file as the ladder left it: a ballot fit for the ledger, or its refusal. */
export interface Admitted {
  readonly file: string;
  /** Digest of its bytes in the inbox; null where it could not even be read. */
  readonly raw?: Digest | null;
  readonly verdict: Result<VerifiedBallot, Problem>;
}

/**
 * Adds files to the ledger, with a receipt for each, in one transaction: either all of
 * them are remembered with their receipts, or none is. `isQuiet` keeps no receipt for a
 * content that is already there: a watched folder shows the same files at each start.
 */
export async function keepFiles({
  database,
  edition,
  admitted,
  isQuiet = false,
}: {
  readonly database: OrganiserDatabase;
  readonly edition: Edition;
  readonly admitted: readonly Admitted[];
  readonly isQuiet?: boolean;
}): Promise<readonly Receipt[]> {
  try {
    return await commit(database, async (draft) => {
      const { fresh, rows } = receiveHere(await deskOf(database), { edition, admitted, isQuiet });
      const first = await nextId(database.receipts);
      draft.put(database.ballots, fresh);
      draft.put(
        database.receipts,
        rows.map((row, at) => ({ id: first + at, ...row })),
      );
      return rows.map(({ receipt }) => receipt);
    });
  } catch (cause) {
    forgetDesk(database);
    throw cause;
  }
}

function receiveHere(
  desk: Desk,
  {
    edition,
    admitted,
    isQuiet,
  }: {
    readonly edition: Edition;
    readonly admitted: readonly Admitted[];
    readonly isQuiet: boolean;
  },
): {
  readonly fresh: readonly VerifiedBallot[];
  readonly rows: readonly Omit<ReceiptRow, 'id'>[];
} {
  const fresh: VerifiedBallot[] = [];
  const rows: Omit<ReceiptRow, 'id'>[] = [];
  for (const { file, raw, verdict } of admitted) {
    const kept = raw ? { raw } : {};
    if (!verdict.ok) {
      rows.push({ receipt: { file, ...verdict.error }, ...kept });
      continue;
    }
    const outcome = desk.receive(verdict.value, edition);
    if (outcome.kind !== 'same-again') fresh.push(verdict.value);
    else if (isQuiet) continue;
    rows.push({ receipt: { file, ...outcome }, ...kept });
  }
  return { fresh, rows };
}

/** A file as the inbox keeps it. */
export interface HeldFile {
  readonly file: string;
  readonly raw: Digest;
}

/** Every file the inbox keeps, by the digest of its bytes, each once. */
export async function rawFiles(database: OrganiserDatabase): Promise<readonly Digest[]> {
  const rows = await database.receipts.toArray();
  return [...new Set(rows.flatMap(({ raw }) => (raw === undefined ? [] : [raw])))].toSorted();
}

/** Files refused because nobody vouched for this key of this juror, as the inbox keeps them. */
export function heldFiles(
  database: OrganiserDatabase,
  { juror, publicKey }: { readonly juror: JurorId; readonly publicKey: string },
): Promise<readonly HeldFile[]> {
  return filesWhere(database, (receipt) => {
    const isNew = receipt.kind === 'key-not-enrolled' || receipt.kind === 'code-reused';
    return isNew && receipt.juror === juror && receipt.publicKey === publicKey;
  });
}

/** Files that came late with this content, as the inbox keeps them (PRIZE rule 11). */
export function lateFiles(
  database: OrganiserDatabase,
  digest: Digest,
): Promise<readonly HeldFile[]> {
  return filesWhere(database, (receipt) => receipt.kind === 'late' && receipt.digest === digest);
}

async function filesWhere(
  database: OrganiserDatabase,
  isMeant: (receipt: Receipt) => boolean,
): Promise<readonly HeldFile[]> {
  const held = new Map<Digest, string>();
  for (const { receipt, raw } of await database.receipts.toArray()) {
    if (raw !== undefined && isMeant(receipt)) held.set(raw, receipt.file);
  }
  return [...held].map(([raw, file]) => ({ file, raw }));
}
