import { describe, expect, it } from 'vitest';
import type { VerifiedBallot } from '../../../shared/ballot/verified-ballot';
import { readChoices, writeChoices } from '../../../shared/merge/choices';
import { coverage } from '../../../shared/merge/coverage';
import type { Ledger } from '../../../shared/merge/ledger';
import { mergeCode } from '../../../shared/merge/merge-code';
import { receive } from '../../../shared/merge/receive';
import { whatCounts } from '../../../shared/merge/standings';
import { tableOf } from '../../../shared/tally/table-of-ballots';
import { ballotOf, smallEdition } from './small-jury';

const edition = smallEdition({
  recusals: [{ juror: 'J1', dossier: 'C3', kind: 'scientific', note: 'coauteur' }],
});
const full = { C1: { INN: 4, MED: 4 }, C2: { INN: 3, MED: 3 }, C3: { INN: 5, MED: 5 } };
const first = ballotOf(edition, { juror: 'J2', marks: full });

const take = (files: readonly VerifiedBallot[]) => {
  let ledger: Ledger = new Map();
  const outcomes = files.map((verified) => {
    const received = receive({ ledger, verified, edition });
    ledger = received.ledger;
    return received.outcome;
  });
  return { ledger, outcomes, last: outcomes.at(-1) };
};

describe('the receipt of one file', () => {
  it('says that the same content came again, and keeps one', () => {
    const { last, ledger } = take([first, first]);
    expect(last).toMatchObject({ kind: 'same-again', juror: 'J2', rev: 1, warnings: [] });
    expect(ledger.size).toBe(1);
  });

  it('says which revision it replaces and how many marks changed', () => {
    const second = ballotOf(edition, {
      juror: 'J2',
      rev: 2,
      marks: { ...full, C1: { INN: 5 }, C2: { INN: 3, MED: 3 } },
    });
    expect(take([first, second]).last).toMatchObject({
      kind: 'replaced-older',
      from: 1,
      marksChanged: 2,
    });
    expect(take([second, first]).last).toMatchObject({ kind: 'older-kept', current: 2 });
  });

  it('says that one revision came with two contents, and from two laptops', () => {
    const other = ballotOf(edition, { juror: 'J2', marks: { ...full, C1: { INN: 1, MED: 4 } } });
    expect(take([first, other]).last).toMatchObject({ kind: 'fork', against: first.digest });
    const elsewhere = ballotOf(edition, { juror: 'J2', publicKey: 'another', marks: full });
    expect(take([first, elsewhere]).last).toMatchObject({
      kind: 'two-devices',
      against: first.digest,
    });
  });

  it('warns of a draft, of what is missing and of a mark on a recused dossier', () => {
    const draft = ballotOf(edition, { juror: 'J1', status: 'draft', marks: full });
    expect(take([draft]).last).toMatchObject({
      kind: 'added',
      warnings: [{ kind: 'draft' }, { kind: 'contradicts-recusal', dossier: 'C3' }],
    });
    const half = ballotOf(edition, { juror: 'J2', marks: { C1: { INN: 4 }, C2: full.C2 } });
    expect(take([half]).last).toMatchObject({
      warnings: [{ kind: 'incomplete', marked: 1, of: 3 }],
    });
  });

  it('counts only what a juror was given to read, and sets a sheet given to others aside', () => {
    const drawn = smallEdition({
      assignment: {
        perDossier: 1,
        seed: 'a',
        jurors: [
          { juror: 'J1', dossiers: ['C3'] },
          { juror: 'J2', dossiers: ['C1', 'C2'] },
        ],
      },
    });
    const verified = ballotOf(drawn, { juror: 'J2', marks: full });
    const { ledger, outcome } = receive({ ledger: new Map(), verified, edition: drawn });
    expect(outcome.warnings).toEqual([{ kind: 'not-assigned', dossier: 'C3' }]);
    const standings = whatCounts({ ledger, choices: [], edition: drawn });
    const rows = coverage({ edition: drawn, standings });
    expect(rows.get('J2')).toMatchObject({ marked: 2, partial: 0, missing: 0 });
    expect([...(rows.get('J1')?.cells ?? [])]).toEqual([
      ['C1', 'unassigned'],
      ['C2', 'unassigned'],
      ['C3', 'waiting'],
    ]);
    const { table, uncounted, setAside } = tableOf({ edition: drawn, standings });
    expect(setAside).toEqual([{ juror: 'J2', dossier: 'C3' }]);
    expect([...table.sheetDossier].map((d) => table.dossiers[d])).toEqual(['C1', 'C2']);
    expect(uncounted.get('C3')?.missing).toEqual(['J1']);
    expect(uncounted.get('C1')?.missing).toEqual([]);
  });

  it('tells why a ballot was signed again after the deliberation', () => {
    const again = ballotOf(edition, { juror: 'J2', rev: 2, marks: full, reason: 'Une coquille.' });
    expect(take([first, again]).last).toMatchObject({
      kind: 'replaced-older',
      warnings: expect.arrayContaining([{ kind: 'signed-again', reason: 'Une coquille.' }]),
    });
  });

  it('never lets a draft replace or fork a final ballot', () => {
    const draft = ballotOf(edition, { juror: 'J2', rev: 2, status: 'draft', marks: full });
    const { last, ledger } = take([first, draft]);
    expect(last?.kind).toBe('added');
    const standing = whatCounts({ edition, ledger, choices: [] }).get('J2');
    expect(standing).toMatchObject({ state: 'counted', verified: { digest: first.digest } });
  });
});

describe('a fork', () => {
  const other = ballotOf(edition, { juror: 'J2', marks: { ...full, C1: { INN: 1, MED: 4 } } });
  const { ledger } = take([first, other]);
  const choice = {
    kind: 'fork',
    juror: 'J2',
    rev: 1,
    digest: other.digest,
    by: 'Le président',
    reason: 'Confirmé de vive voix',
  } as const;

  it('suspends the juror until a recorded choice, and the merge code moves with it', () => {
    const open = whatCounts({ edition, ledger, choices: [] });
    expect(open.get('J2')).toMatchObject({ state: 'suspended', why: 'fork', rev: 1 });
    expect(coverage({ edition, standings: open }).get('J2')?.cells.get('C1')).toBe('undecided');
    const settled = whatCounts({ edition, ledger, choices: [choice] });
    expect(settled.get('J2')).toMatchObject({ verified: { digest: other.digest } });
    const editionDigest = '0'.repeat(64);
    expect(mergeCode({ editionDigest, standings: open, choices: [] })).not.toBe(
      mergeCode({ editionDigest, standings: settled, choices: [choice] }),
    );
  });

  it('is settled by the choices as they are written and read back', () => {
    const read = readChoices(JSON.parse(JSON.stringify(writeChoices([choice]))));
    expect(read).toEqual({ ok: true, value: [choice] });
    expect(readChoices({ format: 'palmares-choices', version: 1, choices: [{}] }).ok).toBe(false);
  });

  it('is over when the juror hands in a higher revision', () => {
    const newer = ballotOf(edition, { juror: 'J2', rev: 2, marks: full });
    const after = receive({ ledger, verified: newer, edition }).ledger;
    expect(whatCounts({ edition, ledger: after, choices: [choice] }).get('J2')).toMatchObject({
      verified: { digest: newer.digest },
    });
  });
});

describe('the coverage', () => {
  it('tells recused, partial and waiting apart, and counts eligible dossiers only', () => {
    const { ledger } = take([
      ballotOf(edition, { juror: 'J1', marks: { C1: { INN: 4 }, C2: full.C2 } }),
    ]);
    const rows = coverage({ edition, standings: whatCounts({ edition, ledger, choices: [] }) });
    expect(rows.get('J1')).toMatchObject({ marked: 1, partial: 1, recused: 1, missing: 0 });
    expect(rows.get('J3')).toMatchObject({ marked: 0, partial: 0, recused: 0, missing: 3 });
    expect(rows.get('J3')?.cells.get('C1')).toBe('waiting');
  });
});
