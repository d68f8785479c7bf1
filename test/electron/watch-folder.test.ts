import { appendFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { type Seen, watchFolder } from '../../electron/watch-folder';

const AGE = 'age-encryption.org/v1\n';
const whole = (mark: string): string => `${AGE}${mark} END`;
const folder = (): string => mkdtempSync(path.join(os.tmpdir(), 'palmares-watch-'));

const running: { readonly stop: () => void }[] = [];
afterEach(() => {
  for (const each of running.splice(0)) each.stop();
});

/** Watches with quick looks; a whole file ends with END. */
function watchHere(at: string, patience = 60_000) {
  const given: string[] = [];
  let seen: Seen | null = null;
  running.push(
    watchFolder({
      folder: at,
      pause: 15,
      patience,
      isWhole: async (bytes) => Buffer.from(bytes).toString('latin1').endsWith('END'),
      onFiles: (files) => given.push(...files.map((file) => path.basename(file))),
      onSeen: (now) => {
        seen = now;
      },
    }),
  );
  return { given, seen: () => seen as Seen | null };
}

const until = (holds: () => boolean) =>
  expect.poll(holds, { interval: 10, timeout: 5000 }).toBe(true);

it('hands over what is there and what comes, in folders too, each once', async () => {
  const at = folder();
  writeFileSync(path.join(at, 'a.ballot'), whole('a'));
  const { given, seen } = watchHere(at);
  await until(() => given.includes('a.ballot'));
  mkdirSync(path.join(at, 'clé'));
  writeFileSync(path.join(at, 'clé', 'b.ballot'), whole('b'));
  writeFileSync(path.join(at, 'copie de a.ballot'), whole('a'));
  writeFileSync(path.join(at, 'notes.txt'), 'bonjour');
  await until(() => given.includes('b.ballot') && seen()?.left === 1 && seen()?.writing === 0);
  expect(given).toEqual(['a.ballot', 'b.ballot']);
});

it('waits for a file that is still being written, and raises no alarm meanwhile', async () => {
  const at = folder();
  const file = path.join(at, 'slow.ballot');
  const { given, seen } = watchHere(at);
  writeFileSync(file, AGE);
  await until(() => seen()?.writing === 1);
  appendFileSync(file, 'half');
  await until(() => seen()?.writing === 1);
  expect(given).toEqual([]);
  appendFileSync(file, ' END');
  await until(() => given.length === 1);
});

it('does not look at the unfinished names of synchronisers and browsers', async () => {
  const at = folder();
  const names = ['.syncthing.x.ballot.tmp', '~syncthing~x.ballot.tmp', 'x.ballot.part'];
  for (const name of [...names, 'x.ballot.crdownload', '.stfolder'])
    writeFileSync(path.join(at, name), whole(name));
  const { given, seen } = watchHere(at);
  await until(() => seen() !== null);
  expect(seen()).toMatchObject({ left: 0, writing: 0 });
  renameSync(path.join(at, 'x.ballot.part'), path.join(at, 'x.ballot'));
  await until(() => given.length === 1);
  expect(given).toEqual(['x.ballot']);
});

it('hands a file that stays broken over as it is, so that its fault is told', async () => {
  const at = folder();
  writeFileSync(path.join(at, 'cut.ballot'), AGE);
  writeFileSync(path.join(at, 'empty.ballot'), '');
  const { given } = watchHere(at, 60);
  await until(() => given.length === 2);
  expect(given.toSorted()).toEqual(['cut.ballot', 'empty.ballot']);
});

it('survives the key being pulled out, and goes on when it is back', async () => {
  const at = folder();
  writeFileSync(path.join(at, 'a.ballot'), whole('a'));
  const { given, seen } = watchHere(at);
  await until(() => given.length === 1);
  rmSync(at, { recursive: true });
  await until(() => seen()?.state === 'lost');
  mkdirSync(at);
  writeFileSync(path.join(at, 'a.ballot'), whole('a'));
  writeFileSync(path.join(at, 'b.ballot'), whole('b'));
  await until(() => given.length === 2);
  expect(given).toEqual(['a.ballot', 'b.ballot']);
  expect(seen()?.state).toBe('watching');
});
