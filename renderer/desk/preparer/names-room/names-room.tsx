import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  areNamesConfirmed,
  type DraftDossier,
  namesOf,
} from '../../../../shared/edition/draft/draft';
import { changeDossier } from '../../../store/draft';
import { RoomHead } from '../../organiser/room-head';
import { BeforePublishing } from '../before-publishing';
import { KeptField } from '../kept-field';
import type { Preparation } from '../preparation';
import styles from '../preparer.module.css';
import own from './names-room.module.css';

/** Signs from which a name takes several lines, on stage too. */
const LONG = 48;

/** Every name as large as on stage, how it is said, and whether its spelling was confirmed. */
export function NamesRoom({ preparation }: { readonly preparation: Preparation }) {
  const { t } = useTranslation();
  const { dossiers } = preparation.draft;
  const left = dossiers.filter((each) => !areNamesConfirmed(each)).length;
  const done = t(dossiers.length === 0 ? 'prepare.names.none' : 'prepare.names.done');
  return (
    <>
      <RoomHead
        title={t('prepare.names.title')}
        lead={left === 0 ? done : t('prepare.names.lead', { count: left })}
      />
      <div className={styles.columns}>
        <ul>
          {dossiers.map((dossier) => (
            <NameProof key={dossier.id} dossier={dossier} preparation={preparation} />
          ))}
        </ul>
        <BeforePublishing preparation={preparation} />
      </div>
    </>
  );
}

interface NameProofProps {
  readonly dossier: DraftDossier;
  readonly preparation: Preparation;
}

function NameProof({ dossier, preparation: { database } }: NameProofProps) {
  const { t } = useTranslation();
  const { id, answers, names } = dossier;
  const company = answers.company ?? '';
  const confirm = (isConfirmed: boolean): void =>
    void changeDossier(database, id, (now) => ({
      ...now,
      names: { ...now.names, confirmed: isConfirmed ? namesOf(now) : null },
    }));
  return (
    <li className={own.proof}>
      <div className={own.box}>
        <span className={own.code}>{id}</span>
        <p className={own.company} data-long={company.length > LONG || undefined}>
          <bdi>{company || t('prepare.dossiers.unnamed')}</bdi>
        </p>
        <p className={own.product}>
          <bdi>{answers.product ?? ''}</bdi>
        </p>
      </div>
      <div className={own.side}>
        <KeptField
          label={t('prepare.names.said', { company })}
          description={t('prepare.names.saidHint')}
          value={names.said}
          maxLength={200}
          keep={(said) =>
            void changeDossier(database, id, (now) => ({ ...now, names: { ...now.names, said } }))
          }
        />
        <Checkbox
          label={t('prepare.names.confirm', { company })}
          checked={areNamesConfirmed(dossier)}
          onChange={(event) => confirm(event.currentTarget.checked)}
        />
      </div>
    </li>
  );
}
