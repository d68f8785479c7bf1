import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftJuror } from '../../../../shared/edition/draft/draft';
import { numberJurors } from '../../../../shared/edition/draft/read-jury';
import { changeFrame, keepJurors } from '../../../store/draft';
import { RoomHead } from '../../organiser/room-head';
import { AddLine } from '../add-line';
import { BeforePublishing } from '../before-publishing';
import type { Preparation } from '../preparation';
import styles from '../preparer.module.css';
import { Colleges } from './colleges';
import { JuryImport } from './jury-import';
import { JuryTable } from './jury-table';
import { KnownLinks } from './known-links';
import { Reading } from './reading';

/** Who judges: colleges, president and vice-president, languages. */
export function JuryRoom({ preparation }: { readonly preparation: Preparation }) {
  const { t } = useTranslation();
  const { draft, database } = preparation;
  const { jurors, frame } = draft;
  const [added, setAdded] = useState<string | null>(null);
  const add = (): void => {
    const juror = newJuror(draft);
    setAdded(juror.id);
    void keepJurors(database, [juror]);
  };
  const voting = jurors.filter((juror) => juror.voting).length;
  return (
    <>
      <RoomHead
        title={t('prepare.rooms.jury')}
        lead={t('prepare.jury.lead', { count: jurors.length, voting })}
        act={<JuryImport preparation={preparation} />}
      />
      <div className={styles.columns}>
        <div className={styles.stack}>
          <JuryTable preparation={preparation} added={added} />
          <div>
            <AddLine onAdd={add}>{t('prepare.jury.add')}</AddLine>
          </div>
          <Colleges
            colleges={frame.colleges}
            used={new Set(jurors.map(({ college }) => college))}
            keep={(colleges) => void changeFrame(database, () => ({ colleges: [...colleges] }))}
          />
          {jurors.length > 0 && <Reading preparation={preparation} />}
          {jurors.length > 0 && <KnownLinks preparation={preparation} />}
        </div>
        <BeforePublishing preparation={preparation} />
      </div>
    </>
  );
}

function newJuror({ jurors, frame }: Preparation['draft']): DraftJuror {
  return {
    id: numberJurors(jurors)(),
    name: '',
    college: frame.colleges[0]?.id ?? '',
    role: jurors.length === 0 ? 'president' : 'member',
    voting: true,
    language: 'fr',
    affiliation: '',
    email: '',
  };
}
