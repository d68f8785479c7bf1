import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { encryptTo } from '../../../electron/keys/age-box';
import { openEditionFile } from '../../../electron/keys/edition-file';
import { readOrganiserKey } from '../../../electron/keys/organiser-key';
import { signWith } from '../../../electron/keys/signing';
import { BALLOT_TYPE } from '../../../shared/ballot/ballot';
import { ballotOfPaper, cellsOnPaper, keyOfCell } from '../../../shared/ballot/two-typings';
import { writeBallotPayload } from '../../../shared/ballot/write-ballot';
import { readEditionPayload } from '../../../shared/edition/edition-file';
import { writeEnvelope } from '../../../shared/file/envelope';
import { demoFolder, mergeDemo, palmares } from './demo-folder';

const demo = await demoFolder();
const at = (name: string) => path.join(demo, name);

/** A sheet of fours typed for a juror of the demo, signed as the organiser's laptop signs it. */
async function typeSheet(juror: string): Promise<string> {
  const passphrase = (await readFile(at('passphrase.txt'), 'utf8')).trim();
  const key = await readOrganiserKey(await readFile(at('organiser.key')), passphrase);
  if (!key.ok) throw new Error(key.error.kind);
  const file = await openEditionFile(await readFile(at('demo.edition')), key.value.ageIdentity);
  if (!file.ok) throw new Error(file.error.kind);
  const read = readEditionPayload(file.value.envelope);
  if (!read.ok) throw new Error(read.error.kind);
  const { edition, digest, gridDigest } = read.value;
  const cells = cellsOnPaper(edition, juror).map((cell) => [
    keyOfCell(cell),
    cell.criterion === null ? 'A' : '4',
  ]);
  const payload = writeBallotPayload(
    ballotOfPaper({
      edition,
      cited: { id: edition.id, digest, grid: gridDigest },
      juror,
      publicKey: key.value.publicKey,
      last: null,
      signedAt: '2027-09-20T18:00:00Z',
      cells: Object.fromEntries(cells),
      paper: {
        typedBy: ['Mme Martin', 'M. Petit'],
        checkTotal: null,
        settled: [],
        reason: 'ordinateur perdu',
      },
    }),
  );
  const envelope = writeEnvelope({
    payloadType: BALLOT_TYPE,
    payload,
    keyid: key.value.publicKey,
    sign: signWith(key.value.signingKey),
  });
  const name = at(`papier-${juror}.ballot`);
  await writeFile(name, await encryptTo([key.value.recipient], new TextEncoder().encode(envelope)));
  return name;
}

describe('palmares merge with a sheet typed from paper', () => {
  it('counts it where its juror handed in nothing, and names who typed it', async () => {
    const { json } = await mergeDemo(demo, await typeSheet('J02'));
    expect(json.receipts).toMatchObject([
      { kind: 'added', juror: 'J02', warnings: [{ kind: 'paper', first: 'Mme Martin' }] },
    ]);
    expect(json.coverage.J02).toMatchObject({ marked: 15, missing: 0 });
  });

  it('waits for a choice where the juror’s own file is there too', async () => {
    const { json } = await mergeDemo(demo, at('ballots'), await typeSheet('J02'));
    expect(json.suspended).toMatchObject([{ juror: 'J02', why: 'two-devices' }]);
  });

  it('says so in words', async () => {
    const told = await palmares(
      'merge',
      ...['--edition', at('demo.edition'), '--key', at('organiser.key')],
      ...['--passphrase-file', at('passphrase.txt'), await typeSheet('J02')],
    );
    expect(told.out).toMatch(/Saisi sur papier par Mme Martin et M\. Petit/);
  });
});
