import { ActionIcon, Checkbox, NativeSelect } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DraftJuror } from '../../../../shared/edition/draft/draft';
import { passFocusOn } from '../../../parts/pass-focus';
import { changeJuror, removeJuror } from '../../../store/draft';
import { KeptField } from '../kept-field';
import type { Preparation } from '../preparation';
import own from './jury-room.module.css';

interface JuryTableProps {
  readonly preparation: Preparation;
  /** The juror just added, whose name is typed next. */
  readonly added: string | null;
}

/** The jurors, each on a line that is edited where it stands. */
export function JuryTable({ preparation, added }: JuryTableProps) {
  const { t } = useTranslation();
  const { draft, database, published } = preparation;
  const invited = new Set(published?.edition.jurors.map(({ id }) => id));
  if (draft.jurors.length === 0) return <p className="muted">{t('prepare.jury.none')}</p>;
  return (
    <ul className={own.jurors} aria-label={t('prepare.rooms.jury')}>
      {draft.jurors.map((juror) => (
        <JurorLine
          key={juror.id}
          juror={juror}
          preparation={preparation}
          isAdded={juror.id === added}
          onRemove={invited.has(juror.id) ? null : () => void removeJuror(database, juror.id)}
        />
      ))}
    </ul>
  );
}

interface JurorLineProps {
  readonly juror: DraftJuror;
  readonly preparation: Preparation;
  readonly isAdded: boolean;
  /** Null once the juror has an edition: a voice is then taken, never a name. */
  readonly onRemove: (() => void) | null;
}

function JurorLine({ juror, preparation, isAdded, onRemove }: JurorLineProps) {
  const { t } = useTranslation();
  const { draft, database } = preparation;
  const { id, name, college, role, language, voting } = juror;
  const change = (part: Partial<Omit<DraftJuror, 'id'>>): void =>
    void changeJuror(database, id, part);
  const colleges = draft.frame.colleges.map((each) => ({ value: each.id, label: each.label }));
  const isKnown = colleges.some(({ value }) => value === college);
  const who = name || id;
  return (
    <li className={own.juror}>
      <span className={own.code}>{id}</span>
      <div className={own.name}>
        <KeptField
          label={t('prepare.jury.name')}
          value={name}
          maxLength={120}
          takesFocus={isAdded}
          keep={(said) => change({ name: said })}
        />
      </div>
      <NativeSelect
        className={own.college ?? ''}
        label={t('prepare.jury.college')}
        aria-label={t('prepare.jury.collegeOf', { juror: who })}
        value={college}
        data={isKnown ? colleges : [{ value: college, label: '—' }, ...colleges]}
        onChange={(event) => change({ college: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('prepare.jury.role')}
        aria-label={t('prepare.jury.roleOf', { juror: who })}
        value={role}
        data={(['member', 'president', 'vicePresident'] as const).map((value) => ({
          value,
          label: t(`prepare.jury.roles.${value}`),
        }))}
        onChange={(event) => change({ role: event.currentTarget.value as DraftJuror['role'] })}
      />
      <div className={own.affiliation}>
        <KeptField
          label={t('prepare.jury.affiliation')}
          value={juror.affiliation}
          maxLength={200}
          keep={(affiliation) => change({ affiliation })}
        />
      </div>
      <div className={own.email}>
        <KeptField
          label={t('prepare.jury.email')}
          value={juror.email}
          maxLength={254}
          keep={(email) => change({ email })}
        />
      </div>
      <NativeSelect
        className={own.language ?? ''}
        label={t('prepare.jury.language')}
        aria-label={t('prepare.jury.languageOf', { juror: who })}
        value={language}
        data={(['fr', 'en'] as const).map((value) => ({ value, label: t(`prepare.${value}`) }))}
        onChange={(event) =>
          change({ language: event.currentTarget.value as DraftJuror['language'] })
        }
      />
      <Checkbox
        className={own.voting ?? ''}
        label={t('prepare.jury.voting')}
        checked={voting}
        onChange={(event) => change({ voting: event.currentTarget.checked })}
      />
      {onRemove && (
        <ActionIcon
          className={own.remove ?? ''}
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t('prepare.jury.remove', { juror: who })}
          onClick={(event) => {
            passFocusOn(event.currentTarget);
            onRemove();
          }}
        >
          <IconX size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
      )}
    </li>
  );
}
