import type { Bridge, RequestName } from '../../shared/ipc';
import { journalAnswers } from './memory-journal';

const REFUSED: RequestName[] = [
  'greet',
  'setLanguage',
  'chooseFiles',
  'openDemo',
  'unlockAsJuror',
  'recallJuror',
  'rememberMe',
  'receiveEdition',
  'unlockAsOrganiser',
  'listDrafts',
  'beginDraft',
  'openDraft',
  'borrowEdition',
  'findAttachments',
  'keepAttachment',
  'openPalmares',
  'lock',
  'askToMove',
  'handOver',
  'handIn',
  'findBallots',
  'takeBallots',
  'takeKept',
  'watchFolder',
  'makeCodes',
  'publishEdition',
  'stopPublishing',
  'saveRecovery',
  'checkEnrolments',
  'signPaper',
  'signSeal',
  'readCosigner',
  'makeCosigner',
  'recountAfresh',
  'saveFile',
  'savePaper',
  'saveShow',
  'openShow',
  'keepShow',
  'tryDisk',
  'machineState',
  'backUp',
  'restore',
  'setAside',
  'purge',
  'listDisplays',
  'identifyDisplays',
  'openStage',
  'showFrame',
  'closeStage',
];

/**
 * The one double of the room tests: a shell that answers only what a test lays down and
 * refuses the rest as `bad-request`; journals are kept in memory. It is put on `window`, where rooms look for it.
 */
export function layBridge(answers: Partial<Bridge>): Bridge {
  const refuse = () => Promise.resolve({ ok: false, error: { kind: 'bad-request' } } as const);
  const double = {
    ...Object.fromEntries(REFUSED.map((name) => [name, refuse])),
    ...journalAnswers,
    on: () => () => undefined,
    dropped: () => Promise.resolve([]),
    ...answers,
  } as Bridge;
  Object.defineProperty(window, 'bridge', { value: double, configurable: true });
  return double;
}
