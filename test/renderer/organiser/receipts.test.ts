import { describe, expect, it } from 'vitest';
import { gather } from '../../../renderer/derive/organiser';
import { compareBallots, showFork } from '../../../renderer/desk/organiser/merge-room/fork-shows';
import { showMatrix } from '../../../renderer/desk/organiser/merge-room/matrix-shows';
import {
  showRefused,
  showWithoutEffect,
} from '../../../renderer/desk/organiser/merge-room/receipt-shows';
import type { Receipt } from '../../../shared/merge/receipt';
import { COUNTED_FILES } from '../../make/demo-edition';
import { bring, edition, verified } from './gathered-demo';

const DIGEST = '0'.repeat(64);

function gathered(files: readonly string[], refused: readonly Receipt[] = []) {
  const { ledger, receipts } = bring(files);
  const all = gather(edition, DIGEST, ledger, []);
  const given = {
    edition,
    language: 'fr' as const,
    ledger,
    standings: all.standings,
    receipts: [...receipts, ...refused],
  };
  return { all, given };
}

const plain = (text: string): string => text.replace(/\s/g, ' ');

describe('receipts as a person reads them', () => {
  it('says that a revision was replaced, whichever of the two came first', () => {
    for (const order of [
      ['J04.rev1.superseded', 'J04.rev2'],
      ['J04.rev2', 'J04.rev1.superseded'],
    ]) {
      const [line] = showWithoutEffect(gathered(order).given);
      expect(plain(line?.text ?? '')).toBe(
        'révision 1 de Mme Pôle Île-de-Fiction. La 2 change quatre notes.',
      );
      expect(line?.file).toBe('J04.rev1.superseded');
    }
  });

  it('tells a copy under another name from the very same file', () => {
    const { given } = gathered(['J06.rev1', 'J06.rev1.bom-crlf', 'J01.rev1', 'J01.rev1']);
    const lines = showWithoutEffect(given);
    expect(lines.map((line) => line.file)).toEqual(['J06.rev1.bom-crlf', '']);
    expect(plain(lines[1]?.text ?? '')).toBe(
      'Un fichier déposé une seconde fois, compté une fois.',
    );
  });

  it('says a refusal once however often the file is dropped, and that the right one counts', () => {
    const refusal: Receipt = {
      file: 'ancien.ballot',
      kind: 'other-edition',
      edition: 'demo-2026',
      juror: 'J07',
    };
    const { given } = gathered(['J07.rev1'], [refusal, refusal]);
    const lines = showRefused(given);
    expect(lines).toHaveLength(1);
    expect(lines[0]?.title).toBe('Autre édition.');
    expect(plain(lines[0]?.text ?? '')).toMatch(
      /M\. Industrie Spécimen .*« demo-2026 ».* Son fichier pour cette édition est déjà compté\./,
    );
  });
});

describe('a fork as a question', () => {
  it('names the only mark that differs', () => {
    const { all, given } = gathered(['J09.rev1', 'J09.rev1.conflict']);
    const standing = all.standings.get('J09');
    if (standing?.state !== 'suspended') throw new Error('J09 should be suspended');
    const fork = showFork('J09', standing, given);
    expect(plain(fork.change)).toMatch(/^Un seul chiffre change : .*dossier C01\.$/);
    expect(fork.versions.map((version) => version.mark).toSorted()).toEqual(['1', '4']);
  });

  it('finds nothing to compare in two copies', () => {
    const { ballot } = verified('J01.rev1');
    expect(compareBallots([ballot, ballot], { edition, language: 'fr' })).toEqual([]);
  });
});

describe('the matrix of who marked what', () => {
  it('counts sheets per dossier and says which will not be ranked', () => {
    const { all } = gathered(COUNTED_FILES);
    const matrix = showMatrix({ edition, language: 'fr', gathered: all });
    const sheets = new Map(matrix.columns.map((column) => [column.dossier, column.sheets]));
    // Figures of expected-results.json: valid sheets per dossier.
    expect(sheets.get('C02')).toBe(9);
    expect(sheets.get('C10')).toBe(4);
    expect(sheets.get('C16')).toBeNull();
    expect(matrix.feet.map((foot) => plain(`${foot.name} ${foot.text}`))).toEqual([
      'C10 Thêta Κλίμαξ Γάμμα ne sera pas classé : quatre fiches, il en faut cinq.',
      'C16 Brise-Glace Radiologie a été retiré ; ses deux fiches sont gardées, non comptées.',
    ]);
  });

  it('does not condemn a dossier while files may still come', () => {
    const { all } = gathered(COUNTED_FILES.slice(0, 3));
    const { feet } = showMatrix({ edition, language: 'fr', gathered: all });
    expect(feet[0]?.text).toMatch(/n’ont pas encore assez de fiches/);
    expect(feet.some((foot) => foot.name.startsWith('C02'))).toBe(false);
  });
});
