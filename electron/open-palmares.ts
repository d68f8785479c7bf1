import { readContainer } from '../shared/file/container';
import type { Problem } from '../shared/file/problem';
import { decodeUtf8 } from '../shared/file/utf8';
import type { PresenterSession } from '../shared/ipc';
import { ok, type Result } from '../shared/result';
import { readReferred } from './files';
import { inflateWhole } from './keys/inflate';
import { unlock } from './unlocked';

/** Opens a sealed decision. The shell reads the container only; the room verifies the seal. */
export async function openPalmares(file: string): Promise<Result<PresenterSession, Problem>> {
  const bytes = await readReferred(file, 'palmares');
  if (!bytes.ok) return bytes;
  const zip = bytes.value;
  const entries = readContainer({
    size: zip.length,
    read: (offset, length) => zip.subarray(offset, offset + length),
    inflate: inflateWhole,
  });
  if (!entries.ok) return entries;
  const texts: Record<string, string> = {};
  for (const [name, content] of entries.value) {
    const text = decodeUtf8(content);
    if (!text.ok) return text;
    texts[name] = text.value;
  }
  const session: PresenterSession = { role: 'presenter', entries: texts };
  return ok(unlock({ role: 'presenter', session }).session);
}
