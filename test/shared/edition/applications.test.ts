import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { luhnSum, readAnswer } from '../../../shared/edition/application/answer';
import { matchColumns } from '../../../shared/edition/application/columns';
import { completeness } from '../../../shared/edition/application/completeness';
import { FIELDS, QUESTIONS, questionOf } from '../../../shared/edition/application/fields';
import { fileFieldOf, matchFile } from '../../../shared/edition/application/match-files';
import {
  newDossier,
  readApplications,
} from '../../../shared/edition/application/read-applications';
import { findSimilar, isWithin } from '../../../shared/edition/application/similar';
import { CANDIDATES, cleanTable, rawEdition } from '../../make/applications';

const read = (key: string, given: string) => readAnswer(questionOf(key).field, given, 2027);
const [heads = [], ...lines] = cleanTable();
const asRows = (table: readonly (readonly (string | number)[])[]) =>
  table.map((cells, at) => ({ line: at + 2, cells: cells.map(String) }));
const readAll = (table: readonly (readonly (string | number)[])[], present = newNobody()) =>
  readApplications({
    rows: asRows(table),
    matching: matchColumns(heads.map(String)),
    year: 2027,
    present,
  });
function newNobody() {
  return [] as ReturnType<typeof newDossier>[];
}

describe('the form', () => {
  it('has the 54 fields of the call', () => {
    expect(FIELDS).toHaveLength(54);
  });

  it.each([
    ['siren', '732 829 320', '732829320'],
    ['foundedYear', '2021', '2021'],
    ['fundingEur', '2,5 M€', '2500000'],
    ['fundingEur', '2 500 000 €', '2500000'],
    ['academicPartner', 'Oui', 'yes'],
    ['modalities', 'Scanner, IRM ; ai', 'CT;MR;AI'],
    ['deviceClass', 'iia', 'IIa'],
    ['country', 'France', 'FR'],
    ['category', 'Les deux', 'both'],
    ['trl', '', ''],
  ])('reads %s from « %s »', (key, given, kept) => {
    expect(read(key, given)).toEqual({ ok: true, value: kept });
  });

  it.each([
    ['siren', '732829321', 'siren-sum'],
    ['siren', '000000000', 'siren-digits'],
    ['siren', '73282932', 'siren-digits'],
    ['trl', '12', 'out-of-range'],
    ['foundedYear', '2028', 'out-of-range'],
    ['employees', '2027-05-01', 'date-for-number'],
    ['employees', 'une douzaine', 'not-a-number'],
    ['modalities', 'Rayon X', 'not-an-option'],
    ['deviceClass', 'IV', 'not-an-option'],
    ['academicPartner', 'peut-être', 'not-yes-or-no'],
    ['contactEmail', 'moi arobase ici', 'email'],
    ['pitchLine.fr', 'x'.repeat(161), 'too-long'],
    ['summary.fr', 'Trop court.', 'too-short'],
    ['company', 'A\u202Eb', 'text'],
  ])('refuses %s « %s »: %s', (key, given, kind) => {
    expect(read(key, given)).toMatchObject({ ok: false, error: { kind } });
  });

  it('finds any slip of one digit in a SIREN', () => {
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(digits, fc.nat({ max: 8 }), fc.integer({ min: 1, max: 9 }), (eight, at, slip) => {
        const sum = luhnSum(`${eight.join('')}0`);
        const whole = [...eight, (10 - (sum % 10)) % 10];
        fc.pre(whole.some((digit) => digit > 0));
        expect(read('siren', whole.join('')).ok).toBe(true);
        const wrong = whole.map((digit, i) => (i === at ? (digit + slip) % 10 : digit));
        expect(read('siren', wrong.join('')).ok).toBe(false);
      }),
    );
  });

  it('keeps what it has read: reading an answer again changes nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...QUESTIONS), fc.string(), ({ field }, given) => {
        const once = readAnswer(field, given, 2027);
        if (once.ok) expect(readAnswer(field, once.value, 2027)).toEqual(once);
      }),
    );
  });

  it('asks for a SIREN in France only, and for a class where there is a mark', () => {
    const gaps = (answers: Record<string, string>): readonly string[] =>
      completeness(answers, [], 2027).gaps.map(({ key }) => key);
    expect(gaps({ country: 'FR' })).toContain('siren');
    expect(gaps({ country: 'BE' })).not.toContain('siren');
    expect(gaps({ regStatus: 'ce' })).toContain('deviceClass');
    expect(gaps({ regStatus: 'nd' })).not.toContain('deviceClass');
  });
});

describe('a table of applications', () => {
  it('gives every candidate of the demo edition, in order, with nothing to mend', () => {
    const { dossiers, flaws, left } = readAll(lines);
    expect(left).toEqual([]);
    expect(flaws).toEqual([]);
    expect(dossiers.map(({ dossier }) => dossier.answers.company)).toEqual(
      rawEdition.candidates.map(({ company }) => company.normalize('NFC')),
    );
    expect(dossiers).toHaveLength(CANDIDATES);
  });

  it('leaves a candidate who is here already, and says who', () => {
    const present = readAll(lines).dossiers.map(({ dossier }) => dossier);
    const again = readAll(lines, present);
    expect(again.dossiers).toEqual([]);
    expect(again.flaws[1]).toMatchObject({
      line: 3,
      flaw: { kind: 'known-candidate', dossier: 'C02' },
    });
  });

  it('writes or tells every line, whatever they hold', () => {
    const line = fc.array(fc.string(), { maxLength: heads.length });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (table) => {
        const { dossiers, left } = readAll(table);
        expect(dossiers.length + left.length).toBe(table.length);
        expect(new Set(dossiers.map(({ dossier }) => dossier.id)).size).toBe(dossiers.length);
      }),
    );
  });

  it('gives no question to two columns', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...heads.map(String), 'x', 'E-mail')), (given) => {
        const keys = matchColumns(given).filter((key) => key !== null);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });
});

describe('candidates alike', () => {
  const named = (...names: readonly string[]) =>
    names.map((company, at) => newDossier(`C0${at + 1}`, { company }));

  it.each([
    ['Mammolune', 'Mamrnolune'],
    ['Néphélion Fictif', 'Nephelion  FICTIF'],
    ['Echopoesie', 'Echopoésies'],
    ['Sonde', 'S0nde'],
  ])('tells « %s » and « %s » apart for a person', (one, other) => {
    expect(findSimilar(named(one, other))).toHaveLength(1);
  });

  it('leaves the demo edition in peace', () => {
    const dossiers = readAll(lines).dossiers.map(({ dossier }) => dossier);
    expect(findSimilar(dossiers)).toEqual([]);
  });

  it('counts steps as one would by hand', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 20 }), fc.nat(), (text, n) => {
        const at = n % text.length;
        const cut = text.slice(0, at) + text.slice(at + 1);
        expect(isWithin(text, cut, 1)).toBe(true);
        expect(isWithin(cut, text, 1)).toBe(true);
        expect(isWithin(`${text}ab`, text, 1)).toBe(false);
      }),
    );
  });
});

describe('whose a file is', () => {
  const dossiers = [
    newDossier('C01', { company: 'Néphélion Fictif' }),
    newDossier('C02', { company: 'Œil-de-Brume' }),
  ];

  it.each([
    [{ name: 'C02_presentation.pdf', folders: ['pieces'] }, 'C02'],
    [{ name: 'deck.pdf', folders: ['Oeil de brume'] }, 'C02'],
    [{ name: 'nephelion-fictif-deck.pdf', folders: ['x'] }, 'C01'],
    [{ name: 'coupe.png', folders: ['images', 'C02_Œil-de-Brume', 'pieces'] }, 'C02'],
    [{ name: 'deck.pdf', folders: ['pieces'] }, null],
    [{ name: 'C021.pdf', folders: ['pieces'] }, null],
  ])('%o', (file, whose) => {
    expect(matchFile(file, dossiers)).toBe(whose);
  });

  it('knows a logo from a picture', () => {
    expect(fileFieldOf('image/png', 'C01_logo.png')).toBe('logo');
    expect(fileFieldOf('image/png', 'C01_ecran.png')).toBe('images');
    expect(fileFieldOf('image/jpeg', 'catalogo.jpg')).toBe('images');
  });
});
