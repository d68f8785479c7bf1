import { Button, NativeSelect } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { markOf, sheetTotal } from '../../../../shared/ballot/sheet-state';
import type { Edition } from '../../../../shared/edition/edition';
import type { DossierId } from '../../../../shared/ids';
import { sayDecimal } from '../../../../shared/words/format';
import { isOpen, type JurorDossier } from '../../../derive/juror-dossiers';
import { outOf100 } from '../../../derive/juror-mirror';
import { useLanguage } from '../../../i18n/use-language';
import { useBeginInSight } from '../../../parts/begin-in-sight';
import styles from './compare.module.css';

interface CompareRoomProps {
  readonly edition: Edition;
  readonly dossiers: readonly JurorDossier[];
  readonly left: DossierId;
  readonly right: DossierId | null;
  readonly onChoose: (pair: { readonly left: DossierId; readonly right: DossierId }) => void;
  readonly onOpen: (dossier: DossierId) => void;
  readonly onBack: () => void;
}

/** Two dossiers side by side, criterion by criterion, with this juror's own marks only. */
export function CompareRoom(props: CompareRoomProps) {
  const { t } = useTranslation();
  const { dossiers, edition, onBack } = props;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const room = useRef<HTMLElement>(null);
  useBeginInSight(room, 'compare');
  const open = dossiers.filter(isOpen);
  const left = open.find(({ dossier }) => dossier.id === props.left) ?? open[0];
  const others = open.filter((each) => each !== left);
  const right = others.find(({ dossier }) => dossier.id === props.right) ?? others[0];
  return (
    <main
      ref={room}
      className={styles.room}
      aria-labelledby="juror-compare"
      onKeyDown={(event) => {
        // The keys of the desk are not heard in a list of choices.
        if (event.key === 'Escape' && event.target instanceof HTMLSelectElement) onBack();
      }}
    >
      <header className={styles.head}>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconArrowLeft size={16} stroke={1.8} aria-hidden />}
          onClick={onBack}
        >
          {t('juror.tools.compare.back')}
        </Button>
        <h1 id="juror-compare" ref={title} tabIndex={-1}>
          {t('juror.tools.compare.title')}
        </h1>
        <p className="muted">{t('juror.tools.compare.lead')}</p>
      </header>
      {left && right ? (
        <Pair {...props} pair={[left, right]} open={open} edition={edition} />
      ) : (
        <p className="muted">{t('juror.tools.compare.needsTwo')}</p>
      )}
    </main>
  );
}

interface PairProps extends CompareRoomProps {
  readonly pair: readonly [JurorDossier, JurorDossier];
  readonly open: readonly JurorDossier[];
}

function Pair(props: PairProps) {
  const { t } = useTranslation();
  const { language, inLanguage } = useLanguage();
  const { edition, pair, open, onChoose, onOpen } = props;
  const [left, right] = pair;
  const choose = (side: 'left' | 'right', id: string): void => {
    const now = { left: left.dossier.id, right: right.dossier.id };
    // Choosing the other side's dossier turns the pair over.
    const other = side === 'left' ? 'right' : 'left';
    onChoose(now[other] === id ? { left: now.right, right: now.left } : { ...now, [side]: id });
  };
  const side = (each: JurorDossier, at: 'left' | 'right') => (
    <th key={at} scope="col">
      <NativeSelect
        size="xs"
        aria-label={t(`juror.tools.compare.${at}`)}
        value={each.dossier.id}
        onChange={(event) => choose(at, event.currentTarget.value)}
        data={open.map(({ dossier }) => ({
          value: dossier.id,
          label: `${dossier.id} · ${dossier.company}`,
        }))}
      />
      <span className={`serif ${styles.company}`}>{each.dossier.company}</span>
      <span className={styles.product}>{each.dossier.product}</span>
    </th>
  );
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <td />
          {side(left, 'left')}
          {side(right, 'right')}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{t('juror.read.summary')}</th>
          {pair.map(({ dossier }) => (
            <td key={dossier.id}>{inLanguage(dossier.summary)}</td>
          ))}
        </tr>
        {edition.grid.criteria.map((criterion) => (
          <tr key={criterion.id}>
            <th scope="row">
              {inLanguage(criterion.label)}
              <span className={styles.weight}>
                {t('juror.mark.weight', { weight: criterion.weight })}
              </span>
            </th>
            {pair.map((each) => (
              <td key={each.dossier.id}>
                <OwnMark mark={markOf(each.sheet, criterion)} />
                {wordsOn(each, criterion.id, inLanguage) ?? (
                  <span className="muted">{t('juror.read.silent')}</span>
                )}
              </td>
            ))}
          </tr>
        ))}
        <tr>
          <th scope="row">{t('juror.tools.compare.total')}</th>
          {pair.map((each) => {
            const total = sheetTotal(each.sheet, edition.grid);
            return (
              <td key={each.dossier.id} className={styles.total}>
                {total === null ? (
                  <span className="muted">{t('juror.tools.compare.later')}</span>
                ) : (
                  t('juror.mark.outOf', { score: sayDecimal(outOf100(total, edition), language) })
                )}
                <Button
                  variant="default"
                  size="compact-xs"
                  classNames={{ label: styles.whole }}
                  onClick={() => onOpen(each.dossier.id)}
                >
                  {t('juror.tools.compare.open', { company: each.dossier.company })}
                </Button>
              </td>
            );
          })}
        </tr>
      </tbody>
    </table>
  );
}

function wordsOn(
  { dossier }: JurorDossier,
  criterion: string,
  inLanguage: ReturnType<typeof useLanguage>['inLanguage'],
): string | null {
  const words = Object.hasOwn(dossier.sections, criterion) ? dossier.sections[criterion] : null;
  return words ? inLanguage(words) : null;
}

function OwnMark({ mark }: { readonly mark: number | undefined }) {
  const { t } = useTranslation();
  return (
    <span className={styles.mark} data-empty={mark === undefined}>
      <span className="visually-hidden">{t('juror.tools.compare.mine')} </span>
      {mark ?? t('juror.tools.compare.none')}
    </span>
  );
}
