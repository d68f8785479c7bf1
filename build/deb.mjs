// The Debian package, from the unpacked Linux application: what belongs where, owned by root.
// Needs Debian's own `dpkg-deb`, and nothing from a network.
import fs from 'node:fs';
import path from 'node:path';
import { root, run } from './tools.mjs';

const { version, description, author, homepage } = JSON.parse(
  fs.readFileSync(path.join(root, 'package.json'), 'utf8'),
);
const icons = path.join(root, 'build/icons');

/** The kinds of file that open with a double-click, as electron-builder.yml names them. */
const KINDS = {
  edition: { type: 'edition', en: 'Palmarès edition', fr: 'Édition Palmarès' },
  ballot: { type: 'ballot', en: 'Palmarès score file', fr: 'Fichier de notes Palmarès' },
  palmares: { type: 'decision', en: 'Palmarès sealed decision', fr: 'Décision scellée Palmarès' },
  show: { type: 'show', en: 'Palmarès ceremony', fr: 'Spectacle Palmarès' },
};
const mimeOf = ({ type }) => `application/x-palmares-${type}`;

/** Either name of a library: Debian 12 and Ubuntu 22, or those after the year-2038 change. */
const DEPENDS = [
  ...['libgtk-3-0', 'libasound2'].map((name) => `${name} | ${name}t64`),
  'libnss3',
  'libgbm1',
  'libxss1',
  'xdg-utils',
  'desktop-file-utils',
  'shared-mime-info',
];

const desktopFile = `[Desktop Entry]
Type=Application
Name=Palmarès
Comment=The jury of the prize for innovation in medical imaging
Comment[fr]=Le jury du prix de l’innovation en imagerie médicale
Exec=/opt/palmares/palmares --ozone-platform=x11 %F
Icon=palmares
Categories=Office;
Keywords=jury;prix;prize;imagerie;imaging;
MimeType=${Object.values(KINDS).map(mimeOf).join(';')};
StartupWMClass=palmares
Terminal=false
`;

const mimeFile = `<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
${Object.entries(KINDS)
  .map(
    ([extension, kind]) => `  <mime-type type="${mimeOf(kind)}">
    <comment>${kind.en}</comment>
    <comment xml:lang="fr">${kind.fr}</comment>
    <icon name="palmares-${kind.type}"/>
    <glob pattern="*.${extension}"/>
  </mime-type>`,
  )
  .join('\n')}
</mime-info>
`;

function write(file, text) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
}

function copyIcons(tree) {
  const theme = path.join(tree, 'usr/share/icons/hicolor');
  const place = (from, size, folder, name) => {
    fs.mkdirSync(path.join(theme, size, folder), { recursive: true });
    fs.copyFileSync(path.join(icons, from), path.join(theme, size, folder, `${name}.png`));
  };
  const sizes = (folder) => fs.readdirSync(folder).filter((name) => /^\d+x\d+\.png$/.test(name));
  for (const name of sizes(icons)) place(name, path.parse(name).name, 'apps', 'palmares');
  for (const [extension, { type }] of Object.entries(KINDS))
    for (const name of sizes(path.join(icons, extension)))
      place(`${extension}/${name}`, path.parse(name).name, 'mimetypes', `palmares-${type}`);
}

/** Kilobytes of all files under a folder, as Debian counts an installed size. */
function sizeOf(folder) {
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const bytes = files.reduce(
    (sum, { parentPath, path: old, name }) =>
      sum + fs.statSync(path.join(parentPath ?? old, name)).size,
    0,
  );
  return Math.ceil(bytes / 1024);
}

/** Writes `release/palmares_VERSION_amd64.deb` and gives its path; null where it failed. */
export async function makeDeb(unpacked) {
  const release = path.dirname(unpacked);
  const tree = path.join(release, 'deb');
  fs.rmSync(tree, { recursive: true, force: true });
  const app = path.join(tree, 'opt/palmares');
  fs.mkdirSync(path.dirname(app), { recursive: true });
  fs.cpSync(unpacked, app, { recursive: true });
  // The sandbox of Chromium where the system forbids user namespaces.
  fs.chmodSync(path.join(app, 'chrome-sandbox'), 0o4755);
  fs.mkdirSync(path.join(tree, 'usr/bin'), { recursive: true });
  fs.symlinkSync('/opt/palmares/palmares', path.join(tree, 'usr/bin/palmares'));
  write(path.join(tree, 'usr/share/applications/palmares.desktop'), desktopFile);
  write(path.join(tree, 'usr/share/mime/packages/palmares.xml'), mimeFile);
  write(
    path.join(tree, 'usr/share/doc/palmares/copyright'),
    fs.readFileSync(path.join(root, 'LICENSE')),
  );
  copyIcons(tree);
  const control = {
    Package: 'palmares',
    Version: version,
    Architecture: 'amd64',
    Maintainer: `${author.name} <${author.email}>`,
    'Installed-Size': sizeOf(app),
    Depends: DEPENDS.join(', '),
    Section: 'misc',
    Priority: 'optional',
    Homepage: homepage,
    Description: `${description}\n Jurors mark on laptops without network, organisers merge score files,\n the jury decides, presenters reveal.`,
  };
  const lines = Object.entries(control).map(([name, value]) => `${name}: ${value}`);
  write(path.join(tree, 'DEBIAN/control'), `${lines.join('\n')}\n`);
  const deb = path.join(release, `palmares_${version}_amd64.deb`);
  const { status } = await run(['dpkg-deb', '--root-owner-group', '-Zxz', '--build', tree, deb], {
    quiet: true,
  });
  fs.rmSync(tree, { recursive: true, force: true });
  return status === 0 ? deb : null;
}
