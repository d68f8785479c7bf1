import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftDossier, Eligibility } from '../../../../shared/edition/draft/draft';
import { changeDossier, removeDossier } from '../../../store/draft';
import { Dialog } from '../../organiser/dialog';
import { KeptField } from '../kept-field';
import type { Preparation } from '../preparation';
import styles from '../preparer.module.css';

interface EligibilityPanelProps {
  readonly dossier: DraftDossier;
  readonly preparation: Preparation;
  readonly onRemoved: () => void;
}

const STATES = ['pending', 'eligible', 'ineligible', 'withdrawn'] as const;

/** Whether the application may be judged, and why not. */
export function EligibilityPanel({ dossier, preparation, onRemoved }: EligibilityPanelProps) {
  const { t } = useTranslation();
  const { database, published } = preparation;
  const { id, eligibility } = dossier;
  const isPublished = published?.edition.dossiers.some((each) => each.id === id) ?? false;
  const change = (part: Partial<Eligibility>): void =>
    void changeDossier(database, id, (now) => ({
      ...now,
      eligibility: { ...now.eligibility, ...part },
    }));
  const asksWhy = eligibility.state === 'ineligible' || eligibility.state === 'withdrawn';
  return (
    <section className={styles.section} aria-labelledby="dossier-decision">
      <h2 id="dossier-decision" className={styles.sectionTitle}>
        {t('prepare.dossiers.decision')}
      </h2>
      <SegmentedControl
        aria-labelledby="dossier-decision"
        orientation="vertical"
        fullWidth
        value={eligibility.state}
        data={STATES.map((state) => ({
          value: state,
          label: t(`prepare.dossiers.state.${state}`),
        }))}
        onChange={(state) => change({ state: state as Eligibility['state'] })}
      />
      {asksWhy && (
        <KeptField
          label={t('prepare.dossiers.reason')}
          description={t('prepare.dossiers.reasonHint')}
          value={eligibility.reason}
          isLong
          maxLength={800}
          error={eligibility.reason === '' ? t('prepare.dossiers.reasonMissing') : undefined}
          keep={(reason) => change({ reason })}
        />
      )}
      {!isPublished && (
        <RemoveDossier
          company={dossier.answers.company || id}
          onRemove={() => void removeDossier(database, id).then(onRemoved)}
        />
      )}
    </section>
  );
}

interface RemoveDossierProps {
  readonly company: string;
  readonly onRemove: () => void;
}

/** Fifty answers go with it: one is asked first, and told of the way that loses nothing. */
function RemoveDossier({ company, onRemove }: RemoveDossierProps) {
  const { t } = useTranslation();
  const [isAsked, ask] = useState(false);
  const keep = (): void => ask(false);
  return (
    <div>
      <Button
        className={styles.flush ?? ''}
        variant="subtle"
        c="var(--refused)"
        color="red"
        onClick={() => ask(true)}
      >
        {t('prepare.dossiers.remove')}
      </Button>
      <Dialog
        isOpen={isAsked}
        title={t('prepare.dossiers.removeTitle', { company })}
        size={480}
        onClose={keep}
      >
        <div className={styles.section}>
          <p>{t('prepare.dossiers.removeText')}</p>
          <div className={styles.acts}>
            <Button variant="default" data-autofocus onClick={keep}>
              {t('prepare.dossiers.removeKeep')}
            </Button>
            <Button color="red" variant="subtle" c="var(--refused)" onClick={onRemove}>
              {t('prepare.dossiers.remove')}
            </Button>
          </div>
        </div>
      </Dialog>
    </div>
  );
}
