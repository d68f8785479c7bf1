import { describe, expect, it } from 'vitest';
import {
  missingBlanks,
  NO_PRESS,
  withPromised,
  writePressRelease,
} from '../../../shared/decision/announcement-press';
import { certificatesHtml, fitName } from '../../../shared/decision/certificate';
import { minutesSummaryHtml } from '../../../shared/decision/minutes-summary';
import { palmaresYears, yearsCsv } from '../../../shared/decision/palmares-years';
import { pressHtml, pressScale } from '../../../shared/decision/press-html';
import { pressMarkdown, pressText } from '../../../shared/decision/press-text';
import { webFragment } from '../../../shared/decision/web-fragment';
import { demoPrize, FULL_BLANKS, withWinners } from './demo-decision';

const NB = '\u00A0';
const release = writePressRelease({ ...demoPrize, blanks: FULL_BLANKS }, 'fr');
const english = writePressRelease({ ...demoPrize, blanks: FULL_BLANKS }, 'en');

describe('the press release', () => {
  it('says the prize as the organisers’ model does, in both languages', () => {
    expect(release.title).toBe(
      'Œil-de-Brume reçoit le prix SFR-Medicen-SNITEM de l’innovation en imagerie médicale 2027',
    );
    expect(release.subtitle).toBe(
      'Sillage d’Ambre Endovasculaire est distinguée par le coup de cœur du jury',
    );
    expect(release.paragraphs[0]).toBe(
      'Le jury réuni par la Société Française de Radiologie (SFR), Medicen Paris Region et le SNITEM a choisi Œil-de-Brume parmi 15 candidatures pour Luciole. Le prix a été remis pendant les Journées Francophones de Radiologie.',
    );
    expect(english.title).toBe(
      'Œil-de-Brume wins the 2027 SFR-Medicen-SNITEM prize for innovation in medical imaging',
    );
    expect(english.subtitle).toBe('Sillage d’Ambre Endovasculaire is highly commended');
  });

  it('carries the embargo first, in the time of the congress', () => {
    const line = `Sous embargo jusqu’au 10 octobre 2027, 18${NB}h${NB}30 (heure de Paris)`;
    expect(release.embargo).toBe(line);
    expect(pressText(release).split('\n')[0]).toContain(line);
    expect(pressHtml(release).indexOf(line)).toBeLessThan(pressHtml(release).indexOf('<h1>'));
  });

  it('names past winners and the Village in walking order', () => {
    expect(release.past.years.map(({ year, names }) => [year, ...names])).toEqual([
      [2015, 'LLTech', 'Healtis'],
      [2016, 'Anatoscope', 'Instent'],
      [2017, 'Therapixel', 'Basecamp Vascular'],
    ]);
    expect(release.closing.at(-1)).toMatch(/Mammolune \(V1\), Brume & Fils .* \(V11\)\.$/);
  });

  it('gives what the edition promised, until somebody writes otherwise', () => {
    const benefits = { fr: 'Un accès privilégié', en: 'Privileged access' };
    const edition = { ...demoPrize.edition, benefits };
    const blanks = withPromised(NO_PRESS, edition);
    expect(missingBlanks({ ...demoPrize, blanks }, 'fr')).not.toContain('benefits');
    expect(pressText(writePressRelease({ ...demoPrize, blanks }, 'fr'))).toContain(
      'bénéficient d’un accès privilégié',
    );
    const written = { ...NO_PRESS, benefits: { fr: 'un stand', en: '' } };
    expect(withPromised(written, edition).benefits).toEqual(written.benefits);
  });

  it('tells each missing blank and prints nothing in its place', () => {
    expect(missingBlanks({ ...demoPrize, blanks: NO_PRESS }, 'fr')).toEqual([
      ...['place', 'presidentQuote', 'laureateQuote', 'spokesperson', 'benefits', 'contacts'],
    ]);
    expect(missingBlanks({ ...demoPrize, blanks: FULL_BLANKS }, 'fr')).toEqual([]);
    const bare = writePressRelease({ ...demoPrize, blanks: NO_PRESS }, 'fr');
    expect(bare.quotes).toEqual([]);
    expect(bare.contacts).toBeNull();
    expect(bare.dateline).toBe('Le 10 octobre 2027');
    expect(pressHtml(bare)).not.toMatch(/\{\{|« ?»|undefined|bénéficient/);
  });

  it('agrees with joint laureates, and with none', () => {
    const joint = withWinners('laureate', ['C02', 'C04']);
    expect(writePressRelease({ ...joint, blanks: NO_PRESS }, 'fr').title).toMatch(
      /^Œil-de-Brume et Sillage d’Ambre Endovasculaire reçoivent le prix/,
    );
    const none = withWinners('laureate', []);
    expect(writePressRelease({ ...none, blanks: FULL_BLANKS }, 'fr')).toMatchObject({
      title:
        'Le prix SFR-Medicen-SNITEM de l’innovation en imagerie médicale n’est pas décerné en 2027',
      quotes: [{ who: 'Pr Radiologue Démonstration, président du jury' }],
    });
  });

  it('never says a mark, a rank nor a vote', () => {
    for (const text of [pressText(release), pressMarkdown(release), pressHtml(release)]) {
      expect(text).not.toMatch(/80[,.]00|\brang\b|\brank\b|voix|abstention/);
    }
  });

  it('keeps the sizes of the drawing while it fits, and refuses what one page cannot hold', () => {
    expect(pressScale(release)).toBe(1);
    const words = { fr: 'Un mot de plus. '.repeat(60), en: '' };
    const longer = { ...FULL_BLANKS, presidentQuote: words };
    expect(pressScale(writePressRelease({ ...demoPrize, blanks: longer }, 'fr'))).toBeLessThan(1);
    const tooLong = { fr: words.fr.repeat(4), en: '' };
    const blanks = { ...FULL_BLANKS, presidentQuote: tooLong };
    expect(pressScale(writePressRelease({ ...demoPrize, blanks }, 'fr'))).toBeNull();
  });
});

describe('certificates', () => {
  const html = certificatesHtml({ ...demoPrize, place: 'à Paris', signatories: {} }, 'fr') ?? '';

  it('say the town in the English sentence as English does, and no other French words', () => {
    expect(html).toContain('réuni à Paris le 9 octobre 2027');
    expect(html).toContain('meeting in Paris on 9 October 2027');
    const there = { ...demoPrize, place: 'au Palais des congrès', signatories: {} };
    const other = certificatesHtml(there, 'en') ?? '';
    expect(other).toContain('The jury, meeting on 9 October 2027');
    expect(other).toContain('réuni au Palais des congrès');
  });

  it('are one landscape page for each winner, gold then slate', () => {
    expect(html.match(/class="page"/g)).toHaveLength(2);
    const [, first = '', second = ''] = html.split('class="page"');
    expect(first).toContain('stroke="#9C7A1E"');
    expect(first).toContain(
      'a désigné <span class="nb">Œil-de-Brume</span> lauréat du prix pour Luciole',
    );
    expect(second).toContain('stroke="#4E6B85"');
    expect(second).toContain('Coup de cœur du jury 2027');
    expect(first.match(/<div><b>/g)).toHaveLength(5);
    expect(html).not.toMatch(/80[,.]00|\brang\b/);
  });

  it('set a short name at 86 points and fit the 122-character one down', () => {
    const [, , , , , , , , , , , , thirteenth] = demoPrize.edition.dossiers;
    expect(thirteenth?.company).toHaveLength(122);
    expect(fitName('Œil-de-Brume').size).toBe(86);
    const { size, line } = fitName(thirteenth?.company ?? '');
    expect(size).toBeGreaterThanOrEqual(24);
    expect(line * 4).toBeLessThanOrEqual(130);
    expect(fitName('W'.repeat(400)).size).toBeGreaterThan(8);
  });

  it('are not made when nothing was awarded', () => {
    const { decision } = demoPrize;
    const awards = decision.awards.map((one) => ({ ...one, dossiers: [] }));
    const none = { ...demoPrize, decision: { ...decision, awards } };
    expect(certificatesHtml({ ...none, place: '', signatories: {} }, 'fr')).toBeNull();
  });
});

describe('the web fragment', () => {
  it('has the winners and the Village, no script and nothing to fetch', () => {
    const html = webFragment(demoPrize, 'en');
    expect(html.split('\n')[0]).toContain('Under embargo until 10 October 2027, 18:30');
    expect(html).toContain('<bdi>Œil-de-Brume</bdi>');
    expect(html).toContain('<bdi>Brume &amp; Fils (fictif)</bdi>');
    expect(html).not.toMatch(/<script|<link|<img|src=|href=|url\(|@import|https?:|80\.00/i);
  });
});

describe('the palmarès over the years', () => {
  it('adds this year to the known ones, each with its source', () => {
    const years = palmaresYears(demoPrize.edition, demoPrize.decision, 'fr');
    expect(years.map(({ year }) => year)).toEqual([2015, 2016, 2017, 2027]);
    expect(years.at(-1)).toMatchObject({
      laureate: ['Œil-de-Brume'],
      commended: ['Sillage d’Ambre Endovasculaire'],
      source: 'Procès-verbal 2027, version 1',
    });
    expect(yearsCsv(years).split('\r\n')[1]).toMatch(/^2015,LLTech,Healtis,,https:/);
  });
});

describe('the English summary of the minutes', () => {
  it('repeats the votes and awards of the sealed decision, and refers to the minutes', () => {
    const html = minutesSummaryHtml({ ...demoPrize, reference: 'PV 2027-01 · version 1' }, 'en');
    expect(html).toContain('8 of 9 voting jurors were present at the last decision; quorum: 5.');
    expect(html).toContain('Received: 16. Eligible: 15. Ranked: 14.');
    expect(html).toContain('80.00 out of 100, rank 1.');
    expect(html).toContain('<b>PV 2027-01 · version 1</b>');
    expect(html).toContain(
      'version 1. Fingerprint of the decision: KHYF RFT2 AYY4. Merge code: 611Q',
    );
    expect(html).toContain('The minutes alone are authoritative.');
  });
});
