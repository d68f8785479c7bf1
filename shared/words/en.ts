import { app, demo, doors } from './en/app';
import { commandLine } from './en/command-line';
import { consoleWords } from './en/console';
import { deliberation } from './en/deliberation';
import { discussion } from './en/discussion';
import { guide } from './en/guide';
import { insight } from './en/insight';
import { intake } from './en/intake';
import { juror } from './en/juror';
import { lecternWords } from './en/lectern';
import { machine } from './en/machine';
import { merge } from './en/merge';
import { method } from './en/method';
import { minutes } from './en/minutes';
import { organiser } from './en/organiser';
import { palmares } from './en/palmares';
import { paper } from './en/paper';
import { papers } from './en/papers';
import { prepare } from './en/prepare';
import { prepareAids } from './en/prepare-aids';
import { preparePrize } from './en/prepare-prize';
import { problem } from './en/problem';
import { slips } from './en/slips';
import { stageWords } from './en/stage';
import { table } from './en/table';
import { tally } from './en/tally';
import { verifier } from './en/verifier';
import type { fr } from './fr';
import type { Translated } from './translated';

/** Every message in English; its shape is the French one's. */
export const en: Translated<typeof fr> = {
  commandLine,
  verifier,
  table,
  tally,
  insight,
  palmares,
  prepare: { ...prepare, ...preparePrize, ...prepareAids, ...intake },
  paper,
  papers,
  organiser,
  machine,
  merge,
  method,
  minutes,
  deliberation,
  discussion,
  app,
  doors,
  demo,
  guide,
  juror,
  problem,
  slips,
  stage: stageWords,
  console: consoleWords,
  lectern: lecternWords,
};
