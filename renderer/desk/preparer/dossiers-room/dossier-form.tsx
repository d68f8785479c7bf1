import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { completeness } from '../../../../shared/edition/application/completeness';
import {
  type FieldSection,
  QUESTIONS,
  type Question,
} from '../../../../shared/edition/application/fields';
import type { DraftDossier } from '../../../../shared/edition/draft/draft';
import { explainAnswer } from '../../../../shared/words/explain-answer';
import { useLanguage } from '../../../i18n/use-language';
import { changeDossier } from '../../../store/draft';
import { RoomHead } from '../../organiser/room-head';
import type { Preparation } from '../preparation';
import styles from '../preparer.module.css';
import { AddFiles } from './add-files';
import { AnswerField } from './answer-field';
import { AttachmentList } from './attachment-list';
import own from './dossiers-room.module.css';
import { EligibilityPanel } from './eligibility-panel';

interface DossierFormProps {
  readonly dossier: DraftDossier;
  readonly preparation: Preparation;
  readonly onClose: () => void;
}

const SECTIONS: readonly FieldSection[] = [
  'company',
  'contact',
  'innovation',
  'dossier',
  'village',
  'declarations',
];

/** One application: the 54 questions by section, its files, what was decided. */
export function DossierForm({ dossier, preparation, onClose }: DossierFormProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { draft, database } = preparation;
  const { answers, attachments, id } = dossier;
  const { gaps, done, of } = useMemo(
    () => completeness(answers, attachments, draft.frame.year),
    [answers, attachments, draft.frame.year],
  );
  const flawOf = (key: string): string | undefined => {
    const gap = gaps.find((each) => each.key === key);
    return gap && explainAnswer(gap.flaw, language);
  };
  const fileFlawOf = (key: string): string | undefined =>
    gaps.find((each) => each.key === key)?.flaw.kind === 'missing'
      ? t('prepare.files.awaited')
      : flawOf(key);
  const keep = (key: string, said: string): void =>
    void changeDossier(database, id, (now) => ({
      ...now,
      answers: { ...now.answers, [key]: said },
    }));
  return (
    <>
      <RoomHead
        title={answers.company || t('prepare.dossiers.unnamed')}
        lead={t(answers.product ? 'prepare.dossiers.head' : 'prepare.dossiers.headUnnamed', {
          id,
          product: answers.product ?? '',
          done,
          of,
        })}
        act={
          <Button
            variant="default"
            leftSection={<IconArrowLeft size={17} stroke={1.8} aria-hidden />}
            onClick={onClose}
          >
            {t('prepare.dossiers.back')}
          </Button>
        }
      />
      <div className={styles.columns}>
        <div className={styles.stack}>
          {SECTIONS.map((section) => (
            <Section key={section} section={section}>
              {(question) => (
                <AnswerField
                  question={question}
                  value={answers[question.key] ?? question.field.default ?? ''}
                  flaw={flawOf(question.key)}
                  keep={(said) => keep(question.key, said)}
                />
              )}
            </Section>
          ))}
        </div>
        <div className={styles.side}>
          <EligibilityPanel dossier={dossier} preparation={preparation} onRemoved={onClose} />
          <section className={styles.section} aria-labelledby="dossier-files">
            <h2 id="dossier-files" className={styles.sectionTitle}>
              {t('prepare.files.title')}
            </h2>
            <AttachmentList dossier={dossier} database={database} flawOf={fileFlawOf} />
            <AddFiles preparation={preparation} only={id} />
          </section>
        </div>
      </div>
    </>
  );
}

function Section({
  section,
  children,
}: {
  readonly section: FieldSection;
  readonly children: (question: Question) => React.ReactNode;
}) {
  const { t } = useTranslation();
  const heading = `section-${section}`;
  const questions = QUESTIONS.filter(({ field }) => field.section === section);
  const isShort = ({ field }: Question): boolean => field.type !== 'longtext' && !field.bilingual;
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <h2 id={heading} className={styles.sectionTitle}>
        {t(`prepare.section.${section}`)}
      </h2>
      <div className={styles.fields}>
        {questions.filter(isShort).map((question) => (
          <div key={question.key}>{children(question)}</div>
        ))}
      </div>
      <div className={styles.both}>
        {questions
          .filter((question) => !isShort(question))
          .map((question) => (
            // French and English of one question stand side by side.
            <div key={question.key} className={question.language === 'fr' ? own.pair : undefined}>
              {children(question)}
            </div>
          ))}
      </div>
    </section>
  );
}
