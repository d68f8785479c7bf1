import { Button } from '@mantine/core';
import { IconTable } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChartAway } from '../../../parts/chart-away';
import { ChartBump } from '../../../parts/chart-bump';
import { ChartFigure } from '../../../parts/chart-figure';
import { ChartRows } from '../../../parts/chart-rows';
import { ChartSpans } from '../../../parts/chart-spans';
import { HeatMap } from './heat-map';
import type { HeatShown } from './heat-shows';
import type { InsightShown } from './insight-shows';
import styles from './pictures.module.css';
import { usePrinting } from './use-printing';

interface PicturesProps {
  readonly heat: HeatShown;
  readonly insight: InsightShown;
}

/** Each picture under its sentence; the figures of all of them in tables, one click away. */
export function Pictures({ heat, insight }: PicturesProps) {
  const { t } = useTranslation();
  const [isAsked, setAsked] = useState(false);
  const isTabled = usePrinting() || isAsked;
  const { criteria } = insight;
  return (
    <div className={styles.pictures}>
      <HeatMap heat={heat} />
      <Methods insight={insight} isTabled={isTabled} />
      <Chances insight={insight} isTabled={isTabled} />
      <Jurors insight={insight} isTabled={isTabled} />
      {isTabled && criteria && (
        <ChartFigure title={criteria.title} about="" table={criteria.table} isTabled />
      )}
      <div className={styles.foot}>
        <Button
          variant="subtle"
          c="var(--accent-ink)"
          size="compact-sm"
          leftSection={<IconTable size={16} stroke={1.6} aria-hidden />}
          aria-expanded={isAsked}
          onClick={() => setAsked(!isAsked)}
        >
          {t(isAsked ? 'tally.tables.close' : 'tally.tables.open')}
        </Button>
        <p>
          {t('tally.floor')} {insight.inform}
        </p>
      </div>
    </div>
  );
}

interface PartProps {
  readonly insight: InsightShown;
  readonly isTabled: boolean;
}

/** How the order changes from count to count, and with the weights. */
function Methods({ insight: { bump, tornado }, isTabled }: PartProps) {
  const { t } = useTranslation();
  if (!bump && !tornado) return null;
  return (
    <div className={styles.pair} data-tabled={isTabled || undefined}>
      {bump && (
        <ChartFigure
          title={bump.title}
          about={t('tally.bump.about')}
          table={bump.table}
          isTabled={isTabled}
        >
          <ChartBump words={bump.table.caption} {...bump} />
        </ChartFigure>
      )}
      {tornado && (
        <ChartFigure {...tornado} isTabled={isTabled}>
          <ChartRows
            words={tornado.about}
            rows={tornado.rows.map(({ criterion, name, spans, mark, figure }) => ({
              key: criterion,
              ...{ name, figure },
              picture: <ChartSpans spans={spans} mark={mark} />,
            }))}
          />
        </ChartFigure>
      )}
    </div>
  );
}

function Chances({ insight: { places }, isTabled }: PartProps) {
  const { t } = useTranslation();
  if (!places) return null;
  return (
    <ChartFigure {...places} about={t('tally.places.about')} isTabled={isTabled}>
      <ChartRows
        layout="strip"
        words={places.table.caption}
        rows={places.rows.map(({ dossier, name, spans, figure }) => ({
          key: dossier,
          ...{ name, figure },
          picture: <ChartSpans spans={spans} />,
        }))}
      />
    </ChartFigure>
  );
}

function Jurors({ insight: { jurors }, isTabled }: PartProps) {
  const { t } = useTranslation();
  if (!jurors) return null;
  const { rows, others, apart } = jurors;
  return (
    <ChartFigure {...jurors} about={t('tally.jurors.about')} isTabled={isTabled}>
      <ChartRows
        layout="noted"
        words={t('tally.jurors.about')}
        rows={rows.map(({ juror, name, at, figure, note }) => ({
          key: juror,
          ...{ name, figure, note },
          picture: <ChartAway at={at} />,
        }))}
      />
      {(others || apart) && <p className={styles.note}>{`${others} ${apart}`.trim()}</p>}
    </ChartFigure>
  );
}
