import { MantineProvider } from '@mantine/core';
import { cleanup, render } from '@testing-library/react';
import Dexie from 'dexie';
import { publicKeyOf } from '../../electron/keys/signing';
import { JurorDesk } from '../../renderer/desk/juror/juror-desk';
import { forgetWork, settled } from '../../renderer/store/commit';
import { theme, variables } from '../../renderer/theme/theme';
import { useSaving } from '../../renderer/ui/juror-saving';
import { useWay } from '../../renderer/ui/way';
import type { Edition } from '../../shared/edition/edition';
import type { Bridge, FileRef, Greeting, JurorSession } from '../../shared/ipc';
import { ok, refuse } from '../../shared/result';
import { layBridge } from './bridge';
import { forgetJournals } from './memory-journal';
import { editionUnderTest, JUROR_SEED, sealEdition } from './signed';

export const EDITION_FILE: FileRef = { ref: 'e', name: 'prix-2027.edition', kind: 'edition' };
/** The one code that opens the edition of these tests. */
export const CODE = '4H8VZT1C6M';

const greeting = (known: boolean): Greeting => ({
  version: '0',
  language: 'fr',
  opened: [],
  known: known ? [{ file: EDITION_FILE, edition: 'demo-2027' }] : [],
  session: null,
});

export function sessionOf(juror: string, edition: Edition): JurorSession {
  return {
    role: 'juror',
    juror,
    envelope: sealEdition(edition),
    publicKey: publicKeyOf(JUROR_SEED),
    device: 'laptop',
    enrol: 'enrol',
  };
}

interface Opening {
  readonly juror?: string;
  readonly edition?: Edition;
  readonly isKnown?: boolean;
  readonly answers?: Partial<Bridge>;
}

/** A juror sits down before the app: the code is still to be typed. Returns what closes it. */
export function sitDown({
  juror = 'J04',
  edition = editionUnderTest(),
  isKnown = true,
  answers = {},
}: Opening = {}): () => void {
  const greet = greeting(isKnown);
  const session = sessionOf(juror, edition);
  layBridge({
    greet: () => Promise.resolve(ok(greet)),
    unlockAsJuror: ({ code }) =>
      Promise.resolve(code === CODE ? ok(session) : refuse({ kind: 'wrong-code' })),
    ...answers,
  });
  useWay.setState({ way: { at: 'juror' } });
  const shown = render(
    <MantineProvider env="test" theme={theme} cssVariablesResolver={variables}>
      <JurorDesk greeting={greet} />
    </MantineProvider>,
  );
  return () => shown.unmount();
}

/** Rises, so that no window holds a database; then forgets every database, as on a new machine. */
export async function forgetMachine(): Promise<void> {
  cleanup();
  await settled();
  forgetJournals();
  const names = await Dexie.getDatabaseNames();
  for (const name of names) {
    forgetWork({ name });
    useSaving.getState().forget(name);
  }
  await Promise.all(names.map((name) => Dexie.delete(name)));
}
