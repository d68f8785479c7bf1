import { Button } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Marks } from '../../../shared/ballot/score-sheet';
import type { Grid } from '../../../shared/edition/grid';
import { sayDecimal } from '../../../shared/words/format';
import { useLanguage } from '../../i18n/use-language';
import { CriterionRow } from '../juror/mark-room/criterion-row';
import { Dialog } from '../organiser/dialog';
import styles from './preparer.module.css';

/** The sheet as a juror has it, to try; nothing of it is kept. */
export function GridPreview({ grid }: { readonly grid: Grid }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconEye size={17} stroke={1.8} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('prepare.preview.act')}
      </Button>
      <Dialog
        isOpen={isOpen}
        title={t('prepare.preview.title')}
        size={480}
        onClose={() => setOpen(false)}
      >
        <Sheet grid={grid} />
      </Dialog>
    </>
  );
}

function Sheet({ grid: { criteria, scale } }: { readonly grid: Grid }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const [marks, setMarks] = useState<Marks>({});
  const [focused, setFocused] = useState(criteria[0]?.id ?? '');
  const mark = (id: string, given: number | null): void => {
    const { [id]: _, ...others } = marks;
    setMarks(given === null ? others : { ...others, [id]: given });
    const next = criteria[criteria.findIndex((each) => each.id === id) + 1];
    if (given !== null && next) setFocused(next.id);
  };
  const weights = criteria.reduce((sum, { weight }) => sum + weight, 0);
  const total = criteria.reduce((sum, { id, weight }) => sum + weight * (marks[id] ?? 0), 0);
  const isWhole = criteria.every(({ id, weight }) => weight === 0 || marks[id] !== undefined);
  return (
    <div className={styles.section}>
      <p className={styles.hint}>{t('prepare.preview.hint')}</p>
      {criteria.map((criterion) => (
        <CriterionRow
          key={criterion.id}
          criterion={criterion}
          scale={scale}
          sheet={{ dossier: 'X01', state: 'marked', marks, comment: '' }}
          isFocused={focused === criterion.id}
          former={null}
          onFocus={setFocused}
          onMark={(given, id) => mark(id, given)}
        />
      ))}
      <p role="status">
        {isWhole && weights > 0
          ? t('prepare.preview.total', {
              total: sayDecimal(((100 * total) / (weights * scale.max)).toFixed(2), language),
            })
          : t('prepare.preview.unfinished')}
      </p>
    </div>
  );
}
