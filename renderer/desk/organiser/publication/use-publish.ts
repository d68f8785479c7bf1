import { useEffect, useState } from 'react';
import type { Edition } from '../../../../shared/edition/edition';
import { writeEditionPayload } from '../../../../shared/edition/edition-file';
import type { Problem } from '../../../../shared/file/problem';
import type { JurorId } from '../../../../shared/ids';
import type { Announcements, NewCode, Published } from '../../../../shared/ipc';
import { ok } from '../../../../shared/result';
import { bridge } from '../../../bridge';

/** Where a publication stands. Codes live in `published` only, and are gone with it. */
export type Publication =
  | { readonly at: 'rest' }
  | { readonly at: 'asking'; readonly jurors: readonly JurorId[] }
  | {
      readonly at: 'working';
      readonly jurors: readonly JurorId[];
      readonly step: Announcements['publishing'];
    }
  | { readonly at: 'closed' }
  | { readonly at: 'refused'; readonly jurors: readonly JurorId[]; readonly problem: Problem }
  | {
      readonly at: 'published';
      readonly published: Published;
      readonly codes: readonly NewCode[];
    };

export interface PublishActs {
  readonly publication: Publication;
  readonly ask: (jurors: readonly JurorId[]) => void;
  readonly publish: (passphrase: string) => Promise<void>;
  /** Gives up the edition file being written. */
  readonly stop: () => void;
  readonly forget: () => void;
}

/** What is published: the edition that names these codes, and who goes on with it. */
export interface PublishPlan {
  readonly make: (codes: readonly NewCode[]) => Edition;
  readonly renew: (session: Published['session']) => void;
}

/** Makes codes, publishes, and goes on with the edition that names them. */
export function usePublish({ make, renew }: PublishPlan): PublishActs {
  const [publication, set] = useState<Publication>({ at: 'rest' });
  useEffect(
    () =>
      bridge.on('publishing', (step) =>
        set((now) => (now.at === 'working' ? { ...now, step } : now)),
      ),
    [],
  );
  const publish = async (passphrase: string): Promise<void> => {
    if (publication.at !== 'asking' && publication.at !== 'refused') return;
    const { jurors } = publication;
    set({ at: 'working', jurors, step: { stage: 'codes', done: 0, of: jurors.length } });
    const made = jurors.length > 0 ? await bridge.makeCodes({ jurors }) : ok({ codes: [] });
    if (!made.ok) return set({ at: 'refused', jurors, problem: made.error });
    const { codes } = made.value;
    const next = make(codes);
    const answer = await bridge.publishEdition({
      payload: writeEditionPayload(next),
      passphrase,
      name: `${next.id}-v${next.seq}.edition`,
    });
    if (!answer.ok) return set({ at: 'refused', jurors, problem: answer.error });
    const { published } = answer.value;
    if (published === null) return set({ at: 'closed' });
    set({ at: 'published', published, codes });
    renew(published.session);
  };
  return {
    publication,
    ask: (jurors) => set({ at: 'asking', jurors }),
    publish,
    stop: () => void bridge.stopPublishing({}),
    forget: () => set({ at: 'rest' }),
  };
}
