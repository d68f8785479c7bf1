// What can be read of the audience's window, by any means a curious person has.
import fs from 'node:fs';
import path from 'node:path';

/** Every file under a folder. */
export function allFiles(folder) {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
}

/** Document, accessibility tree and title; the strings of the heap when asked (a second each). */
export async function readWindow(stage, { heap }) {
  const session = await stage.context().newCDPSession(stage);
  try {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const seen = {
      document: await stage.content(),
      accessibility: nodes.map((node) => node.name?.value ?? '').join('\n'),
      title: await stage.title(),
    };
    if (!heap) return seen;
    const chunks = [];
    session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
    return { ...seen, heap: JSON.parse(chunks.join('')).strings.join('\n') };
  } finally {
    await session.detach();
  }
}
