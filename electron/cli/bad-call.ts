import { type ParseArgsConfig, parseArgs } from 'node:util';

/** The command was called wrongly; its message is for the person who typed it. */
export class BadCall extends Error {}

/** `parseArgs` whose complaints are bad calls. */
export function parseWords<T extends ParseArgsConfig>(config: T) {
  try {
    return parseArgs(config);
  } catch (error) {
    if (error instanceof TypeError) throw new BadCall(error.message);
    throw error;
  }
}
