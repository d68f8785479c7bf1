import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DraftFrame } from '../../../../shared/edition/draft/draft';
import { changeFrame } from '../../../store/draft';
import { RoomHead } from '../../organiser/room-head';
import { BeforePublishing } from '../before-publishing';
import { BothFields } from '../kept-field';
import type { Preparation } from '../preparation';
import styles from '../preparer.module.css';
import { DatesOfYear } from './dates-of-year';
import { Organisers } from './organisers';
import { PastYears } from './past-years';

const NOTHING = { fr: '', en: '' };
const AWARDS = ['laureate', 'commended', 'mention'] as const;

/** What the prize is called, who gives it, what it gives, and when. */
export function PrizeRoom({ preparation }: { readonly preparation: Preparation }) {
  const { t } = useTranslation();
  const { draft, database } = preparation;
  const { frame } = draft;
  const change = (part: Partial<DraftFrame>): void => void changeFrame(database, () => part);
  const words = (['title', 'shortTitle', 'event'] as const).map((part) => (
    <BothFields
      key={part}
      label={t(`prepare.prize.${part}`)}
      value={frame[part]}
      maxLength={300}
      keep={(_, said) =>
        void changeFrame(database, (now) => ({ [part]: { ...now[part], ...said } }))
      }
    />
  ));
  return (
    <>
      <RoomHead
        title={t('prepare.rooms.prize')}
        lead={t('prepare.prize.lead', { year: frame.year })}
      />
      <div className={styles.columns}>
        <div className={styles.stack}>
          <section className={styles.section} aria-labelledby="prize-words">
            <h2 id="prize-words" className={styles.sectionTitle}>
              {t('prepare.prize.words')}
            </h2>
            {words}
          </section>
          <Organisers frame={frame} keep={(said) => void changeFrame(database, said)} />
          <DatesOfYear
            frame={frame}
            keepEmbargo={(embargo) => change({ embargo })}
            keep={(said) =>
              void changeFrame(database, ({ schedule }) => ({ schedule: { ...schedule, ...said } }))
            }
          />
          <Awards preparation={preparation} />
          <PastYears
            history={frame.history}
            keep={(history) => change({ history: [...history] })}
          />
        </div>
        <BeforePublishing preparation={preparation} />
      </div>
    </>
  );
}

/** The prizes of the year, each with its label; the special mention may be left out. */
function Awards({ preparation: { draft, database } }: { readonly preparation: Preparation }) {
  const { t } = useTranslation();
  const { awards } = draft.frame;
  const keep = (next: DraftFrame['awards']): void =>
    void changeFrame(database, () => ({ awards: next }));
  const turn = (id: (typeof AWARDS)[number], isGiven: boolean): void => {
    const label = { fr: t(`prepare.prize.label.${id}.fr`), en: t(`prepare.prize.label.${id}.en`) };
    const added = { id, label, optional: id === 'mention' };
    const all = isGiven ? [...awards, added] : awards.filter((award) => award.id !== id);
    keep(AWARDS.flatMap((each) => all.filter((award) => award.id === each)));
  };
  return (
    <section className={styles.section} aria-labelledby="prize-awards">
      <h2 id="prize-awards" className={styles.sectionTitle}>
        {t('prepare.prize.awards')}
      </h2>
      {AWARDS.map((id) => {
        const award = awards.find((each) => each.id === id);
        return (
          <div key={id} className={styles.section}>
            <Checkbox
              label={t(`prepare.prize.award.${id}`)}
              checked={award !== undefined}
              disabled={id === 'laureate' && award !== undefined}
              onChange={(event) => turn(id, event.currentTarget.checked)}
            />
            {award && (
              <BothFields
                label={t('prepare.prize.labelOf')}
                value={award.label}
                maxLength={80}
                keep={(label) =>
                  keep(awards.map((each) => (each.id === id ? { ...each, label } : each)))
                }
              />
            )}
          </div>
        );
      })}
      <BothFields
        label={t('prepare.prize.benefits')}
        value={draft.frame.benefits ?? NOTHING}
        isLong
        maxLength={500}
        keep={(_, said) =>
          void changeFrame(database, ({ benefits = NOTHING }) => ({
            benefits: { ...benefits, ...said },
          }))
        }
      />
      <p className={styles.hint}>{t('prepare.prize.benefitsHint')}</p>
    </section>
  );
}
