// A second reading of what a ballot may say, written apart from the first and bluntly:
// whether this value, rightly signed by this key, may enter the ledger of this edition.

const HEX = /^[0-9a-f]{64}$/;
const INVISIBLE = [
  [0x00, 0x09],
  [0x0b, 0x1f],
  [0x7f, 0x9f],
  [0x61c, 0x61c],
  [0x180e, 0x180e],
  [0x200b, 0x200c],
  [0x200e, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2064],
  [0x2066, 0x206f],
  [0xfeff, 0xfeff],
];

const isInvisible = (character) =>
  INVISIBLE.some(
    ([from, to]) => character.codePointAt(0) >= from && character.codePointAt(0) <= to,
  );
const hasKeys = (value, keys) =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.keys(value).sort().join() === [...keys].sort().join();
const isText = (value) =>
  typeof value === 'string' &&
  value.length <= 4000 &&
  value === value.normalize('NFC') &&
  value.isWellFormed() &&
  ![...value].some(isInvisible);
const isSorted = (list) => list.every((one, at) => at === 0 || list[at - 1].dossier < one.dossier);
const REASONS = ['employment', 'financial', 'scientific', 'family', 'other'];
const INTEREST_KEYS = {
  none: ['dossier', 'kind'],
  link: ['dossier', 'kind', 'note'],
  recusal: ['dossier', 'kind', 'note', 'why'],
};

export function maySay(value, { edition, editionDigest, gridDigest, publicKey, juror }) {
  const keys =
    'format version edition juror publicKey device enrol rev prev status signedAt sheets interests';
  if (!hasKeys(value, keys.split(' '))) return false;
  if (value.format !== 'palmares-ballot' || value.version !== 1) return false;
  if (!hasKeys(value.edition, ['id', 'digest', 'grid'])) return false;
  if (value.edition.id !== edition.id || value.edition.grid !== gridDigest) return false;
  if (!HEX.test(value.edition.digest)) return false;
  if (value.juror !== juror.id || value.publicKey !== publicKey) return false;
  if (value.device !== juror.device || value.enrol !== juror.enrol) return false;
  if (!Number.isSafeInteger(value.rev) || value.rev < 1) return false;
  if (value.prev !== null && !HEX.test(value.prev)) return false;
  if (!['draft', 'final'].includes(value.status) || !isText(value.signedAt)) return false;
  return maySheets(value, { edition, editionDigest }) && mayInterests(value, edition);
}

function maySheets({ sheets, edition: cited }, { edition, editionDigest }) {
  if (!Array.isArray(sheets)) return false;
  const dossiers = edition.dossiers.map(({ id }) => id);
  const criteria = edition.grid.criteria.map(({ id }) => id);
  const { min, max } = edition.grid.scale;
  for (const sheet of sheets) {
    if (!hasKeys(sheet, ['dossier', 'state', 'marks', 'comment'])) return false;
    const { dossier, state, marks, comment } = sheet;
    if (!dossiers.includes(dossier) || !isText(comment)) return false;
    if (typeof marks !== 'object' || marks === null || Array.isArray(marks)) return false;
    for (const [criterion, mark] of Object.entries(marks)) {
      if (!criteria.includes(criterion)) return false;
      if (!Number.isInteger(mark) || mark < min || mark > max) return false;
    }
    const hasMark = Object.keys(marks).length > 0;
    const fits =
      (state === 'recused' && !hasMark) ||
      (state === 'marked' && (hasMark || comment !== '')) ||
      (state === 'blank' && !hasMark && comment === '');
    if (!fits) return false;
  }
  return isSorted(sheets) && (cited.digest !== editionDigest || sheets.length === dossiers.length);
}

function mayInterests({ interests }, edition) {
  if (!Array.isArray(interests)) return false;
  for (const interest of interests) {
    if (typeof interest !== 'object' || interest === null) return false;
    if (!edition.dossiers.some(({ id }) => id === interest.dossier)) return false;
    if (!Object.hasOwn(INTEREST_KEYS, interest.kind)) return false;
    if (!hasKeys(interest, INTEREST_KEYS[interest.kind])) return false;
    if (interest.kind !== 'none' && !isText(interest.note)) return false;
    if (interest.kind === 'recusal' && !REASONS.includes(interest.why)) return false;
  }
  return isSorted(interests);
}
