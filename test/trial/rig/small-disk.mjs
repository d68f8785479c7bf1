// File systems made for a trial: a small one to fill, and one whose power can be cut.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

function run(command, args) {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error?.message ?? stderr}`);
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
    readOnly: () => run('mount', ['-o', 'remount,ro', folder]),
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

/** EXT4_IOC_SHUTDOWN without flush of its log: what was not synced is gone. */
const CUT = `
import fcntl, os, struct, sys
fd = os.open(sys.argv[1], os.O_RDONLY)
fcntl.ioctl(fd, 0x8004587d, struct.pack('I', 2))
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
    cutPower: () => run('python3', ['-c', CUT, folder]),
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
