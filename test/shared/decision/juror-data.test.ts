import { describe, expect, it } from 'vitest';
import type { Act } from '../../../shared/decision/deliberation';
import { writeJurorData } from '../../../shared/decision/juror-data';
import type { Choice } from '../../../shared/merge/ledger';
import { DEMO_FILES, demoEdition, ledgerOf } from './demo-jury';

const edition = demoEdition;
const ledger = ledgerOf(DEMO_FILES);
const [mine, other] = ['J02', 'J05'];
const at = '2027-10-09T15:00:00+02:00';
const acts: readonly Act[] = [
  { kind: 'presence', at, juror: mine, present: true },
  { kind: 'presence', at, juror: other, present: true },
  {
    ...{ kind: 'examination', at, dossier: 'C06', step: 'opened' },
    ...{ withdrew: [mine, other], chair: 'J04' },
  },
  { kind: 'examination', at, dossier: 'C02', step: 'opened', withdrew: [other], chair: mine },
  { kind: 'debate', at, award: 'laureate', summary: 'Débattu.' },
];
const closing: Choice = { kind: 'closing', ballots: [], by: 'M. Greffe', at };
const accepted: Choice = {
  ...{ kind: 'enrolment', juror: mine, publicKey: 'abc', by: 'M. Greffe', reason: 'lu', at },
};

const written = writeJurorData(
  { edition, ledger, choices: [closing, accepted], deliberation: acts },
  mine,
);
const data = JSON.parse(written);

describe('what the prize holds about one juror', () => {
  it('has the entry of the edition and every score file handed in, to the letter', () => {
    const handedIn = [...ledger.values()].filter(({ ballot }) => ballot.juror === mine);
    expect(handedIn.length).toBeGreaterThan(0);
    expect(data.juror).toEqual(edition.jurors.find(({ id }) => id === mine));
    expect(data.ballots).toEqual(
      handedIn.map(({ digest, ballot }) => ({
        digest,
        content: JSON.parse(JSON.stringify(ballot)),
      })),
    );
  });

  it('has what was chosen and done about this juror, and no more', () => {
    expect(data.choices).toEqual([accepted]);
    expect(data.acts).toEqual([
      acts[0],
      { ...acts[2], withdrew: [mine], chair: null },
      { ...acts[3], withdrew: [], chair: mine },
    ]);
  });

  it('names no other juror', () => {
    for (const { id, name } of edition.jurors.filter((one) => one.id !== mine)) {
      expect(written).not.toContain(`"${id}"`);
      expect(written).not.toContain(name);
    }
  });

  it('says who is not of the jury with nothing', () => {
    const nobody = JSON.parse(
      writeJurorData({ edition, ledger, choices: [], deliberation: acts }, 'J99'),
    );
    expect(nobody).toMatchObject({ juror: null, ballots: [], acts: [] });
  });
});
