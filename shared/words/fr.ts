import { app, demo, doors } from './fr/app';
import { commandLine } from './fr/command-line';
import { consoleWords } from './fr/console';
import { deliberation } from './fr/deliberation';
import { discussion } from './fr/discussion';
import { guide } from './fr/guide';
import { insight } from './fr/insight';
import { intake } from './fr/intake';
import { juror } from './fr/juror';
import { lecternWords } from './fr/lectern';
import { machine } from './fr/machine';
import { merge } from './fr/merge';
import { method } from './fr/method';
import { minutes } from './fr/minutes';
import { organiser } from './fr/organiser';
import { palmares } from './fr/palmares';
import { paper } from './fr/paper';
import { papers } from './fr/papers';
import { prepare } from './fr/prepare';
import { prepareAids } from './fr/prepare-aids';
import { preparePrize } from './fr/prepare-prize';
import { problem } from './fr/problem';
import { slips } from './fr/slips';
import { stageWords } from './fr/stage';
import { table } from './fr/table';
import { tally } from './fr/tally';
import { verifier } from './fr/verifier';

/** Every message in French, the first language of the prize, by room. */
export const fr = {
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
} as const;
