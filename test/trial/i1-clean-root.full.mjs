// Issue 9: the Debian package in a system of its own that has nothing else of ours: installed by
// apt with what it depends on, its four kinds of file known to the desktop, its commands run with
// no display, its window opened by a double click as an ordinary user, installed again over
// itself, removed. By name: it needs root, debootstrap and Debian's packages, and minutes.
// `npm run package -- --archive` makes the package first.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { skip, tell } from './rig/tell.mjs';

const NAME = 'i1-clean-root';
const release = path.resolve(import.meta.dirname, '../../release');
const KINDS = {
  edition: 'application/x-palmares-edition',
  ballot: 'application/x-palmares-ballot',
  palmares: 'application/x-palmares-decision',
  show: 'application/x-palmares-show',
};
/** The known result of the demo edition (the rules of the prize). */
const LAUREATE = 'C02';
const COMMENDED = 'C04';

const lost = [];
let steps = 0;
function expect(what, isSo, seen = '') {
  steps += 1;
  console.log(`${isSo ? 'ok' : 'LOST'}: ${what}`);
  if (!isSo) lost.push(`${what}: ${seen}`);
}

function call(command, words, options = {}) {
  return spawnSync(command, words, { encoding: 'utf8', timeout: 480_000, ...options });
}

const isThere = (command) => call('which', [command]).status === 0;
const findDeb = () =>
  fs.existsSync(release) && fs.readdirSync(release).find((name) => name.endsWith('_amd64.deb'));

/** Where this machine takes its own packages from. */
function mirror() {
  const files = ['sources.list', 'sources.list.d/debian.sources'].map((name) =>
    path.join('/etc/apt', name),
  );
  const text = files
    .filter((file) => fs.existsSync(file))
    .map((file) => fs.readFileSync(file, 'utf8'));
  return /^(?:URIs:|deb)\s+(?:\[.*\]\s+)?(\S+)/m.exec(text.join('\n'))?.[1];
}

function makeRoot(root) {
  const made = call('debootstrap', ['--variant=minbase', 'bookworm', root, mirror()]);
  if (made.status !== 0) return false;
  fs.copyFileSync('/etc/resolv.conf', path.join(root, 'etc/resolv.conf'));
  call('mount', ['-t', 'proc', 'proc', path.join(root, 'proc')]);
  call('mount', ['--bind', '/dev', path.join(root, 'dev')]);
  call('mount', ['-t', 'tmpfs', 'tmpfs', path.join(root, 'dev/shm')]);
  return true;
}

function removeRoot(root) {
  for (const each of ['dev/shm', 'dev', 'proc']) call('umount', ['-l', path.join(root, each)]);
  const isMounted = fs.readFileSync('/proc/mounts', 'utf8').includes(` ${root}/`);
  if (!isMounted) fs.rmSync(root, { recursive: true, force: true });
}

/** Root of the small system, or the juror who logs in there; neither has a display. */
const inside = (root) => ({
  asRoot: (line) => call('chroot', [root, 'sh', '-c', line], { env: environment }),
  asJuror: (line) => call('chroot', [root, 'su', '-', 'jure', '-c', line], { env: environment }),
});
const environment = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', DEBIAN_FRONTEND: 'noninteractive' };

function install({ asRoot }, deb) {
  asRoot('apt-get update -qq');
  const tools = 'xvfb xauth x11-utils libglib2.0-bin';
  const apt = 'apt-get install -y -qq --no-install-recommends';
  const done = asRoot(`${apt} ${tools} && ${apt} /root/${deb} && useradd -m jure`);
  expect('apt installs the package with what it depends on', done.status === 0, done.stderr);
}

function tryKinds({ asJuror }) {
  for (const [extension, type] of Object.entries(KINDS)) {
    const app = asJuror(`xdg-mime query default ${type}`).stdout.trim();
    expect(`a .${extension} opens with Palmarès`, app === 'palmares.desktop', app);
    const query = `XDG_CURRENT_DESKTOP=GNOME xdg-mime query filetype a.${extension}`;
    const kind = asJuror(`echo x > a.${extension} && ${query}`).stdout.trim();
    expect(`a .${extension} is known as ${type}`, kind === type, kind);
    const icon = `/usr/share/icons/hicolor/256x256/mimetypes/palmares-${type.split('-').at(-1)}.png`;
    expect(`a .${extension} has its icon`, asJuror(`test -f ${icon}`).status === 0, icon);
  }
}

function tryCommands({ asJuror }) {
  const made = asJuror('palmares demo demo');
  expect('`palmares demo` writes its edition, with no display', made.status === 0, made.stderr);
  const key = '--edition demo/demo.edition --key demo/organiser.key';
  const rest = '--passphrase-file demo/passphrase.txt --choices demo/choices.json --json';
  const merged = asJuror(`palmares merge ${key} ${rest} demo/ballots`);
  const { laureate, commended } = JSON.parse(merged.stdout || '{}').proposal ?? {};
  const isKnown = laureate?.join() === LAUREATE && commended?.join() === COMMENDED;
  expect('`palmares merge` finds the known result', isKnown, merged.stderr);
  const verified = asJuror('palmares verify demo/decision.palmares');
  expect('`palmares verify` holds', verified.status === 0, verified.stderr);
  const refused = asJuror('palmares verify nothing.palmares');
  expect('a file that is not there is told, exit 1', refused.status === 1, refused.stderr);
}

/** What a double click does: the desktop's own `gio open`, then the window by its name. */
function tryWindow({ asJuror }) {
  const waits =
    'for i in $(seq 60); do xwininfo -root -tree | grep -q Palmar && break; sleep 1; done';
  const open = `gio open demo/demo.edition & ${waits}; xwininfo -root -tree; pkill -x palmares`;
  const seen = asJuror(`xvfb-run -a sh -c '${open}'`);
  expect(
    'a double click on an edition opens the window',
    /"Palmarès/.test(seen.stdout),
    seen.stderr,
  );
  const profile = asJuror('ls .config/palmares').stdout;
  expect('its work stands in the juror’s own folder', profile !== '', profile);
}

function tryAgainAndAway({ asRoot, asJuror }, deb) {
  const work = 'find .config -type f | wc -l';
  const before = Number(asJuror(work).stdout);
  const again = asRoot(`dpkg -i /root/${deb}`);
  expect('it installs over itself', again.status === 0, again.stderr);
  expect('and the work stays', Number(asJuror(work).stdout) === before && before > 0);
  const away = asRoot('apt-get remove -y -qq palmares');
  expect('apt removes it', away.status === 0, away.stderr);
  const places = '/opt/palmares /usr/bin/palmares /usr/share/applications/palmares.desktop';
  const left = asRoot(`ls -d ${places} /usr/share/mime/packages/palmares.xml 2>/dev/null`).stdout;
  expect('nothing of it is left', left === '', left);
  const kind = asJuror(`xdg-mime query default ${KINDS.ballot}`).stdout.trim();
  expect('no file asks for it any more', kind === '', kind);
  const after = Number(asJuror(work).stdout);
  expect('the juror’s work is still there', after === before && before > 0);
}

function play(deb) {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'palmares-root-'));
  fs.chmodSync(root, 0o755);
  try {
    if (!makeRoot(root)) return skip(NAME, 'debootstrap could not reach Debian’s packages');
    fs.copyFileSync(path.join(release, deb), path.join(root, 'root', deb));
    const system = inside(root);
    install(system, deb);
    tryKinds(system);
    tryCommands(system);
    tryWindow(system);
    tryAgainAndAway(system, deb);
  } finally {
    removeRoot(root);
  }
  for (const each of lost) console.log(each);
  const isMet = lost.length === 0;
  tell({ name: NAME, runs: steps, lost: lost.length, refused: 0, target: 'every step', isMet });
}

const deb = findDeb();
if (process.getuid?.() !== 0) skip(NAME, 'it must be root to make a small system');
else if (!isThere('debootstrap')) skip(NAME, 'debootstrap is not installed');
else if (!deb) skip(NAME, 'no package in release/: npm run package -- --archive');
else play(deb);
