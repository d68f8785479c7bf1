// File systems made for a trial: a small one to fill, and one whose power can be cut.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

function run(command, args) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error?.message ?? stderr}`);
  return stdout;
}

/** Why no file system can be made here; null when it can. */
export function whyNoDisk() {
  if (process.platform !== 'linux') return 'file systems are made with Linux tools';
  if (process.getuid() !== 0) return 'mounting needs root';
  const disk = attempt(() => makeTmpfs('1m'));
  if (disk instanceof Error) return disk.message;
  disk.remove();
  return null;
}

/** Why no power can be cut here; null when it can. */
export function whyNoPowerCut() {
  const disk = whyNoDisk() ?? attempt(() => makeExt4(16));
  if (typeof disk === 'string') return disk;
  if (disk instanceof Error) return disk.message;
  const cut = attempt(() => disk.cutPower());
  disk.remove();
  return cut instanceof Error ? cut.message : null;
}

function attempt(act) {
  try {
    return act();
  } catch (error) {
    return error;
  }
}

export function makeTmpfs(size) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'palmares-disk-'));
  run('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]);
  return {
    folder,
    /** Takes every byte that is left. */
    fill: () => fillUp(path.join(folder, 'ballast')),
    free: () => fs.rmSync(path.join(folder, 'ballast'), { force: true }),
    remove: () => {
      run('umount', ['-l', folder]);
      fs.rmdirSync(folder);
    },
  };
}

function fillUp(file) {
  const chunk = Buffer.alloc(64 * 1024);
  const handle = fs.openSync(file, 'a');
  try {
    for (let size = chunk.length; size >= 1; ) {
      try {
        fs.writeSync(handle, chunk, 0, size);
      } catch (error) {
        if (error.code !== 'ENOSPC') throw error;
        size = Math.floor(size / 2);
      }
    }
  } finally {
    fs.closeSync(handle);
  }
}

/**
 * EXT4_IOC_SHUTDOWN: `2` without flush of its log, so that what was not synced is gone; `0` after
 * it, so that every later act on the disk is an input/output error and no more.
 */
const SHUT = `
import fcntl, os, struct, sys, time
fd = os.open(sys.argv[1], os.O_RDONLY)
print(time.monotonic_ns())
fcntl.ioctl(fd, 0x8004587d, struct.pack('I', int(sys.argv[2])))
`;

export function makeExt4(megabytes) {
  const image = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'palmares-ext4-')), 'image');
  const folder = `${image}.mounted`;
  fs.mkdirSync(folder);
  fs.writeFileSync(image, '');
  fs.truncateSync(image, megabytes * 2 ** 20);
  run('mkfs.ext4', ['-q', '-F', image]);
  const mount = () => run('mount', ['-o', 'loop', image, folder]);
  mount();
  return {
    folder,
    /** Answers the instant just before, by the clock of `process.hrtime`. */
    cutPower: () => BigInt(run('python3', ['-c', SHUT, folder, '2']).trim()),
    /** The disk dies under the running app: EIO from now on. */
    fail: () => run('python3', ['-c', SHUT, folder, '0']),
    /** A file that nobody may open to write, root included. */
    protect: (file) => run('chattr', ['+i', file]),
    unprotect: (file) => run('chattr', ['-i', file]),
    /** The laptop starts again: the file system mends itself from its own log. */
    restart: () => {
      run('umount', [folder]);
      mount();
    },
    remove: () => {
      spawnSync('umount', ['-l', folder]);
      fs.rmSync(path.dirname(image), { recursive: true, force: true });
    },
  };
}

const KEY_FORMATS = {
  vfat: ['mkfs.vfat'],
  ext4: ['mkfs.ext4', '-q', '-F'],
};

/** What USB keys are sold with, where this machine makes and knows it. */
function keyFormat() {
  const known = /\bvfat\b/.test(fs.readFileSync('/proc/filesystems', 'utf8'));
  const made = spawnSync(KEY_FORMATS.vfat[0], ['--help']).error === undefined;
  const format = known && made ? 'vfat' : 'ext4';
  return { format, make: KEY_FORMATS[format] };
}

/**
 * A USB key on a loop device. `pullOut` copies what has reached the device at that instant, and
 * nothing else: mounted again, it is the key as it was pulled.
 */
export function makeKey(megabytes) {
  const { format, make } = keyFormat();
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'palmares-key-'));
  const image = path.join(home, 'image');
  const folder = path.join(home, 'mounted');
  const pulled = path.join(home, 'pulled');
  for (const each of [folder, pulled]) fs.mkdirSync(each);
  fs.writeFileSync(image, '');
  fs.truncateSync(image, megabytes * 2 ** 20);
  run(make[0], [...make.slice(1), image]);
  run('mount', ['-o', 'loop', image, folder]);
  return {
    format,
    folder,
    pullOut: () => fs.copyFileSync(image, `${image}.pulled`),
    /** What another computer finds on the pulled key. */
    readPulled: (read) => {
      run('mount', ['-o', 'loop', `${image}.pulled`, pulled]);
      try {
        return read(pulled);
      } finally {
        run('umount', [pulled]);
      }
    },
    remove: () => {
      spawnSync('umount', ['-l', folder]);
      fs.rmSync(home, { recursive: true, force: true });
    },
  };
}
