import { Button, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Edition } from '../../../../shared/edition/edition';
import { useLanguage } from '../../../i18n/use-language';
import { Crown } from '../../../parts/crown';
import { DatesThread } from '../dates-thread';
import { Promises } from '../promises';
import styles from './rules-dialog.module.css';
import { sayRules } from './rules-shows';

interface RulesDialogProps {
  readonly edition: Edition;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** What was agreed before any mark, on one page: grid, scale, what counts, dates, secrecy. */
export function RulesDialog({ edition, isOpen, onClose }: RulesDialogProps) {
  const { t } = useTranslation();
  const { language, inLanguage } = useLanguage();
  return (
    <Modal.Root opened={isOpen} onClose={onClose} size={1040}>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body className={styles.body ?? ''}>
          <div className={styles.head}>
            <Modal.Title className={styles.title ?? ''}>{t('juror.rules.title')}</Modal.Title>
            <Modal.CloseButton aria-label={t('juror.rules.close')} />
          </div>
          <p className={styles.edition}>{inLanguage(edition.title)}</p>
          <div className={styles.two}>
            <GridTable edition={edition} />
            <div className={styles.column}>
              <section aria-labelledby="juror-rules-count">
                <h3 id="juror-rules-count">{t('juror.rules.counts')}</h3>
                <ul className={styles.rules}>
                  {sayRules(edition, language).map((rule) => (
                    <li key={rule}>{rule}</li>
                  ))}
                </ul>
              </section>
              <DatesThread edition={edition} />
              <Promises />
            </div>
          </div>
          <div className={styles.acts}>
            <Button onClick={onClose}>{t('juror.rules.close')}</Button>
          </div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

/** Each criterion with its weight, then the scale with its levels in words. */
function GridTable({ edition }: Pick<RulesDialogProps, 'edition'>) {
  const { t } = useTranslation();
  const { inLanguage } = useLanguage();
  const { criteria, scale } = edition.grid;
  const weights = criteria.map(({ weight }) => weight);
  return (
    <section aria-labelledby="juror-rules-grid">
      <h3 id="juror-rules-grid">{t('juror.rules.grid')}</h3>
      <div className={styles.grid}>
        <Crown weights={weights} size={72} />
        <p>{t('juror.rules.scale', { ...scale })}</p>
      </div>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('juror.rules.criterion')}</th>
            <th scope="col">{t('juror.rules.weight')}</th>
          </tr>
        </thead>
        <tbody>
          {criteria.map(({ id, label, help, weight }) => (
            <tr key={id}>
              <th scope="row">
                {inLanguage(label)}
                <span className={styles.help}>{inLanguage(help)}</span>
              </th>
              <td>{weight}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('juror.rules.sum')}</th>
            <td>{weights.reduce((sum, weight) => sum + weight, 0)}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
