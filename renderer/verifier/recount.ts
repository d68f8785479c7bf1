import { type Decision, decision as decisionShape } from '../../shared/decision/decision';
import { type Verification, verifyPalmares } from '../../shared/decision/verify-palmares';
import { readEditionPayload } from '../../shared/edition/edition-file';
import type { OfficialMethod } from '../../shared/edition/rules';
import { readCanonical } from '../../shared/file/canonical';
import { readContainer } from '../../shared/file/container';
import type { Problem } from '../../shared/file/problem';
import { decodeUtf8 } from '../../shared/file/utf8';
import { ok, type Result } from '../../shared/result';
import { inflate } from './inflate';

/** Everything the page shows of one file. */
export interface Recount {
  readonly file: string;
  readonly found: Verification;
  /** The decision as sealed, where it could be read; shown as a result only if `found.ok`. */
  readonly decision: Decision | null;
  /** Company names by dossier, and what ranked them; nothing and the mean of an unreadable edition. */
  readonly names: ReadonlyMap<string, string>;
  readonly method: OfficialMethod;
  readonly entries: readonly { readonly name: string; readonly bytes: number }[];
}

/** Opens a `*.palmares` with the strict reader and recomputes it from its ballots. */
export function recount(file: string, bytes: Uint8Array): Result<Recount, Problem> {
  const opened = readContainer({
    size: bytes.length,
    read: (offset, length) => bytes.subarray(offset, offset + length),
    inflate,
  });
  if (!opened.ok) return opened;
  const entries = opened.value;
  return ok({
    file,
    found: verifyPalmares(entries),
    decision: readDecision(entries.get('decision.json')),
    ...readAgreed(entries.get('edition.json')),
    entries: [...entries].map(([name, content]) => ({ name, bytes: content.length })),
  });
}

function readDecision(bytes: Uint8Array | undefined): Decision | null {
  const text = decodeUtf8(bytes ?? new Uint8Array());
  const value = text.ok ? readCanonical(text.value) : text;
  const read = decisionShape.safeParse(value.ok ? value.value : null);
  return read.success ? read.data : null;
}

function readAgreed(bytes: Uint8Array | undefined): Pick<Recount, 'names' | 'method'> {
  const text = decodeUtf8(bytes ?? new Uint8Array());
  const read = text.ok ? readEditionPayload(text.value) : text;
  if (!read.ok) return { names: new Map(), method: 'mean' };
  const { dossiers, rules } = read.value.edition;
  return { names: new Map(dossiers.map(({ id, company }) => [id, company])), method: rules.method };
}
