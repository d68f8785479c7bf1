import { threeByFour } from '../file/digest';
import type { Problem } from '../file/problem';
import type { Language } from '../ids';
import { sayBytes, sayList } from './format';
import { speaker } from './say';

/** Names to put in the place of ids, where the speaker knows them. */
export interface Names {
  readonly juror?: (id: string) => string | undefined;
  readonly criterion?: (id: string) => string | undefined;
}

/**
 * Turns a problem into one or two sentences: what happened, to which juror or entry, and
 * what to do next. The switch is exhaustive: a new kind does not compile without its words.
 */
export function explain(problem: Problem, language: Language, names: Names = {}): string {
  const say = speaker(language);
  const juror = (id: string): string => names.juror?.(id) ?? id;
  const criterion = (id: string): string => names.criterion?.(id) ?? id;
  switch (problem.kind) {
    case 'too-big':
      return say('problem.too-big', {
        size: sayBytes(problem.bytes, language),
        limit: sayBytes(problem.limit, language),
      });
    case 'not-ours':
      return say('problem.not-ours', { looksLike: say(`problem.looksLike.${problem.looksLike}`) });
    case 'version-newer':
      return say('problem.version-newer', { version: problem.version });
    case 'schema':
      return say('problem.schema', { path: problem.flaws[0]?.path ?? '' });
    case 'text':
      return say('problem.text', { path: problem.path });
    case 'other-edition':
      return say(`problem.other-edition`, {
        edition: problem.edition,
        juror: juror(problem.juror),
      });
    case 'other-grid':
      return explainOtherGrid(problem, language, names);
    case 'unknown-juror':
      return say('problem.unknown-juror', { juror: juror(problem.juror) });
    case 'older-edition':
      return say('problem.older-edition', { seq: problem.seq, current: problem.current });
    case 'another-edition':
      return say('problem.another-edition', { edition: problem.edition });
    case 'unknown-dossier':
    case 'mark-off-scale':
      return say(`problem.${problem.kind}`, {
        ...problem,
        juror: juror(problem.juror),
        criterion: 'criterion' in problem ? criterion(problem.criterion) : '',
      });
    case 'key-not-enrolled':
    case 'code-reused':
      return say(`problem.${problem.kind}`, {
        juror: juror(problem.juror),
        of: juror('of' in problem ? problem.of : ''),
        fingerprint: problem.fingerprint,
      });
    case 'late':
      return say('problem.late', {
        juror: juror(problem.juror),
        rev: problem.rev,
        code: threeByFour(problem.digest),
      });
    case 'slip':
    case 'bomb':
    case 'ambiguous':
    case 'symlink':
    case 'duplicate':
    case 'digest':
    case 'type':
      return say(`problem.${problem.kind}`, { entry: problem.entry });
    case 'other-work':
      return say('problem.other-work', {
        owner: problem.owner === null ? say('app.organiser') : juror(problem.owner),
        edition: problem.edition,
      });
    case 'other-code':
      return say(problem.tried ? 'problem.other-code-tried' : 'problem.other-code');
    case 'moved-away':
      return say('problem.moved-away', { device: problem.device });
    case 'laptop-key-damaged':
    case 'move-to-itself':
    case 'move-unproved':
    case 'empty':
    case 'wrong-recipient':
    case 'damaged':
    case 'not-canonical':
    case 'signature':
    case 'key-mismatch':
    case 'another-organiser':
    case 'wrong-code':
    case 'wrong-passphrase':
    case 'key-of-another-edition':
    case 'disk-full':
    case 'read-only':
    case 'gone':
    case 'locked':
    case 'bad-request':
      return say(`problem.${problem.kind}`);
  }
}

/** With the criteria that differ, where the edition says them (FILES: the list of differences). */
function explainOtherGrid(
  { juror, since }: Extract<Problem, { readonly kind: 'other-grid' }>,
  language: Language,
  names: Names,
): string {
  const say = speaker(language);
  const who = names.juror?.(juror) ?? juror;
  if (since === undefined) return say('problem.other-grid', { juror: who });
  const criteria = since.criteria.map((id) => names.criterion?.(id) ?? id);
  return say(criteria.length > 0 ? 'problem.other-grid-since' : 'problem.other-grid-order', {
    juror: who,
    addendum: since.addendum,
    criteria: sayList(criteria, language),
  });
}
