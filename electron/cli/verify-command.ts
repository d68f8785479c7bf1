import { type Verification, verifyPalmares } from '../../shared/decision/verify-palmares';
import { readContainer } from '../../shared/file/container';
import type { Problem } from '../../shared/file/problem';
import { ok, type Result } from '../../shared/result';
import { explain } from '../../shared/words/explain';
import { speaker } from '../../shared/words/say';
import { tellVerification } from '../../shared/words/tell-verification';
import { inflateWhole } from '../keys/inflate';
import { LIMITS, readRegularFile } from '../read-file';
import { BadCall, parseWords } from './bad-call';
import type { ExitCode, Terminal } from './terminal';

/** `palmares verify`: recomputes a sealed decision from its raw files; 1 when anything differs. */
export async function runVerify(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = parseWords({
    args: [...words],
    allowPositionals: true,
    options: {
      organiser: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new BadCall(terminal.say('verify.needs'));
  const opened = await openPalmares(file);
  if (!opened.ok) {
    if (values.json) terminal.write(JSON.stringify({ ok: false, problem: opened.error }));
    terminal.complain(`${file}: ${explain(opened.error, terminal.language)}`);
    return 1;
  }
  const { organiser } = values;
  const found = verifyPalmares(opened.value, organiser === undefined ? {} : { organiser });
  if (values.json) terminal.write(JSON.stringify(found));
  else tell(found, terminal);
  return found.ok ? 0 : 1;
}

async function openPalmares(
  file: string,
): Promise<Result<ReadonlyMap<string, Uint8Array>, Problem>> {
  const bytes = await readRegularFile(file, { limit: LIMITS.palmares });
  if (!bytes.ok) return bytes;
  const entries = readContainer({
    size: bytes.value.length,
    read: (offset, length) => bytes.value.subarray(offset, offset + length),
    inflate: inflateWhole,
  });
  return entries.ok ? ok(entries.value) : entries;
}

function tell(found: Verification, { say, write, language }: Terminal): void {
  const { sealed, recomputed } = found.laureate;
  const words = speaker(language);
  const told = tellVerification(found, language);
  const named = (ids: readonly string[] | null) =>
    ids === null ? say('verify.unknown') : ids.join(', ') || words('verifier.nobody');
  const fact = (name: 'laureate' | 'sealedLaureate', value: string): string =>
    words('verifier.fact', { name: words(`verifier.${name}`), value });
  const lines = [
    told.verdict,
    told.sentence,
    ...told.faults.map((fault) => `  ${fault}`),
    fact('laureate', named(recomputed)),
    ...(found.sameLaureate ? [] : [fact('sealedLaureate', named(sealed))]),
    say('verify.ballots', { count: found.ballots, code: found.mergeCode ?? say('verify.unknown') }),
    ...(found.fromPaper.length === 0
      ? []
      : [say('verify.fromPaper', { jurors: found.fromPaper.join(', ') })]),
    ...(found.fingerprint === null
      ? []
      : [say('verify.fingerprint', { fingerprint: found.fingerprint })]),
    ...(found.sealedAt === null
      ? []
      : [say('verify.sealed', { at: found.sealedAt, by: found.by.join(', ') })]),
    ...found.cosigners.map((one) => say('verify.cosigned', one)),
  ];
  write(lines.join('\n'));
}
