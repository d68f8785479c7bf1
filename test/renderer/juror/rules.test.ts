import { describe, expect, test } from 'vitest';
import { sayRules } from '../../../renderer/desk/juror/rules-dialog/rules-shows';
import { demoEdition } from '../../make/demo-edition';

const edition = demoEdition();
const withRules = (rules: Partial<typeof edition.rules>) => ({
  ...edition,
  rules: { ...edition.rules, ...rules },
});

describe('the rules in a minute', () => {
  test('are said in the edition’s own figures', () => {
    const said = sayRules(edition, 'en').join('\n');
    expect(said).toContain('from 5 sheets on, with 1 from each college');
    expect(said).toContain('at least 60 out of 100');
    expect(said).toContain('between ranks 2 and 4');
  });

  test('a college without a minimum is not named', () => {
    const said = sayRules(withRules({ sheets: { min: 3, minPerCollege: 0 } }), 'en').join('\n');
    expect(said).toContain('from 3 sheets on.');
    expect(said).not.toContain('SNITEM');
  });

  test('a comment is mentioned only where it is asked', () => {
    const asks = (rules: Partial<typeof edition.rules>) =>
      sayRules(withRules(rules), 'en').some((rule) => /asks for a comment/.test(rule));
    expect([asks({}), asks({ commentRequired: true })]).toEqual([false, true]);
  });

  test('say whether one may sign again after the deliberation', () => {
    expect(sayRules(edition, 'en').at(-1)).toMatch(/nothing more is signed/);
    expect(sayRules(withRules({ maySignAgain: true }), 'en').at(-1)).toMatch(/saying why/);
  });

  test('say what ranks, and what a tie meets first', () => {
    expect(sayRules(edition, 'en').join(' ')).toContain('follows the exact mean');
    const said = sayRules(withRules({ method: 'copeland' }), 'en').join(' ');
    expect(said).toContain('the share of duels won');
    expect(said).toContain('read on the exact mean');
    expect(said).not.toContain('follows the exact mean');
    expect(said).toContain('in this order: exact mean →');
  });

  test('the ladder names each criterion and step in its order', () => {
    const tied = sayRules(withRules({ tieLadder: ['INN', 'median', 'juryVote'] }), 'en');
    expect(tied.join('\n')).toContain('Innovation → median → vote of the jury.');
  });
});
