import { describe, expect, it } from 'vitest';
import { publicKeyOf, signWith } from '../../../electron/keys/signing';
import { admitBallot, readBallotEnvelope } from '../../../shared/ballot/read-ballot';
import { toBase64url } from '../../../shared/file/base64';
import { fingerprint } from '../../../shared/file/digest';
import { successionMessage } from '../../../shared/file/succession';
import { acceptedBy, readChoices, writeChoices } from '../../../shared/merge/choices';
import type { EnrolmentChoice } from '../../../shared/merge/ledger';
import { mergeCode } from '../../../shared/merge/merge-code';
import { receiveAll } from '../../../shared/merge/receive';
import { whatCounts } from '../../../shared/merge/standings';
import {
  ballotUnderTest,
  editionUnderTest,
  JUROR_SEED,
  sealBallot,
  seedOf,
} from '../../make/signed';
import { ballotOf, smallEdition } from './small-jury';

const edition = editionUnderTest();
const unvouched = ballotUnderTest('J01.rev1', edition);
const { juror, publicKey } = unvouched;
const admit = (whoseCode: string | null, accepted: readonly EnrolmentChoice[] = []) =>
  admitBallot({
    envelope: sealBallot(unvouched),
    edition,
    editionDigest: unvouched.edition.digest,
    gridDigest: unvouched.edition.grid,
    isEnrolled: async () => false,
    isAccepted: acceptedBy(accepted),
    whoseCode: async () => whoseCode,
  });
const acceptance: EnrolmentChoice = {
  kind: 'enrolment',
  juror,
  publicKey,
  by: 'Mme Martin, SNITEM',
  reason: 'Code égaré, seize signes lus au téléphone.',
  at: '2027-09-20T16:10:00Z',
};

describe('a key that no code vouches for', () => {
  it('is refused with the sixteen characters to compare by voice', async () => {
    expect(await admit(null)).toMatchObject({
      ok: false,
      error: { kind: 'key-not-enrolled', juror, fingerprint: fingerprint(publicKey) },
    });
  });

  it('is named a reused code when another juror’s code was typed', async () => {
    expect(await admit('J07')).toMatchObject({
      ok: false,
      error: { kind: 'code-reused', juror, of: 'J07' },
    });
  });

  it('is admitted once a named person accepted it, for this juror only', async () => {
    expect((await admit(null, [acceptance])).ok).toBe(true);
    expect((await admit(null, [{ ...acceptance, juror: 'J02' }])).ok).toBe(false);
    expect((await admit(null, [{ ...acceptance, publicKey: 'other' }])).ok).toBe(false);
  });

  it('stays accepted in choices.json, and the merge code covers it', () => {
    const written: unknown = JSON.parse(JSON.stringify(writeChoices([acceptance])));
    expect(readChoices(written)).toEqual({ ok: true, value: [acceptance] });
    const standings = whatCounts({ edition, ledger: new Map(), choices: [acceptance] });
    const code = (choices: readonly EnrolmentChoice[]) =>
      mergeCode({ editionDigest: '0'.repeat(64), standings, choices });
    expect(code([acceptance])).not.toBe(code([]));
  });
});

describe('moving to another laptop', () => {
  const to = publicKeyOf(seedOf(9));
  const move = { edition: edition.id, juror, from: publicKey, to };
  const moved = (seed: Uint8Array) => ({
    ...ballotUnderTest('J01.rev1', edition, { publicKey: to, rev: 2 }),
    succession: { from: publicKey, proof: toBase64url(signWith(seed)(successionMessage(move))) },
  });

  it('opens when the old key signed the move, and is refused when another did', () => {
    expect(readBallotEnvelope(sealBallot(moved(JUROR_SEED), seedOf(9))).ok).toBe(true);
    expect(readBallotEnvelope(sealBallot(moved(seedOf(5)), seedOf(9)))).toEqual({
      ok: false,
      error: { kind: 'signature' },
    });
  });

  const small = smallEdition();
  const marks = { C1: { INN: 4, MED: 4 } };
  const old = ballotOf(small, { juror: 'J2', publicKey: 'old', rev: 4, marks });
  const next = ballotOf(small, {
    juror: 'J2',
    publicKey: 'new',
    succession: { from: 'old', proof: 'p' },
    marks: { C1: { INN: 5, MED: 4 } },
  });
  const stand = (files: (typeof old)[]) => {
    const { ledger, outcomes } = receiveAll({ ledger: new Map(), ballots: files, edition: small });
    return { outcomes, standing: whatCounts({ edition: small, ledger, choices: [] }).get('J2') };
  };

  it('lets the new laptop succeed in silence, whichever file came first', () => {
    const forward = stand([old, next]);
    expect(forward.standing).toEqual({ state: 'counted', verified: next });
    expect(forward.outcomes.map(({ kind }) => kind)).toEqual(['added', 'replaced-older']);
    const backward = stand([next, old]);
    expect(backward.standing).toEqual(forward.standing);
    expect(backward.outcomes.map(({ kind }) => kind)).toEqual(['added', 'older-kept']);
  });

  it('waits for a choice when the old key signed two successors', () => {
    const third = ballotOf(small, {
      juror: 'J2',
      publicKey: 'third',
      succession: { from: 'old', proof: 'p' },
      marks,
    });
    expect(stand([old, next, third]).standing).toMatchObject({
      state: 'suspended',
      why: 'two-devices',
      between: expect.arrayContaining([next, third]),
    });
  });

  it('waits for a choice when two keys signed each other', () => {
    const back = ballotOf(small, {
      juror: 'J2',
      publicKey: 'old',
      rev: 5,
      succession: { from: 'new', proof: 'p' },
      marks,
    });
    expect(stand([next, back]).standing).toMatchObject({ state: 'suspended' });
  });
});

describe('one key for two jurors', () => {
  it('is told beside the receipt, and both ballots are kept', () => {
    const small = smallEdition();
    const files = ['J1', 'J2'].map((each) => ballotOf(small, { juror: each, publicKey: 'same' }));
    const { ledger, outcomes } = receiveAll({ ledger: new Map(), ballots: files, edition: small });
    expect(outcomes[1]?.warnings).toContainEqual({ kind: 'code-reused', of: 'J1' });
    expect(ledger.size).toBe(2);
  });
});
