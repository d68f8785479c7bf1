import type { BrowserWindow } from 'electron';
import { readCanonical } from '../shared/file/canonical';
import { decodeUtf8, encodeUtf8 } from '../shared/file/utf8';
import type { PresenterSession, Requests } from '../shared/ipc';
import { ok, refuse } from '../shared/result';
import { saveWhereChosen } from './dialogs';
import { readReferred } from './files';
import { decryptUnder, encryptUnder } from './keys/age-box';
import { unlock, unlockedAs } from './unlocked';

/** Sealed texts, words and pictures of one ceremony. */
const SHOW_LIMIT = 16 * 2 ** 20;
const NOBODY = refuse({ kind: 'bad-request' } as const);

/** Saves the show of the presenter in hand, encrypted; its text is never on disk. */
export async function saveShow(
  { name, show, passphrase }: Requests['saveShow']['ask'],
  window: BrowserWindow,
): Promise<Requests['saveShow']['answer']> {
  const kept = keepShow(show);
  if (!kept.ok) return kept;
  const bytes = await encryptUnder(passphrase, encodeUtf8(show));
  const saved = await saveWhereChosen({ name, bytes }, window);
  return saved.ok ? ok({ saved: saved.value }) : saved;
}

/**
 * Opens a `*.show`. The shell only decrypts: the room reads the show and verifies the
 * seal in it. Refused besides what age refuses: `wrong-passphrase`, `not-canonical`.
 */
export async function openShow(
  file: string,
  passphrase: string,
): Promise<Requests['openShow']['answer']> {
  const bytes = await readReferred(file, 'show');
  if (!bytes.ok) return bytes;
  const opened = await decryptUnder(passphrase, bytes.value, { limit: SHOW_LIMIT });
  if (!opened.ok) {
    const { error } = opened;
    return refuse(error.kind === 'wrong-recipient' ? { kind: 'wrong-passphrase' } : error);
  }
  const text = decodeUtf8(opened.value);
  if (!text.ok) return text;
  if (!readCanonical(text.value).ok) return refuse({ kind: 'not-canonical' });
  const session: PresenterSession = { role: 'presenter', entries: {}, show: text.value };
  return ok(unlock({ role: 'presenter', session }).session);
}

/** In memory only: what a console that crashed finds again. */
export function keepShow(show: string): Requests['keepShow']['answer'] {
  const presenter = unlockedAs('presenter');
  if (presenter === null) return NOBODY;
  if (!readCanonical(show).ok) return refuse({ kind: 'not-canonical' });
  unlock({ role: 'presenter', session: { ...presenter.session, show } });
  return ok({});
}
