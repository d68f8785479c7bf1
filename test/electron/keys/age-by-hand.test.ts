import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encryptTo } from '../../../electron/keys/age-box';
import { writeEditionFile } from '../../../electron/keys/edition-file';
import { ageIdentityOf, recipientOf } from '../../../electron/keys/juror-code';
import { writeOrganiserKey } from '../../../electron/keys/organiser-key';
import { writeBallotPayload } from '../../../shared/ballot/write-ballot';
import { sha256Hex } from '../../../shared/file/digest';
import { encodeUtf8 } from '../../../shared/file/utf8';
import { readDemo } from '../../make/demo-edition';
import {
  ballotUnderTest,
  editionUnderTest,
  ORGANISER_SEED,
  sealBallot,
  sealEdition,
  seedOf,
} from '../../make/signed';

const missing = ['age', 'python3'].filter((tool) => spawnSync(tool, ['--version']).status !== 0);
if (missing.length > 0) console.log(`skipped: ${missing.join(' and ')} not installed`);

const documentation = readFileSync(
  path.resolve(import.meta.dirname, '../../../shared/file/README.md'),
  'utf8',
);
/** The command that opens an edition, as it is printed there. */
const openEdition = /`(tail -n [^`]+)`/.exec(documentation)?.[1] ?? '';
/** The twenty lines that the documentation gives, as they are printed there. */
const script = /python3 - <<'PYTHON'\n(.*?)\nPYTHON/s.exec(documentation)?.[1] ?? '';

/** Types a passphrase where the `age` command asks for it: at a terminal of its own. */
const TYPIST = `
import os, pty, sys
passphrase, command = sys.argv[1], sys.argv[2:]
child, terminal = pty.fork()
if child == 0:
    os.execvp(command[0], command)
said = b''
while b'passphrase' not in said:
    said += os.read(terminal, 1024)
os.write(terminal, passphrase.encode() + b'\\n')
try:
    while os.read(terminal, 1024):
        pass
except OSError:
    pass
sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
`;

interface RawScores {
  readonly sheets: readonly {
    readonly candidateId: string;
    readonly scores?: Readonly<Record<string, number>>;
  }[];
}

const passphrase = 'corail ambre équinoxe';

describe.skipIf(missing.length > 0)('a score file opened without this app', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'palmares-by-hand-'));
  const at = (name: string): string => path.join(folder, name);
  const edition = editionUnderTest();
  const ballot = ballotUnderTest('J03.rev1', edition);
  const identity = ageIdentityOf(seedOf(41));

  beforeAll(async () => {
    const boxed = await encryptTo([await recipientOf(identity)], encodeUtf8(sealBallot(ballot)));
    const key = await writeOrganiserKey({
      editionId: edition.id,
      ageIdentity: identity,
      signingKey: ORGANISER_SEED,
      enrolmentKeys: {},
      passphrase,
      workFactor: 10,
    });
    writeFileSync(at('bulletin-7K3Q-r1.ballot'), boxed);
    writeFileSync(at('organiser.key'), key);
    const file = await writeEditionFile({
      editionId: edition.id,
      recipients: [await recipientOf(identity)],
      envelope: sealEdition(edition),
      attachments: [],
    });
    writeFileSync(at('demo.edition'), file);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('by the age command and the key file gives the signed envelope', () => {
    const command = ['age', '-d', '-i', 'organiser.key', '-o', 'envelope.json'];
    const { status, stderr } = spawnSync(
      'python3',
      ['-c', TYPIST, passphrase, ...command, 'bulletin-7K3Q-r1.ballot'],
      { cwd: folder, encoding: 'utf8', timeout: 20_000 },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(readFileSync(at('envelope.json'), 'utf8')).toBe(sealBallot(ballot));
  });

  it('and an edition, by the documented command, a ZIP that any archiver lists', () => {
    const command = ['sh', '-c', openEdition];
    const opened = spawnSync('python3', ['-c', TYPIST, passphrase, ...command], {
      cwd: folder,
      encoding: 'utf8',
      timeout: 20_000,
    });
    expect({ status: opened.status, stderr: opened.stderr }).toEqual({ status: 0, stderr: '' });
    const list = ['-m', 'zipfile', '-l', 'edition.zip'];
    const listed = spawnSync('python3', list, { cwd: folder, encoding: 'utf8' });
    expect(listed.stdout).toMatch(/^edition\.json\b/m);
  });

  it('by the documented lines says the juror, the receipt digest and every mark', () => {
    expect(script.split('\n').length).toBeLessThanOrEqual(20);
    writeFileSync(at('envelope.json'), sealBallot(ballot));
    const read = spawnSync('python3', ['-'], { cwd: folder, input: script, encoding: 'utf8' });
    expect(read.stderr).toBe('');
    const [head = '', ...lines] = read.stdout.trimEnd().split('\n');
    expect(head).toBe(`J03 revision 1 sha256 ${sha256Hex(writeBallotPayload(ballot))}`);
    const printed = new Map(
      lines.map((line) => {
        const marks = line.match(/'[A-Z]{3}': \d+/g) ?? [];
        return [line.slice(0, 3), marks.reduce((sum, mark) => sum + Number(mark.slice(7)), 0)];
      }),
    );
    // The sums of the marks as the demonstration's own score file holds them.
    const { sheets } = readDemo('scores/J03.rev1.json') as RawScores;
    expect(sheets.length).toBe(15);
    for (const { candidateId, scores } of sheets) {
      const sum = Object.values(scores ?? {}).reduce((total, mark) => total + mark, 0);
      expect([candidateId, printed.get(candidateId)]).toEqual([candidateId, sum]);
    }
  });
});
