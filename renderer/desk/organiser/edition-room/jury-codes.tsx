import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { JurorId } from '../../../../shared/ids';
import styles from '../publication/publication.module.css';
import type { JurorShown } from './edition-shows';

interface JuryCodesProps {
  readonly jurors: readonly JurorShown[];
  /** Null where codes are not made one by one. */
  readonly onRenew: ((juror: JurorId) => void) | null;
}

/** Every juror with the state of their code; a lost one is made anew alone. */
export function JuryCodes({ jurors, onRenew }: JuryCodesProps) {
  const { t } = useTranslation();
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{t('organiser.edition.jury')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('organiser.edition.juror')}</th>
          <th scope="col">{t('organiser.edition.college')}</th>
          <th scope="col">{t('organiser.edition.code')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {jurors.map(({ id, name, college, code }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td>{college}</td>
            <td>{t(`organiser.edition.${code}`)}</td>
            <td>
              {onRenew && (
                <Button
                  variant="subtle"
                  c="var(--accent-ink)"
                  size="compact-sm"
                  aria-label={t('organiser.edition.renewOf', { juror: name })}
                  onClick={() => onRenew(id)}
                >
                  {t('organiser.edition.renew')}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
