import type { Language } from '../../shared/ids';
import { type Say, speaker } from '../../shared/words/say';

/** Where a command speaks: results on one stream, complaints on the other. */
export interface Terminal {
  readonly language: Language;
  /** Words of the command line, by key. */
  readonly say: (key: string, facts?: Readonly<Record<string, unknown>>) => string;
  readonly write: (text: string) => void;
  readonly complain: (text: string) => void;
}

/** Exit codes (CLI): 0 done, 1 "no", 2 bad call. */
export type ExitCode = 0 | 1 | 2;

export function terminalFor(
  language: Language,
  streams: { readonly write: (text: string) => void; readonly complain: (text: string) => void },
): Terminal {
  const say: Say = speaker(language);
  return {
    language,
    say: (key, facts = {}) => String(say(`commandLine.${key}`, facts)),
    ...streams,
  };
}

/** `LANG=fr_FR.UTF-8` and the like; French is the first language of the prize. */
export function languageOf(environment: NodeJS.ProcessEnv): Language {
  const set = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return set === '' || /^(fr|C\b|POSIX)/i.test(set) ? 'fr' : 'en';
}
