import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { startWords } from '../../renderer/i18n/i18n';

beforeAll(() => startWords('fr'));

describe('a name in a sentence', () => {
  it('stays among itself where it is read from right to left', () => {
    const said = i18next.t('juror.tools.late.linked', { company: 'مختبر الأشعة' });
    expect(said).toContain('\u2068مختبر الأشعة\u2069');
  });

  it('is left as it was written otherwise, signs of markup and Greek alike', () => {
    for (const company of ['<b>Gras</b> & fils', 'Thêta Κλίμαξ', "L'Œil"]) {
      const said = i18next.t('juror.tools.late.linked', { company });
      expect(said).toContain(`\u00a0: ${company}.`);
    }
  });
});
