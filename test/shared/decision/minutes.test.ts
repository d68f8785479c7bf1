import { describe, expect, it } from 'vitest';
import {
  announcementCsv,
  rankingCsv,
  writeAnnouncement,
} from '../../../shared/decision/announcement';
import { writeCsv } from '../../../shared/decision/csv';
import { decide } from '../../../shared/decision/decision';
import { act } from '../../../shared/decision/deliberation';
import { writeMinutes } from '../../../shared/decision/minutes';
import { minutesHtml } from '../../../shared/decision/minutes-html';
import type { Part } from '../../../shared/decision/minutes-paper';
import { watchAwards } from '../../../shared/insight/alerts';
import { whatCounts } from '../../../shared/merge/standings';
import { propose } from '../../../shared/tally/proposal';
import { rankDossiers } from '../../../shared/tally/ranking';
import { DEMO_FILES, demoEdition, demoEditionDigest, ledgerOf, readVector } from './demo-jury';

const edition = demoEdition;
const standings = whatCounts({ edition, ledger: ledgerOf(DEMO_FILES), choices: [] });
const ranking = rankDossiers({ edition, standings });
const proposal = propose({ edition, ranking });
const { acts } = readVector('meetings/01-plain-demo.json') as { acts: unknown[] };
const deliberation = acts.map((one) => act.parse(one));
const decided = decide({
  ...{ edition, editionDigest: demoEditionDigest, standings, ranking, proposal },
  ...{ deliberation, mergeCode: '611Q D45X 9540' },
});
if (!decided.ok) throw new Error('the plain demo must be decided');
const decision = decided.value;
const source = {
  ...{ edition, standings, choices: [], ranking, proposal, deliberation, decision },
  alerts: watchAwards({ edition, ranking, standings }),
  mergeCode: decision.mergeCode,
  occasion: {
    place: 'à Paris (lieu fictif)',
    opened: '2027-10-09T14:00:00+02:00',
    closed: '2027-10-09T16:10:00+02:00',
    secretary: 'Mme Secrétaire <b>Fictive</b> $& {{place}} $t(minutes.title)',
    signatories: [{ organiser: 'SFR', name: 'Dr Échographie D’Exemple' }],
    embargo: '2027-10-10T18:30:00+02:00',
    fingerprint: 'AAAA BBBB CCCC DDDD',
    appVersion: '0.1.0',
  },
};
const minutes = writeMinutes(source);
const said = (article: number): string =>
  JSON.stringify(minutes.articles[article - 1]?.paragraphs.map(({ parts }) => parts));
const tables = minutes.articles.flatMap((article) =>
  article.paragraphs.flatMap(({ parts }) =>
    parts.flatMap((part: Part) => (part.kind === 'table' ? [part.table] : [])),
  ),
);

describe('the minutes of the demo deliberation', () => {
  it('say that the dossiers were shared among the jurors, and only then', () => {
    expect(said(4)).not.toContain('réparties');
    const jurors = [
      { juror: 'J01', dossiers: ['C01', 'C02'] },
      { juror: 'J02', dossiers: ['C03'] },
    ];
    const assignment = { perDossier: 5, seed: 'prix-2027-x', jurors };
    const shared = writeMinutes({ ...source, edition: { ...edition, assignment } });
    expect(JSON.stringify(shared.articles[3])).toContain(
      'réparties entre les jurés par tirage (graine «\u00A0prix-2027-x\u00A0»)\u00A0: chacune est confiée à 5 jurés\u202F; un juré en lit de 1 à 2.',
    );
  });

  it('say the day, the hour and who presided, as French minutes do', () => {
    expect(minutes.opening).toBe(
      'Le samedi 9 octobre 2027 à 14\u00A0h, le jury s’est réuni à Paris (lieu fictif), à huis clos, sous la présidence de Pr Radiologue Démonstration (SFR). Secrétariat de séance\u00A0: Mme Secrétaire <b>Fictive</b> $& {{place}} $t(minutes.title).',
    );
    expect(minutes.closing).toContain('16\u00A0h\u00A010');
  });

  it('count the present by college and name the absent', () => {
    expect(said(1)).toContain(
      'Absents ou excusés\u00A0: M. Économie L’Essai. Présents\u00A0: 8 sur 9 (SFR 3, Medicen Paris Region 3, SNITEM 2).',
    );
    expect(said(1)).toContain(
      'soit plus de la moitié des voix délibératives et au moins un membre de chaque collège, est atteint.',
    );
    expect(said(1)).toContain('"role":"vice-présidente"');
  });

  it('list the eight recusals and who presides for Aimant-Plume', () => {
    expect(tables[0]?.rows).toHaveLength(8);
    expect(said(2)).toContain('Huit déports en résultent');
    expect(said(2)).toContain(
      'Pour l’examen de Aimant-Plume, la présidence a été assurée par Mme Pôle Île-de-Fiction, vice-présidente.',
    );
  });

  it('print the ranking with sheets and sums, so that anyone recomputes it', () => {
    expect(tables[1]?.rows.map(({ cells }) => cells)).toEqual([
      ['1', 'Œil-de-Brume', '9', '3\u202F600', '80,00', ''],
      ['2', 'Sillage d’Ambre Endovasculaire', '8', '3\u202F200', '80,00', 'INN 4,375 contre 4,667'],
      ['3', 'Mammolune', '9', '3\u202F590', '79,78', ''],
      ['4', 'Cryo-Fée Interventions', '8', '3\u202F115', '77,88', ''],
      ['5', 'Néphélion Fictif', '8', '2\u202F920', '73,00', ''],
      ['6', 'Ophélie & Ŝuno', '8', '2\u202F900', '72,50', ''],
      ['7', 'Aimant-Plume', '8', '2\u202F890', '72,25', ''],
      ['8', 'Contraste Minuscule', '8', '2\u202F890', '72,25', 'MED 3,625 contre 4,000'],
      ['9', 'Vertébraline', '8', '2\u202F865', '71,63', ''],
      ['10', 'Échopoésie', '9', '3\u202F025', '67,22', 'ex æquo'],
      ['10', 'L’Atelier des Photons Tranquilles', '9', '3\u202F025', '67,22', 'ex æquo'],
      ['12', 'Radionuage & Filles', '8', '2\u202F535', '63,38', ''],
      ['13', '42 % Lumière', '8', '2\u202F260', '56,50', ''],
      [
        '14',
        'Société Anonyme d’Imagerie Fœtale Assistée par Échographie et d’Enseignement du Geste Interventionnel « Premiers Regards »',
        '8',
        '2\u202F195',
        '54,88',
        '',
      ],
    ]);
  });

  it('count the sheets as the drawing of the minutes does', () => {
    expect(said(4)).toContain(
      'Fiches complètes\u00A0: 122, dont 116 comptées au classement, 4 pour des candidatures non classées et 2 pour des candidatures retirées ou irrecevables. Fiches incomplètes, listées et non comptées\u00A0: 2.',
    );
    expect(said(4)).toContain('Thêta Κλίμαξ Γάμμα (4 fiches complètes, minimum 5)');
    expect(said(4)).toContain('moyenne des collèges à poids égal');
  });

  it('write every vote with who left for it', () => {
    expect(said(5)).toContain(
      'Vote «\u00A0Le jury suit-il le classement et nomme-t-il Œil-de-Brume lauréat\u202F?\u00A0»\u00A0: pour 5, contre 2, abstentions 0, déports 1.',
    );
  });

  it('escape every name on paper and carry no script', () => {
    const html = minutesHtml(minutes);
    expect(html).toContain('Mme Secrétaire &lt;b&gt;Fictive&lt;/b&gt; $&amp; {{place}}');
    expect(html).not.toMatch(/<script|https?:|url\(/);
  });

  it('exist in English too, without a French word left as a key', () => {
    const english = JSON.stringify(writeMinutes(source, 'en'));
    expect(english).toContain('The quorum set by the rules, more than half of the voting members');
    expect(english).not.toMatch(/"minutes\./);
    expect(said(4)).not.toMatch(/minutes\.|four\./);
  });
});

describe('what may be published', () => {
  it('names the awards and never a rank, a score or a vote', () => {
    const announcement = writeAnnouncement(edition, decision);
    expect(announcement.awards.map(({ award, company }) => [award, company])).toEqual([
      ['laureate', 'Œil-de-Brume'],
      ['commended', 'Sillage d’Ambre Endovasculaire'],
    ]);
    expect(JSON.stringify(announcement)).not.toMatch(/80|400\/1|rank|vote/);
    expect(announcementCsv(announcement)).toContain(
      '2027,laureate,Lauréat,Laureate,Œil-de-Brume,Luciole,Pour laureate.,For laureate.\r\n',
    );
  });

  it('keeps the whole ranking for the organisers, the unranked with their reason', () => {
    const csv = rankingCsv(edition, decision);
    expect(csv).toContain('\r\n1,C02,Œil-de-Brume,Luciole,9,80.00,400/1,,\r\n');
    expect(csv).toContain('C16,Brise-Glace Radiologie,Étrave,,,,,withdrawn\r\n');
    expect(csv.split('\r\n')).toHaveLength(1 + 16 + 1);
  });

  it('never lets a spreadsheet run a name as a formula', () => {
    expect(writeCsv([['=1+1', '+3', '-2', '@x', '\tx', '\rx', 'a"b,c', -2]])).toBe(
      '\'=1+1,\'+3,\'-2,\'@x,\'\tx,"\'\rx","a""b,c",-2\r\n',
    );
  });
});
