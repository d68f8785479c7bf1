import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './typing-grid.module.css';

interface GridPagesProps {
  readonly page: number;
  readonly lines: number;
  readonly of: number;
  readonly onPage: (page: number) => void;
}

/** The pages of a long sheet; nothing where one page holds it all. */
export function GridPages({ page, lines, of, onPage }: GridPagesProps) {
  const { t } = useTranslation();
  if (of <= lines) return null;
  const to = Math.min(of, (page + 1) * lines);
  return (
    <div className={styles.pages}>
      <Button
        variant="default"
        size="compact-sm"
        disabled={page === 0}
        onClick={() => onPage(page - 1)}
      >
        {t('paper.previous')}
      </Button>
      <span>{t('paper.page', { from: page * lines + 1, to, all: of })}</span>
      <Button
        variant="default"
        size="compact-sm"
        disabled={to === of}
        onClick={() => onPage(page + 1)}
      >
        {t('paper.next')}
      </Button>
    </div>
  );
}
