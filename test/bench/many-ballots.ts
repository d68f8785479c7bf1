import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { laptopOf, makeDemoOffice } from '../../electron/cli/demo/demo-keys';
import { openOffice } from '../../electron/cli/open-files';
import { decryptWith, encryptTo } from '../../electron/keys/age-box';
import { signWith } from '../../electron/keys/signing';
import { BALLOT_TYPE, type Ballot } from '../../shared/ballot/ballot';
import { writeBallotPayload } from '../../shared/ballot/write-ballot';
import { sha256Hex } from '../../shared/file/digest';
import { writeEnvelope } from '../../shared/file/envelope';

/** What a demo edition is made from, unless it is asked otherwise. */
const SEED = 2027;

/** Fills a folder with score files of a demo edition: its jurors' ballots, signed again and again. */
export async function writeManyBallots({
  demo,
  into,
  count,
}: {
  readonly demo: string;
  readonly into: string;
  readonly count: number;
}): Promise<void> {
  const at = (name: string): string => path.join(demo, name);
  const opened = await openOffice({
    edition: at('demo.edition'),
    key: at('organiser.key'),
    passphraseFile: at('passphrase.txt'),
  });
  if (!opened.ok) throw new Error(opened.error.file);
  const { key, verified } = opened.value;
  const { edition } = verified;
  const { id: editionId, jurors } = edition;
  const office = await makeDemoOffice({ seed: SEED, editionId, jurors });
  const ballots = await Promise.all(
    readdirSync(at('ballots'))
      .toSorted()
      .map((name) => openBallot(at(`ballots/${name}`), key.ageIdentity)),
  );
  const before = new Map<string, string>();
  mkdirSync(into, { recursive: true });
  for (let nth = 0; nth < count; nth += 1) {
    const ballot = ballots[nth % ballots.length];
    if (ballot === undefined) throw new Error('a demo has ballots');
    const { juror } = ballot;
    const { seed } = laptopOf(juror, { seed: SEED, edition, office });
    const rev = 1 + Math.floor(nth / ballots.length);
    const payload = writeBallotPayload({ ...ballot, rev, prev: before.get(juror) ?? null });
    before.set(juror, sha256Hex(payload));
    const keyid = ballot.publicKey;
    const sealed = writeEnvelope({
      payloadType: BALLOT_TYPE,
      payload,
      keyid,
      sign: signWith(seed),
    });
    const bytes = await encryptTo([key.recipient], new TextEncoder().encode(sealed));
    writeFileSync(path.join(into, `bulletin-${String(nth).padStart(5, '0')}.ballot`), bytes);
  }
}

async function openBallot(file: string, identity: string): Promise<Ballot> {
  const opened = await decryptWith(identity, readFileSync(file));
  if (!opened.ok) throw new Error(`${file}: ${opened.error.kind}`);
  const { payload } = JSON.parse(new TextDecoder().decode(opened.value));
  return JSON.parse(Buffer.from(payload, 'base64').toString('utf8'));
}
