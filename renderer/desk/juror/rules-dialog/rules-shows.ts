import type { Edition } from '../../../../shared/edition/edition';
import { countsOrders } from '../../../../shared/edition/rules';
import type { Language } from '../../../../shared/ids';
import { stepsUnder } from '../../../../shared/tally/tie-ladder';
import { sayList } from '../../../../shared/words/format';
import { speaker } from '../../../../shared/words/say';

/** The words of a grid's criterion, its code where the grid has none such. */
function criterionOf({ grid }: Edition, id: string, language: Language): string {
  return grid.criteria.find((each) => each.id === id)?.label[language] ?? id;
}

/** What separates dossiers that stand level, in the order that was declared. */
function sayLadder(edition: Edition, language: Language): string {
  const say = speaker(language);
  const steps = stepsUnder(edition.rules).map((step) => {
    switch (step) {
      case 'mean':
      case 'median':
      case 'headToHead':
      case 'juryVote':
      case 'presidentCastingVote':
        return say(`juror.rules.tie.${step}`);
      default:
        return criterionOf(edition, step, language);
    }
  });
  return steps.join(' → ');
}

/** What ranks: a sentence of its own for the mean, what the method does for another. */
function sayMethod({ rules: { method } }: Edition, language: Language): readonly string[] {
  const say = speaker(language);
  if (method === 'mean') return [say('juror.rules.mean')];
  const gauge = countsOrders(method) ? [say('method.gauge')] : [];
  return [say(`method.does.${method}`), ...gauge];
}

/** How a juror's marks will count, in the edition's own figures: a short sentence a rule. */
export function sayRules(edition: Edition, language: Language): readonly string[] {
  const say = speaker(language);
  const { sheets, laureate, commended, commentRequired, maySignAgain } = edition.rules;
  const colleges = sayList(
    edition.colleges.map(({ label }) => label),
    language,
  );
  return [
    say('juror.rules.whole'),
    ...(commentRequired === true ? [say('juror.rules.comment')] : []),
    sheets.minPerCollege > 0
      ? say('juror.rules.sheetsByCollege', {
          count: sheets.min,
          each: sheets.minPerCollege,
          colleges,
        })
      : say('juror.rules.sheets', { count: sheets.min }),
    ...sayMethod(edition, language),
    say('juror.rules.laureate', {
      score: laureate.threshold100,
      mark: laureate.minMark,
      criterion: criterionOf(edition, laureate.criterion, language),
    }),
    say('juror.rules.commended', { first: commended.ranks[0], last: commended.ranks[1] }),
    say('juror.rules.ties', { ladder: sayLadder(edition, language) }),
    say(maySignAgain === true ? 'juror.rules.again' : 'juror.rules.notAgain'),
  ];
}
