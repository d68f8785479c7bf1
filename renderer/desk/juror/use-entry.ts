import { useEffect, useMemo, useState } from 'react';
import type { Greeting, JurorSession, KnownEdition } from '../../../shared/ipc';
import { bridge } from '../../bridge';
import { type OpenDesk, openDesk } from '../../derive/juror-desk';
import { useWay } from '../../ui/way';

interface Entry {
  /** `asking`: main is asked whether this juror is already unlocked (a reloaded page). */
  readonly at: 'asking' | 'door' | 'in';
  readonly desk: OpenDesk | null;
  readonly known: readonly KnownEdition[];
  readonly enter: (session: JurorSession) => void;
}

/** Who is at the juror's door. Somebody who carries a file or a code is asked for the code. */
export function useEntry(greeting: Greeting): Entry {
  const way = useWay((state) => state.way);
  const carries = way.at === 'juror' && (way.edition !== undefined || way.code !== undefined);
  const [known, setKnown] = useState(greeting.known);
  const [session, setSession] = useState<JurorSession | null | undefined>(
    carries ? null : undefined,
  );
  useEffect(() => {
    if (session !== undefined) return;
    let isHere = true;
    void bridge.greet({}).then((answer) => {
      if (!isHere) return;
      if (answer.ok) setKnown(answer.value.known);
      const unlocked = answer.ok ? answer.value.session : null;
      setSession(unlocked?.role === 'juror' ? unlocked : null);
    });
    return () => {
      isHere = false;
    };
  }, [session]);
  const desk = useMemo(() => {
    if (!session) return null;
    const opened = openDesk(session);
    return opened.ok ? opened.value : null;
  }, [session]);
  const at = session === undefined ? 'asking' : desk ? 'in' : 'door';
  return { at, desk, known, enter: setSession };
}
