import { describe, expect, it } from 'vitest';
import { examine } from '../../../shared/insight/examine';
import { sayAgendaPoint } from '../../../shared/words/tell-insight';
import { type MarkRows, smallEdition } from '../../make/small-edition';

const names = {
  dossier: (id: string) => id,
  juror: (id: string) => id,
  criterion: (id: string) => (id === 'INN' ? 'Innovation' : 'Besoin'),
};
const plain = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ');

/** The agenda of two criteria of weight 50, said in French. */
function agendaOf(marks: Record<string, MarkRows>) {
  const given = smallEdition({ marks });
  const { agenda, verdicts } = examine({ ...given, seed: 1 });
  const told = agenda.map((point) => {
    const verdict = point.kind === 'pair' ? verdicts[point.award] : null;
    const said = sayAgendaPoint(point, { language: 'fr', names, method: 'mean', verdict, max: 5 });
    return { title: plain(said.title), why: said.why.map(plain), carried: plain(said.carried) };
  });
  return { agenda, told };
}

describe('what to discuss first', () => {
  it('is nothing when nothing is in doubt and the lead is wide', () => {
    const row = { A: [5, 5], B: [3, 3], C: [1, 1] };
    expect(agendaOf({ J: row, K: row, L: row, M: row }).agenda).toEqual([]);
  });

  it('is the pair under the gate, with the one juror who parts it', () => {
    // A leads by a twelfth of a mark on INN: 5/6 of a point on 100 at weight 50.
    const twelve = Array.from('JKLMNOPQRSTU');
    const marks = Object.fromEntries(
      twelve.map((j, at) => [j, { A: [4, at === 0 ? 5 : 4], B: [4, 4], C: [1, 1] }]),
    );
    const { agenda, told } = agendaOf(marks);
    expect(agenda[0]).toMatchObject({
      ...{ kind: 'pair', award: 'laureate', dossiers: ['A', 'B'], isBelowGate: true },
      ...{ criterion: 'INN', forFirst: ['J'], forSecond: [] },
    });
    expect(told[0]?.title).toBe('Lauréat : A ou B');
    expect(told[0]?.why[0]).toBe('L’écart est sous le seuil déclaré : un débat doit être inscrit.');
    expect(told[0]?.carried).toBe(
      'Le désaccord porte surtout sur « Innovation » ; tous préfèrent A.',
    );
  });

  it('names the criterion and the jurors on each side of a pair', () => {
    const { agenda, told } = agendaOf({
      J: { A: [5, 5], B: [4, 1], C: [1, 1] },
      K: { A: [4, 2], B: [4, 4], C: [1, 1] },
      L: { A: [4, 2], B: [4, 3], C: [1, 1] },
    });
    expect(agenda[0]).toMatchObject({ dossiers: ['A', 'B'], criterion: 'INN' });
    expect(told[0]?.carried).toBe(
      'Le désaccord porte surtout sur « Innovation » : J pour A ; K et L pour B.',
    );
    expect(told[0]?.why).toContain('Sans J, B passerait devant.');
  });

  it('is also a dossier on which one sheet stands apart, with who is above and below', () => {
    // Fifteen jurors agree to the mark but on D, where P alone gives all it can.
    const jurors = Array.from('ABCDEFGHIJKLMNP');
    const marks = Object.fromEntries(
      jurors.map((j, at) => [
        `J${j}`,
        { A: [5, 5], B: [4, 4], C: [3, 3], D: j === 'P' ? [2, 5] : [2, 2], E: [1, 1 + (at % 2)] },
      ]),
    );
    const { agenda, told } = agendaOf(marks);
    const at = agenda.findIndex((point) => point.kind === 'dossier' && point.dossier === 'D');
    expect(agenda[at]).toMatchObject({ why: 'outlier', criterion: 'INN', above: ['JP'] });
    expect(told[at]?.title).toBe('D : une fiche s’écarte nettement');
    expect(told[at]?.why[0]).toMatch(/^JP s’écarte de \d+ points sur 100\.$/);
    expect(told[at]?.carried).toContain('JP au plus haut');
  });
});
