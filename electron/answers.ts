import { app } from 'electron';
import { ok, type Result } from '../shared/result';
import type { Answers } from './answer';
import { backUp, machineState, restore } from './backup';
import { makeCosigner, readCosigner, signSeal } from './cosign';
import { openDemo } from './demo-kit';
import { chooseFiles, saveWhereChosen } from './dialogs';
import { closeStage, identifyDisplays, openStage, showFrame, stageNow } from './displays';
import { findAttachments, keepAttachment } from './draft/attachments';
import { beginDraft, borrowEdition, listDrafts, openDraft } from './draft/draft';
import { handIn } from './hand-in';
import { keep, recall, reconcile, rowKey } from './keep';
import { changeLanguage } from './language';
import { closeLectern, lecternNow, openLectern, showPrompt } from './lectern';
import { listDisplays } from './list-displays';
import { knownEditions } from './memory';
import { askToMove, handOver } from './move-laptop';
import { openPalmares } from './open-palmares';
import { leaveOpened, openedFiles } from './opened-files';
import { checkEnrolments } from './organiser-acts';
import { drawToPicture, printToPdf } from './print';
import { makeCodes, publishEdition, stopPublishing } from './publish-edition';
import { saveRecovery } from './publish-recovery';
import { purge } from './purge';
import { recallJuror, rememberMe, unlockByCode } from './recall-juror';
import { receiveEdition } from './receive-edition';
import { recountAfresh } from './recount-afresh';
import { setAside } from './set-aside';
import { language } from './settings';
import { keepShow, openShow, saveShow } from './show-file';
import { signPaper } from './sign-paper';
import { findBallots, takeBallots, takeKept } from './take-ballots';
import { tryDisk } from './try-disk';
import { unlockAsOrganiser } from './unlock-organiser';
import { lock, sessionNow } from './unlocked';
import { watchBallots } from './watch-ballots';
import { closeWork } from './work';

/** Files that served are no longer waiting to be opened. */
async function using<T, E>(
  refs: readonly string[],
  act: Promise<Result<T, E>>,
): Promise<Result<T, E>> {
  const outcome = await act;
  if (outcome.ok) leaveOpened(refs);
  return outcome;
}

/** Who answers each request of the contract. */
export const answers: Answers = {
  greet: async () =>
    ok({
      version: app.getVersion(),
      language: language(),
      opened: openedFiles(),
      known: await knownEditions(),
      session: sessionNow(),
    }),
  setLanguage: async (ask) => {
    await changeLanguage(ask.language);
    return ok({});
  },
  chooseFiles: async ({ want }, window) => ok({ files: await chooseFiles(want, window) }),
  openDemo,
  unlockAsJuror: (ask) => using([ask.edition], unlockByCode(ask)),
  recallJuror: async (ask) => {
    const answer = await recallJuror(ask);
    if (answer.ok && answer.value.session) leaveOpened([ask.edition]);
    return answer;
  },
  rememberMe,
  receiveEdition: (ask) => using([ask.file], receiveEdition(ask)),
  unlockAsOrganiser: (ask) => using([ask.edition, ask.key], unlockAsOrganiser(ask)),
  listDrafts,
  beginDraft,
  openDraft,
  borrowEdition: (ask) => using([ask.edition, ask.key], borrowEdition(ask)),
  openPalmares: ({ file }) => using([file], openPalmares(file)),
  lock: async () => {
    lock();
    closeStage();
    await closeWork();
    return ok({});
  },
  askToMove: (_, window) => askToMove(window),
  handOver,
  handIn,
  findBallots: ({ files }) => findBallots(files),
  takeBallots: ({ files }) => using(files, takeBallots(files)),
  takeKept: ({ kept }) => takeKept(kept),
  watchFolder: watchBallots,
  findAttachments: ({ files }) => findAttachments(files),
  keepAttachment,
  makeCodes: ({ jurors }) => makeCodes(jurors),
  publishEdition,
  stopPublishing,
  saveRecovery,
  checkEnrolments: ({ claims }) => checkEnrolments(claims),
  signPaper,
  signSeal,
  readCosigner,
  makeCosigner,
  recountAfresh,
  saveFile: async (ask, window) => {
    const saved = await saveWhereChosen(ask, window);
    return saved.ok ? ok({ saved: saved.value }) : saved;
  },
  savePaper: async ({ name, html, isBare }, window) => {
    const pdf = await printToPdf(html, isBare);
    if (!pdf.ok) return pdf;
    const saved = await saveWhereChosen({ name, bytes: pdf.value }, window);
    return saved.ok ? ok({ saved: saved.value }) : saved;
  },
  drawPaper: async ({ html, width, height }) => {
    const drawn = await drawToPicture(html, { width, height });
    return drawn.ok ? ok({ jpeg: drawn.value }) : drawn;
  },
  saveShow: (ask, window) => saveShow(ask, window),
  openShow: ({ file, passphrase }) => using([file], openShow(file, passphrase)),
  keepShow: ({ show }) => keepShow(show),
  keep,
  recall,
  reconcile,
  rowKey,
  tryDisk,
  machineState,
  backUp: (_, window) => backUp(window),
  restore,
  setAside,
  purge,
  listDisplays: () => ok({ displays: listDisplays(), stage: stageNow(), lectern: lecternNow() }),
  identifyDisplays,
  openStage,
  showFrame: ({ frame }) => showFrame(frame),
  closeStage: () => closeStage(),
  openLectern: (ask) => openLectern(ask, stageNow().display),
  showPrompt: ({ prompt }) => showPrompt(prompt),
  closeLectern: () => closeLectern(),
};
