// A10: whoever hands in what is not theirs, or again, or too early, or twice: each file is told
// by the exact kind of FILES, and only what is genuine counts.
import { bundle } from './rig/bundle.mjs';
import { tell } from './rig/tell.mjs';

const office$ = await bundle(import.meta.resolve('./rig/office.ts'));
const { openOffice, ballotOf, payloadOf, seal, boxFor, gather, proofBy, moveTo, seedOf } = office$;
const office = await openOffice();
const { edition, digest } = office.verified;
const A = seedOf(10);
const B = seedOf(11);
const STRANGER = seedOf(12);

const of = (file, laptop, changes = {}) => ballotOf(office, { file, laptop, ...changes });
const box = async (ballot, seed, { keyid, to = office } = {}) =>
  boxFor(to, seal({ payload: payloadOf(ballot), seed, keyid }));
const withMark = (ballot, mark) => ({
  ...ballot,
  sheets: ballot.sheets.map((sheet) =>
    sheet.dossier === 'C01' ? { ...sheet, marks: { ...sheet.marks, MED: mark } } : sheet,
  ),
});
const claimOf = ({ juror, publicKey, device }) => ({
  edition: edition.id,
  juror,
  publicKey,
  device,
});
const byVoice = ({ juror, publicKey }) => ({
  kind: 'enrolment',
  juror,
  publicKey,
  by: 'P',
  reason: 'voice',
  at: '2027-09-20T10:00:00Z',
});

const first = of('J03.rev1', A);
const second = withMark({ ...first, rev: 2, prev: 'a'.repeat(64) }, 1);
const forked = withMark(first, 1);
const elsewhere = withMark(of('J03.rev1', B), 2);
const colleague = of('J05.rev1', B);
const draft = { ...first, status: 'draft' };
/** J05's laptop says to be J03. */
const asJ03 = { ...colleague, juror: 'J03' };
const withCode = (code) => ({ ...asJ03, enrol: proofBy(code, claimOf(asJ03)) });
const stranger = {
  ...of('J03.rev1', STRANGER),
  enrol: proofBy('nobody', claimOf(of('J03.rev1', STRANGER))),
};
const moved = {
  ...withMark(of('J03.rev1', B), 2),
  rev: 2,
  succession: moveTo(of('J03.rev1', B).publicKey, A, { edition: edition.id, juror: 'J03' }),
};
const stolenMove = {
  ...moved,
  succession: moveTo(moved.publicKey, STRANGER, { edition: edition.id, juror: 'J03' }),
};
const otherMove = {
  ...moved,
  succession: moveTo(moved.publicKey, A, { edition: edition.id, juror: 'J05' }),
};
/** What the organiser's key alone may sign: marks that two people typed from a printed sheet. */
const paper = {
  typedBy: ['Mme Une', 'M. Deux'],
  checkTotal: null,
  settled: [],
  reason: 'ordinateur perdu',
};
const other = await openOffice({ seed: 2 });
const otherId = await openOffice({ change: (one) => ({ ...one, id: 'another-2027' }) });
const otherGrid = await openOffice({
  change: (one) => ({
    ...one,
    grid: { ...one.grid, criteria: one.grid.criteria.toReversed() },
  }),
});
const addendum = await openOffice({ change: (one) => ({ ...one, seq: 2, supersedes: digest }) });
const from = (an, changes) => ballotOf(an, { file: 'J03.rev1', laptop: A, ...changes });

/** What comes in, in order; what each file is told; which juror's what counts (revision). */
const SCENES = [
  ['the juror', [[first, A]], ['added'], 'counted 1'],
  // Impersonation
  ['a stranger signs with the juror’s name', [[stranger, STRANGER]], ['key-not-enrolled'], 'missing'],
  ['a colleague says to be the juror', [[asJ03, B]], ['key-not-enrolled'], 'missing'],
  ['a colleague types their own code for the juror', [[withCode('J05'), B]], ['code-reused'], 'missing'],
  ['the proof copied from the juror’s file', [[{ ...asJ03, enrol: first.enrol }, B]], ['key-not-enrolled'], 'missing'],
  ['the proof and device copied', [[{ ...asJ03, enrol: first.enrol, device: first.device }, B]], ['key-not-enrolled'], 'missing'],
  ['the juror’s file signed by another key', [[first, B]], ['key-mismatch'], 'missing'],
  ['the juror’s key named, another signs', [[first, B, { keyid: first.publicKey }]], ['signature'], 'missing'],
  ['another key named, the juror signs', [[first, A, { keyid: elsewhere.publicKey }]], ['signature'], 'missing'],
  ['the organiser signs for the juror', [[{ ...first, publicKey: edition.organiser.publicKey }, office.signingKey]], ['key-mismatch'], 'missing'],
  ['the organiser signs what was typed from paper', [[{ ...first, paper, publicKey: edition.organiser.publicKey }, office.signingKey]], ['added'], 'counted 1'],
  ['the juror says it came from paper', [[{ ...first, paper }, A]], ['key-mismatch'], 'missing'],
  ['a juror of no list', [[{ ...first, juror: 'J98' }, A]], ['unknown-juror'], 'missing'],
  ['an enrolment for another edition', [[{ ...first, enrol: proofBy('J03', { ...claimOf(first), edition: 'another-2027' }) }, A]], ['key-not-enrolled'], 'missing'],
  ['a key accepted by voice', [[stranger, STRANGER]], ['added'], 'counted 1', [byVoice(stranger)]],
  ['another’s key accepted by voice', [[stranger, STRANGER]], ['key-not-enrolled'], 'missing', [byVoice({ ...stranger, juror: 'J05' })]],
  // Replay
  ['the same file twice', [[first, A], [first, A]], ['added', 'same-again'], 'counted 1'],
  ['the same file after a newer one', [[first, A], [second, A], [first, A]], ['added', 'replaced-older', 'same-again'], 'counted 2'],
  ['a draft, then the same as final', [[draft, A], [first, A]], ['added', 'added'], 'counted 1'],
  ['a draft alone', [[draft, A]], ['added'], 'draft'],
  ['a draft after the final', [[first, A], [{ ...draft, rev: 2 }, A]], ['added', 'added'], 'counted 1'],
  // Rollback
  ['an older revision after a newer', [[second, A], [first, A]], ['added', 'older-kept'], 'counted 2'],
  ['a revision skipped', [[first, A], [{ ...second, rev: 9 }, A]], ['added', 'replaced-older'], 'counted 9'],
  ['clock set back', [[first, A], [{ ...second, signedAt: '1999-01-01T00:00:00Z' }, A]], ['added', 'replaced-older'], 'counted 2'],
  ['clock set ahead on the older', [[second, A], [{ ...first, signedAt: '2099-01-01T00:00:00Z' }, A]], ['added', 'older-kept'], 'counted 2'],
  // Fork
  ['two contents of one revision', [[first, A], [forked, A]], ['added', 'fork'], 'suspended fork'],
  ['the same, the other way round', [[forked, A], [first, A]], ['added', 'fork'], 'suspended fork'],
  ['a fork that a newer revision ends', [[first, A], [forked, A], [second, A]], ['added', 'fork', 'replaced-older'], 'counted 2'],
  // Two devices
  ['two laptops', [[first, A], [elsewhere, B]], ['added', 'two-devices'], 'suspended two-devices'],
  ['two laptops, the second newer', [[first, A], [{ ...elsewhere, rev: 7 }, B]], ['added', 'two-devices'], 'suspended two-devices'],
  ['a move that the old key signed', [[first, A], [moved, B]], ['added', 'replaced-older'], 'counted 2'],
  ['the old laptop after the move', [[moved, B], [first, A]], ['added', 'older-kept'], 'counted 2'],
  ['a newer file of the old laptop after the move', [[moved, B], [{ ...first, rev: 9 }, A]], ['added', 'older-kept'], 'counted 2'],
  ['a move signed by a stranger', [[first, A], [stolenMove, B]], ['added', 'two-devices'], 'suspended two-devices'],
  ['a move signed for another juror', [[first, A], [otherMove, B]], ['added', 'signature'], 'counted 1'],
  ['one laptop for two jurors', [[first, A], [of('J05.rev1', A), A]], ['added', 'added'], 'counted 1', [], 'code-reused'],
  // Wrong edition
  ['for another organiser', [[first, A, { to: other }]], ['wrong-recipient'], 'missing'],
  ['of another edition', [[from(otherId, { edition: { ...first.edition, id: 'another-2027' } }), A]], ['other-edition'], 'missing'],
  ['of another grid', [[from(otherGrid), A]], ['other-grid'], 'missing'],
  ['under an addendum that leaves the grid', [[from(addendum), A]], ['added'], 'counted 1'],
  ['of a later version', [[{ ...first, version: 2 }, A]], ['version-newer'], 'missing'],
  ['a dossier of another edition', [[{ ...first, sheets: first.sheets.map((s, at) => (at === 15 ? { ...s, dossier: 'C99' } : s)) }, A]], ['unknown-dossier'], 'missing'],
  ['marks of another scale', [[withMark(first, 10), A]], ['mark-off-scale'], 'missing'],
]; // biome-ignore format: a table, read line by line

/** What comes before the merge is closed for the seal, and what comes after it. */
const AFTER_THE_SEAL = [
  ['the juror’s first file', [[colleague, B]], [[first, A]], ['added', 'late'], 'missing'],
  ['a newer revision', [[first, A]], [[second, A]], ['added', 'late'], 'counted 1'],
  ['the file that counts, again', [[first, A]], [[first, A]], ['added', 'same-again'], 'counted 1'],
  ['another content of the revision that counts', [[first, A]], [[forked, A]], ['added', 'late'], 'counted 1'],
  ['a second laptop', [[first, A]], [[elsewhere, B]], ['added', 'late'], 'counted 1'],
  ['a clock set back before the seal', [[first, A]], [[{ ...second, signedAt: '1999-01-01T00:00:00Z' }, A]], ['added', 'late'], 'counted 1'],
  ['the final of a draft', [[draft, A]], [[first, A]], ['added', 'late'], 'draft'],
  ['a stranger', [[first, A]], [[stranger, STRANGER]], ['added', 'key-not-enrolled'], 'counted 1'],
]; // biome-ignore format: a table, read line by line

const shown = (standing) => {
  if (standing.state === 'counted') return `counted ${standing.verified.ballot.rev}`;
  return standing.state === 'suspended' ? `suspended ${standing.why}` : standing.state;
};

const lost = [];
let refused = 0;
for (const [name, files, kinds, counts, choices = [], warning] of SCENES) {
  const bytes = await Promise.all(files.map((given) => box(...given)));
  const { outcomes, standings } = await gather(office, bytes, choices);
  const told = outcomes.map(({ kind }) => kind);
  refused += outcomes.filter(({ receiptCode }) => receiptCode === undefined).length;
  if (told.join() !== kinds.join()) lost.push(`${name}: told ${told}, not ${kinds}`);
  const stands = shown(standings.get('J03'));
  if (stands !== counts) lost.push(`${name}: ${stands}, not ${counts}`);
  const warned = outcomes.flatMap(({ warnings = [] }) => warnings.map(({ kind }) => kind));
  if (warning && !warned.includes(warning)) lost.push(`${name}: no warning ${warning}`);
}
for (const [name, before, after, kinds, counts] of AFTER_THE_SEAL) {
  const bytes = await Promise.all([...before, ...after].map((given) => box(...given)));
  const { outcomes, standings } = await gather(office, bytes, [], before.length);
  const told = outcomes.map(({ kind }) => kind);
  refused += outcomes.filter(({ receiptCode }) => receiptCode === undefined).length;
  if (told.join() !== kinds.join()) lost.push(`late, ${name}: told ${told}, not ${kinds}`);
  const stands = shown(standings.get('J03'));
  if (stands !== counts) lost.push(`late, ${name}: ${stands}, not ${counts}`);
}
for (const each of lost) console.log(`  ${each}`);
tell({
  name: 'a10-impersonation',
  runs: SCENES.length + AFTER_THE_SEAL.length,
  lost: lost.length,
  refused,
  target: 'the exact kind of FILES, only the genuine counts',
  isMet: lost.length === 0,
});
