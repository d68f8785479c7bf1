import { lazy, Suspense, useEffect } from 'react';
import type { FileRef, Greeting } from '../../shared/ipc';
import { bridge } from '../bridge';
import { PageFault } from '../parts/page-fault';
import { finishPurge } from '../store/purge-work';
import { useGuide } from '../ui/guide';
import { useMachine } from '../ui/machine';
import { useWay, type Way } from '../ui/way';
import { DoorsRoom } from './doors/doors-room';
import { useGuideAsked } from './guide-room/use-guide-asked';
import { ClosingDialog } from './unsaved/closing-dialog';

const DemoRoom = lazy(async () => ({ default: (await import('./demo-room/demo-room')).DemoRoom }));
const GuideRoom = lazy(async () => ({
  default: (await import('./guide-room/guide-room')).GuideRoom,
}));
const JurorDesk = lazy(async () => ({ default: (await import('./juror/juror-desk')).JurorDesk }));
const OrganiserDesk = lazy(async () => ({
  default: (await import('./organiser/organiser-desk')).OrganiserDesk,
}));
const PreparerDesk = lazy(async () => ({
  default: (await import('./preparer/preparer-desk')).PreparerDesk,
}));
const PurgedNotice = lazy(async () => ({
  default: (await import('./machine-room/purged-notice')).PurgedNotice,
}));
const PresenterDesk = lazy(async () => ({
  default: (await import('./presenter/presenter-desk')).PresenterDesk,
}));

/** The door that a double-clicked file opens; null where it waits for an open room. */
function wayOf(file: FileRef): Way | null {
  if (file.kind === 'edition') return { at: 'juror', edition: file };
  if (file.kind === 'palmares') return { at: 'presenter', palmares: file };
  if (file.kind === 'show') return { at: 'presenter', show: file };
  return null;
}

/** Chooses the door; what lies behind each is its own folder's business. */
export function Desk({ greeting }: { readonly greeting: Greeting }) {
  const { way, go } = useWay();
  const guideAt = useGuide((state) => state.openedAt);
  useGuideAsked();
  const isPurged = useMachine((state) => state.purged !== null);
  useEffect(() => {
    // A purge that a crash cut short is made good before anybody works.
    void finishPurge();
  }, []);
  useEffect(() => {
    const open = (files: readonly FileRef[]): void => {
      const next = files.map(wayOf).find((each) => each !== null);
      if (next && useWay.getState().way.at === 'doors') go(next);
    };
    open(greeting.opened);
    if (greeting.session) go({ at: greeting.session.role });
    return bridge.on('filesOpened', ({ files }) => open(files));
  }, [greeting, go]);
  return (
    <>
      <ClosingDialog />
      <PageFault>
        <Suspense fallback={null}>
          {way.at === 'doors' && <DoorsRoom version={greeting.version} />}
          {isPurged && <PurgedNotice />}
          {way.at === 'demo' && <DemoRoom />}
          {way.at === 'juror' && <JurorDesk greeting={greeting} />}
          {way.at === 'organiser' && <OrganiserDesk greeting={greeting} />}
          {way.at === 'preparer' && <PreparerDesk greeting={greeting} />}
          {way.at === 'presenter' && <PresenterDesk greeting={greeting} />}
        </Suspense>
        <Suspense fallback={null}>{guideAt && <GuideRoom openedAt={guideAt} />}</Suspense>
      </PageFault>
    </>
  );
}
