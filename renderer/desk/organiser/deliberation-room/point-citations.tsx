import { Button, Textarea } from '@mantine/core';
import { IconPencilCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isNameOpen } from '../../../../shared/decision/blocks';
import type { AwardId } from '../../../../shared/edition/edition';
import { BlockedAct } from '../blocked-act';
import type { MeetingGiven } from './deliberation-shows';
import { NameProof } from './name-proof';
import styles from './point-citations.module.css';
import type { DeliberationActs } from './use-deliberation';

interface PointCitationsProps {
  readonly given: MeetingGiven;
  readonly acts: DeliberationActs;
}

/** One sentence a winner, in both languages: it will be read on stage. */
export function PointCitations({ given, acts }: PointCitationsProps) {
  const { t } = useTranslation();
  const { edition, meeting } = given;
  const awarded = edition.awards.filter(
    ({ id }) => (meeting.awards.get(id)?.dossiers.length ?? 0) > 0,
  );
  if (awarded.length === 0) return <p className="muted">{t('deliberation.citation.empty')}</p>;
  return (
    <>
      <p className="muted">{t('deliberation.citation.lead')}</p>
      {awarded.map(({ id }) => (
        <Citation key={id} award={id} given={given} acts={acts} />
      ))}
    </>
  );
}

function Citation({ award, given, acts }: PointCitationsProps & { readonly award: AwardId }) {
  const { t } = useTranslation();
  const { edition, language, meeting } = given;
  const recorded = meeting.citations.get(award)?.words;
  const [words, setWords] = useState({ fr: recorded?.fr ?? '', en: recorded?.en ?? '' });
  const winners = meeting.awards.get(award)?.dossiers ?? [];
  const [winner] = winners;
  const unproofed = edition.dossiers.filter(
    (one) => winners.includes(one.id) && isNameOpen(one, meeting),
  );
  const dossier = edition.dossiers.find(({ id }) => id === winner);
  const label = edition.awards.find(({ id }) => id === award)?.label[language] ?? award;
  const isWhole = words.fr.trim() !== '' && words.en.trim() !== '';
  const isSame = recorded?.fr === words.fr.trim() && recorded?.en === words.en.trim();
  return (
    <fieldset className={styles.citation}>
      <legend className={styles.legend}>
        {label} · <span className="serif">{dossier?.company}</span>
      </legend>
      {(['fr', 'en'] as const).map((each) => (
        <Textarea
          key={each}
          lang={each}
          label={t(`deliberation.citation.${each}`)}
          value={words[each]}
          autosize
          minRows={1}
          maxLength={400}
          onChange={(event) => setWords({ ...words, [each]: event.currentTarget.value })}
        />
      ))}
      <div className={styles.acts}>
        {isSame ? (
          <span role="status">{t('deliberation.citation.recorded')}</span>
        ) : (
          <BlockedAct
            icon={<IconPencilCheck size={17} stroke={1.8} aria-hidden />}
            blocked={isWhole ? null : t('deliberation.citation.missing')}
            filled={false}
            onAct={() => void acts.recordCitation(award, words)}
          >
            {t('deliberation.citation.act')}
          </BlockedAct>
        )}
        {dossier && !isWhole && (
          <Button
            variant="subtle"
            c="var(--accent-ink)"
            size="compact-md"
            onClick={() => setWords({ ...dossier.pitchLine })}
          >
            {t('deliberation.citation.take')}
          </Button>
        )}
      </div>
      {unproofed.map((one) => (
        <NameProof key={one.id} dossier={one} acts={acts} />
      ))}
    </fieldset>
  );
}
