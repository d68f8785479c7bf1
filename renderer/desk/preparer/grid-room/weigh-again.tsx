import { Button } from '@mantine/core';
import { IconScale } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Grid } from '../../../../shared/edition/grid';
import { sayDecimal } from '../../../../shared/words/format';
import { useLanguage } from '../../../i18n/use-language';
import { Stepper } from '../../../parts/stepper';
import { Dialog } from '../../organiser/dialog';
import styles from '../preparer.module.css';

/** Two invented dossiers and weights to try, before anything is marked. Nothing of it is kept. */
export function WeighAgain({ grid }: { readonly grid: Grid }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconScale size={17} stroke={1.8} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('prepare.weigh.act')}
      </Button>
      <Dialog
        isOpen={isOpen}
        title={t('prepare.weigh.title')}
        size={720}
        onClose={() => setOpen(false)}
      >
        <Scales grid={grid} />
      </Dialog>
    </>
  );
}

interface Row {
  readonly id: string;
  readonly weight: number;
  readonly a: number;
  readonly b: number;
}

function Scales({ grid: { criteria, scale } }: { readonly grid: Grid }) {
  const { t } = useTranslation();
  const { language, inLanguage } = useLanguage();
  const half = Math.ceil(criteria.length / 2);
  const [rows, setRows] = useState<readonly Row[]>(() =>
    criteria.map(({ id, weight }, at) => ({
      id,
      weight,
      a: at < half ? scale.max : scale.min + 2,
      b: at < half ? scale.min + 2 : scale.max,
    })),
  );
  const change = (id: string, part: Partial<Row>): void =>
    setRows(rows.map((row) => (row.id === id ? { ...row, ...part } : row)));
  const sum = rows.reduce((total, { weight }) => total + weight, 0);
  const total = (which: 'a' | 'b'): number =>
    rows.reduce((all, row) => all + row.weight * row[which], 0);
  const onHundred = (points: number): string =>
    sum === 0 ? '—' : sayDecimal(((100 * points) / (sum * scale.max)).toFixed(2), language);
  const [a, b] = [total('a'), total('b')];
  const lead = onHundred(Math.abs(a - b));
  const verdict =
    a === b
      ? t('prepare.weigh.tied')
      : t(a > b ? 'prepare.weigh.aLeads' : 'prepare.weigh.bLeads', { lead });
  const figure = (row: Row, part: 'weight' | 'a' | 'b', name: string) => {
    const label = t(`prepare.weigh.${part}Of`, { criterion: name });
    return (
      <Stepper
        label={label}
        lessLabel={t('prepare.less', { name: label })}
        moreLabel={t('prepare.more', { name: label })}
        value={row[part]}
        min={part === 'weight' ? 0 : scale.min}
        max={part === 'weight' ? 100 : scale.max}
        onChange={(value) => change(row.id, { [part]: value })}
      />
    );
  };
  return (
    <div className={styles.section}>
      <p className={styles.hint}>{t('prepare.weigh.hint')}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('prepare.weigh.criterion')}</th>
            <th scope="col">{t('prepare.weigh.weight', { sum })}</th>
            <th scope="col">A</th>
            <th scope="col">B</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => {
            const name = criteria[at] ? inLanguage(criteria[at].label) || row.id : row.id;
            return (
              <tr key={row.id}>
                <th scope="row">{name}</th>
                <td>{figure(row, 'weight', name)}</td>
                <td>{figure(row, 'a', name)}</td>
                <td>{figure(row, 'b', name)}</td>
              </tr>
            );
          })}
          <tr>
            <th scope="row">{t('prepare.weigh.total')}</th>
            <td>{sum}</td>
            <td>{onHundred(a)}</td>
            <td>{onHundred(b)}</td>
          </tr>
        </tbody>
      </table>
      <p role="status" className="serif">
        {verdict}
      </p>
    </div>
  );
}
