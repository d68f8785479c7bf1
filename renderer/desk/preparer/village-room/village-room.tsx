import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { writeCsv } from '../../../../shared/decision/csv';
import type { DraftFrame } from '../../../../shared/edition/draft/draft';
import { exhibitorsOf } from '../../../../shared/edition/draft/village';
import { encodeUtf8 } from '../../../../shared/file/utf8';
import { bridge } from '../../../bridge';
import { useLanguage } from '../../../i18n/use-language';
import { tellProblem, useTold } from '../../../i18n/use-told';
import { changeFrame } from '../../../store/draft';
import { RoomHead } from '../../organiser/room-head';
import { AddLine } from '../add-line';
import { BothFields } from '../kept-field';
import type { Preparation } from '../preparation';
import styles from '../preparer.module.css';
import { OtherExhibitors } from './other-exhibitors';

type Village = DraftFrame['village'];

/** Who exhibits, with the prize or beside it, and their list to take away. */
export function VillageRoom({ preparation }: { readonly preparation: Preparation }) {
  const { t } = useTranslation();
  const { inLanguage } = useLanguage();
  const [said, say] = useTold();
  const [added, setAdded] = useState<number | null>(null);
  const { draft, database } = preparation;
  const { village, id } = draft.frame;
  const exhibitors = exhibitorsOf(draft);
  const change = (next: (now: Village) => Partial<Village>): void =>
    void changeFrame(database, (frame) => ({
      village: { ...frame.village, ...next(frame.village) },
    }));
  const save = async (): Promise<void> => {
    const heads = ['company', 'stand', 'text', 'kind'] as const;
    const rows = exhibitors.map(({ company, stand, text, dossier }) => [
      company,
      stand,
      inLanguage(text),
      dossier === null ? t('prepare.village.without') : t('prepare.village.with', { dossier }),
    ]);
    const csv = writeCsv([heads.map((head) => t(`prepare.village.${head}`)), ...rows]);
    const asked = { name: `village-${id}.csv`, bytes: encodeUtf8(`\uFEFF${csv}`) };
    const answer = await bridge.saveFile(asked);
    if (!answer.ok) return say(tellProblem(answer.error));
    const { saved } = answer.value;
    say(({ t }) =>
      saved ? t('prepare.village.saved', { name: saved.name }) : t('organiser.save.closed'),
    );
  };
  return (
    <>
      <RoomHead
        title={t('prepare.village.title')}
        lead={t('prepare.village.lead', { count: exhibitors.length })}
        act={
          exhibitors.length > 0 && (
            <Button
              variant="default"
              leftSection={<IconDownload size={17} stroke={1.8} aria-hidden />}
              onClick={() => void save()}
            >
              {t('prepare.village.export')}
            </Button>
          )
        }
      />
      <div className={styles.stack}>
        <p className={styles.hint}>{t('prepare.village.how')}</p>
        <p role="status" className={styles.hint}>
          {said}
        </p>
        {exhibitors.length > 0 && (
          <table className={styles.table}>
            <caption className="visually-hidden">{t('prepare.village.title')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('prepare.village.company')}</th>
                <th scope="col">{t('prepare.village.stand')}</th>
                <th scope="col">{t('prepare.village.text')}</th>
                <th scope="col">{t('prepare.village.kind')}</th>
              </tr>
            </thead>
            <tbody>
              {exhibitors.map(({ company, stand, text, dossier }) => (
                <tr key={`${dossier} ${company}`}>
                  <th scope="row">
                    <bdi>{company}</bdi>
                  </th>
                  <td data-short>{stand || '—'}</td>
                  <td>{inLanguage(text) || '—'}</td>
                  <td data-short>
                    {dossier === null
                      ? t('prepare.village.without')
                      : t('prepare.village.with', { dossier })}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <OtherExhibitors
          exhibitors={village.exhibitorsOnly}
          isAdded={added === village.exhibitorsOnly.length}
          keep={(next) => change((now) => ({ exhibitorsOnly: [...next(now.exhibitorsOnly)] }))}
        />
        <div>
          <AddLine
            onAdd={() => {
              setAdded(village.exhibitorsOnly.length + 1);
              change((now) => ({
                exhibitorsOnly: [
                  ...now.exhibitorsOnly,
                  { company: '', stand: '', text: { fr: '', en: '' } },
                ],
              }));
            }}
          >
            {t('prepare.village.add')}
          </AddLine>
        </div>
        <section className={styles.section} aria-labelledby="village-words">
          <h2 id="village-words" className={styles.sectionTitle}>
            {t('prepare.village.words')}
          </h2>
          <BothFields
            label={t('prepare.village.wordsTitle')}
            value={village.title}
            maxLength={200}
            keep={(_, words) => change((now) => ({ title: { ...now.title, ...words } }))}
          />
          <BothFields
            label={t('prepare.village.note')}
            value={village.note}
            isLong
            maxLength={800}
            keep={(_, words) => change((now) => ({ note: { ...now.note, ...words } }))}
          />
        </section>
      </div>
    </>
  );
}
