// `npm run package`: the Linux application in release/, with the Electron that is here and
// without a network; `--archive` also a tar.gz and a deb. `--flavour e2e` lets a test driver attach.
// On a release machine, `--all` builds what electron-builder.yml lists for the system it runs on.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { path7za } from '7zip-bin';
import { writeBill } from './bill.mjs';
import { build } from './build.mjs';
import { makeDeb } from './deb.mjs';
import { electronDist } from './electron-runtime.mjs';
import { root, run, tool } from './tools.mjs';

const { values } = parseArgs({
  options: {
    flavour: { type: 'string', default: 'release' },
    all: { type: 'boolean', default: false },
    archive: { type: 'boolean', default: false },
    'no-build': { type: 'boolean', default: false },
  },
});

const declared = createRequire(import.meta.url)('electron/package.json').version;

/** The rig is older than what ships: a package made with it is for trying, and says so. */
async function findRuntime() {
  const dist = await electronDist();
  const file = path.join(dist, 'version');
  const version = fs.existsSync(file)
    ? fs.readFileSync(file, 'utf8').trim().replace(/^v/, '')
    : declared;
  if (version !== declared) {
    console.log(`Packaging with Electron ${version} for trial only: ${declared} is what ships.`);
  }
  return { dist, version };
}

function targets() {
  if (values.all) return [];
  if (process.platform === 'linux')
    return ['--linux', 'dir', ...(values.archive ? ['tar.gz'] : [])];
  return [process.platform === 'win32' ? '--win' : '--mac', 'dir'];
}

/**
 * Apple's processors start nothing unsigned, and the fuses break the signature that Electron comes
 * with: without a certificate the application is signed by nobody, which starts once it is allowed.
 */
function adHoc() {
  if (process.env.CSC_LINK || process.env.CSC_IDENTITY_AUTO_DISCOVERY !== 'false') return [];
  return ['--config.mac.identity=-', '--config.mac.hardenedRuntime=false'];
}

if (!values['no-build']) await build();
const { dist, version } = await findRuntime();
const isMac = process.platform === 'darwin';
const isForTests = values.flavour === 'e2e';
const options = [
  // A universal application is made of two Electrons, of which one is here: the other is fetched.
  ...(values.all && isMac ? [] : [`--config.electronDist=${dist}`]),
  ...(isMac ? adHoc() : []),
  `--config.electronVersion=${version}`,
  ...(version === declared
    ? ['--config.electronFuses.grantFileProtocolExtraPrivileges=false']
    : []),
  ...(isForTests
    ? [
        '--config.extraMetadata.flavour=e2e',
        '--config.electronFuses.enableNodeCliInspectArguments=true',
        '--config.directories.output=release/e2e',
      ]
    : []),
];
// npm does not keep its executable bit.
fs.chmodSync(path7za, 0o755);
const chosen = isForTests ? ['--linux', 'dir'] : targets();
const command = tool('electron-builder', ...chosen, '--publish', 'never', ...options);
const { status } = await run(command, { env: { ELECTRON_BUILDER_7ZIP_PATH: path7za } });
const folder = path.join(root, isForTests ? 'release/e2e' : 'release');
if (status === 0 && !isForTests) await finish();
if (status === 0) console.log(`release: ${path.relative(root, folder)}`);
process.exitCode ||= status;

/** The Debian package where it can be made, then the bill of all that stands in the folder. */
async function finish() {
  const isWhole = values.all || values.archive;
  if (process.platform === 'linux' && isWhole) {
    const deb = await makeDeb(path.join(folder, 'linux-unpacked'));
    console.log(deb ? `deb: ${path.relative(root, deb)}` : 'skipped: no deb without dpkg-deb');
    if (!deb) process.exitCode = 1;
  }
  await writeBill(folder, version);
}
