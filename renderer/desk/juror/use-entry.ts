import { useCallback, useEffect, useRef, useState } from 'react';
import type { Problem } from '../../../shared/file/problem';
import type { Greeting, JurorSession, KnownEdition } from '../../../shared/ipc';
import { bridge } from '../../bridge';
import { type OpenDesk, openDesk } from '../../derive/juror-desk';
import { saveAtLast } from '../../ui/leave';
import { useWay } from '../../ui/way';

interface Entry {
  /** `asking`: main is asked whether this juror is already unlocked (a reloaded page). */
  readonly at: 'asking' | 'door' | 'in';
  readonly desk: OpenDesk | null;
  readonly known: readonly KnownEdition[];
  /** Opens what main unlocked; null when it opened, else why it did not. */
  readonly enter: (session: JurorSession) => Problem | null;
  /**
   * Shuts the screen at once, whatever the disk does; then main forgets the keys. The code is
   * asked again, the place is kept.
   */
  readonly lock: () => void;
  /** The door was shut by `lock`, not by a first start. */
  readonly isLocked: boolean;
  /** The door is shut, and what was typed is still on its way to the disk. */
  readonly isShutting: boolean;
  /** Settles once main has locked: whoever comes in next is not locked out by who left. */
  readonly whenShut: () => Promise<void>;
}

/** Who is at the juror's door. Somebody who carries a file or a code is asked for the code. */
export function useEntry(greeting: Greeting): Entry {
  const way = useWay((state) => state.way);
  const carries = way.at === 'juror' && (way.edition !== undefined || way.code !== undefined);
  const [known, setKnown] = useState(greeting.known);
  const [desk, setDesk] = useState<OpenDesk | null | undefined>(carries ? null : undefined);
  const [isLocked, setLocked] = useState(false);
  const [isShutting, setShutting] = useState(false);
  useEffect(() => {
    if (desk !== undefined) return;
    let isHere = true;
    void bridge.greet({}).then((answer) => {
      if (!isHere) return;
      if (answer.ok) setKnown(answer.value.known);
      const session = answer.ok ? answer.value.session : null;
      const opened = session?.role === 'juror' ? openDesk(session) : null;
      setDesk(opened?.ok ? opened.value : null);
    });
    return () => {
      isHere = false;
    };
  }, [desk]);
  const enter = useCallback((session: JurorSession): Problem | null => {
    const opened = openDesk(session);
    if (!opened.ok) return opened.error;
    setLocked(false);
    setDesk(opened.value);
    return null;
  }, []);
  const lock = useCallback((): void => {
    const now = useWay.getState();
    // A code carried in by the demonstration must be typed like any other.
    if (now.way.at === 'juror' && now.way.code !== undefined) {
      const { edition } = now.way;
      now.go(edition ? { at: 'juror', edition } : { at: 'juror' });
    }
    setLocked(true);
    setShutting(true);
  }, []);
  const shut = useRef(Promise.resolve());
  useEffect(() => {
    if (!isShutting) return;
    const lockMain = async (): Promise<void> => {
      // What the disk has not taken by then is put aside until this juror's code is typed.
      await saveAtLast();
      setDesk(null);
      setShutting(false);
      await bridge.lock({});
      const answer = await bridge.greet({});
      if (answer.ok) setKnown(answer.value.known);
    };
    shut.current = lockMain();
  }, [isShutting]);
  const whenShut = useCallback(() => shut.current, []);
  return {
    at: desk === undefined ? 'asking' : desk ? 'in' : 'door',
    desk: desk ?? null,
    known,
    enter,
    lock,
    isLocked,
    isShutting,
    whenShut,
  };
}
