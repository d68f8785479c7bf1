import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type {
  AnnouncementName,
  Announcements,
  Bridge,
  FileRef,
  RequestName,
  Requests,
} from '../shared/ipc';
import { askChannel, DROPPED, saidChannel } from './channels';
import { removeWayOut } from './remove-way-out';

/** One request. Named after its method, typed by it: a mis-wired name does not compile. */
const ask =
  <K extends RequestName>(name: K) =>
  (question: Requests[K]['ask']): Promise<Requests[K]['answer']> =>
    ipcRenderer.invoke(askChannel(name), question);

const HEARD: Readonly<Record<AnnouncementName, true>> = {
  filesOpened: true,
  ballotsSeen: true,
  watchChanged: true,
  publishing: true,
  languageChosen: true,
  guideAsked: true,
  stageChanged: true,
  lecternChanged: true,
  displaysChanged: true,
};

function on<K extends AnnouncementName>(name: K, hear: (said: Announcements[K]) => void) {
  if (!Object.hasOwn(HEARD, name)) throw new Error(`nothing is announced as ${name}`);
  const listener = (_event: unknown, said: Announcements[K]): void => hear(said);
  ipcRenderer.on(saidChannel(name), listener);
  return () => {
    ipcRenderer.removeListener(saidChannel(name), listener);
  };
}

/** Electron before 32 kept the path on the file itself; only a real `File` has one. */
function pathOf(file: object): string | null {
  if (!(file instanceof File)) return null;
  const path = webUtils ? webUtils.getPathForFile(file) : (file as { path?: unknown }).path;
  return typeof path === 'string' && path !== '' ? path : null;
}

function dropped(files: readonly object[]): Promise<readonly FileRef[]> {
  const paths = files.map(pathOf).filter((path) => path !== null);
  return ipcRenderer.invoke(DROPPED, paths);
}

const bridge: Bridge = {
  greet: ask('greet'),
  setLanguage: ask('setLanguage'),
  chooseFiles: ask('chooseFiles'),
  openDemo: ask('openDemo'),
  unlockAsJuror: ask('unlockAsJuror'),
  recallJuror: ask('recallJuror'),
  rememberMe: ask('rememberMe'),
  receiveEdition: ask('receiveEdition'),
  unlockAsOrganiser: ask('unlockAsOrganiser'),
  listDrafts: ask('listDrafts'),
  beginDraft: ask('beginDraft'),
  openDraft: ask('openDraft'),
  borrowEdition: ask('borrowEdition'),
  openPalmares: ask('openPalmares'),
  lock: ask('lock'),
  askToMove: ask('askToMove'),
  handOver: ask('handOver'),
  handIn: ask('handIn'),
  findBallots: ask('findBallots'),
  takeBallots: ask('takeBallots'),
  takeKept: ask('takeKept'),
  watchFolder: ask('watchFolder'),
  findAttachments: ask('findAttachments'),
  keepAttachment: ask('keepAttachment'),
  makeCodes: ask('makeCodes'),
  publishEdition: ask('publishEdition'),
  stopPublishing: ask('stopPublishing'),
  saveRecovery: ask('saveRecovery'),
  checkEnrolments: ask('checkEnrolments'),
  signPaper: ask('signPaper'),
  signSeal: ask('signSeal'),
  readCosigner: ask('readCosigner'),
  makeCosigner: ask('makeCosigner'),
  recountAfresh: ask('recountAfresh'),
  saveFile: ask('saveFile'),
  savePaper: ask('savePaper'),
  drawPaper: ask('drawPaper'),
  saveShow: ask('saveShow'),
  openShow: ask('openShow'),
  keepShow: ask('keepShow'),
  keep: ask('keep'),
  recall: ask('recall'),
  reconcile: ask('reconcile'),
  rowKey: ask('rowKey'),
  tryDisk: ask('tryDisk'),
  machineState: ask('machineState'),
  backUp: ask('backUp'),
  restore: ask('restore'),
  setAside: ask('setAside'),
  purge: ask('purge'),
  listDisplays: ask('listDisplays'),
  identifyDisplays: ask('identifyDisplays'),
  openStage: ask('openStage'),
  showFrame: ask('showFrame'),
  closeStage: ask('closeStage'),
  openLectern: ask('openLectern'),
  showPrompt: ask('showPrompt'),
  closeLectern: ask('closeLectern'),
  on,
  dropped,
};

removeWayOut();
contextBridge.exposeInMainWorld('bridge', bridge);
