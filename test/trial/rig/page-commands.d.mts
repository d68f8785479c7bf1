/** Every page written for people, by its path from the root. */
export function pages(): readonly string[];
export function codeOf(text: string): readonly string[];
export function commandsOf(text: string): readonly string[];
/** `quick`, `clone`, `hand`, or the file of the project that runs it; null when nobody does. */
export function whoRuns(command: string): string | null;
