// What Electron's own default app does for `electron <folder>`, for a test rig that
// comes without it. It must not choose a userData folder: --user-data-dir does.
const { app } = require('electron');
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');

/** Test drivers pass `-r <module>` before the folder; switches are Chromium's own. */
function readArguments(argv) {
  const required = [];
  for (let i = 0; i < argv.length; i += 1) {
    if (argv[i] === '-r' || argv[i] === '--require') {
      i += 1;
      required.push(argv[i]);
    } else if (argv[i] === '-v' || argv[i] === '--version') {
      console.log(`v${process.versions.electron}`);
      process.exit(0);
    } else if (!argv[i].startsWith('-')) {
      return { required, folder: path.resolve(argv[i]) };
    }
  }
  console.error('usage: electron [switches] FOLDER [files]');
  process.exit(2);
}

const { required, folder } = readArguments(process.argv.slice(1));
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
if (required.length > 0) Module._preloadModules(required);

const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
app.setVersion(manifest.version ?? '0.0.0');
app.setName(manifest.productName ?? manifest.name ?? 'Electron');
app.setAppPath(folder);
Module._load(path.join(folder, manifest.main ?? 'index.js'), Module, true);
