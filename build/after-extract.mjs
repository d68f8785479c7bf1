// The runtime's own default app has no place in ours.
import { rm } from 'node:fs/promises';
import path from 'node:path';

export default async function removeDefaultApp({ appOutDir }) {
  await rm(path.join(appOutDir, 'resources/default_app.asar'), { force: true });
}
