import type { Language } from '../../shared/ids';
import { BadCall } from './bad-call';
import { type ExitCode, languageOf, type Terminal, terminalFor } from './terminal';

type Run = (words: readonly string[], terminal: Terminal) => Promise<ExitCode>;

/** Loaded when called: a table is counted before the faces of the demo's decks are parsed. */
const COMMANDS = {
  demo: async () => (await import('./demo-command')).runDemo,
  merge: async () => (await import('./merge-command')).runMerge,
  verify: async () => (await import('./verify-command')).runVerify,
  tally: async () => (await import('./tally-command')).runTally,
} satisfies Record<string, () => Promise<Run>>;

type Command = keyof typeof COMMANDS;

interface Call {
  readonly words: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  readonly write: (text: string) => void;
  readonly complain: (text: string) => void;
}

/** Runs `palmares <command> …` and answers the exit code; never throws for a bad call. */
export async function runCommandLine(call: Call): Promise<ExitCode> {
  const { language, rest } = takeLanguage(call);
  const terminal = terminalFor(language, call);
  const [command, ...words] = rest;
  if (command === undefined) {
    terminal.complain(terminal.say('help.all'));
    return 2;
  }
  if (command === '--help' || command === '-h' || command === 'help') {
    terminal.write(terminal.say('help.all'));
    return 0;
  }
  if (!isCommand(command)) {
    terminal.complain(terminal.say('noCommand', { command }));
    return 2;
  }
  // tally says its own, with the methods it knows.
  if (command !== 'tally' && (words.includes('--help') || words.includes('-h'))) {
    terminal.write(terminal.say(`help.${command}`));
    return 0;
  }
  try {
    const run: Run = await COMMANDS[command]();
    return await run(words, terminal);
  } catch (error) {
    if (!(error instanceof BadCall)) throw error;
    terminal.complain(`${error.message}\n${terminal.say('seeHelp', { command })}`);
    return 2;
  }
}

function isCommand(word: string): word is Command {
  return Object.hasOwn(COMMANDS, word);
}

/** `--lang fr|en` may stand anywhere; the environment decides otherwise. */
function takeLanguage({ words, environment }: Call): {
  readonly language: Language;
  readonly rest: readonly string[];
} {
  const at = words.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  if (at < 0) return { language: languageOf(environment), rest: words };
  const word = words[at] ?? '';
  const taken = word === '--lang' ? 2 : 1;
  const asked = taken === 2 ? words[at + 1] : word.slice('--lang='.length);
  const rest = words.toSpliced(at, taken);
  const language = asked === 'fr' || asked === 'en' ? asked : languageOf(environment);
  return { language, rest };
}
