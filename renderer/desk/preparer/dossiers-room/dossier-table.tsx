import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierId } from '../../../../shared/ids';
import styles from '../preparer.module.css';
import own from './dossiers-room.module.css';
import type { DossierLine } from './list-shows';

interface DossierTableProps {
  readonly lines: readonly DossierLine[];
  /** The dossier that was just closed: its line has the focus. */
  readonly left: string | null;
  readonly onOpen: (dossier: DossierId) => void;
}

/** The applications, one a line; a name opens its dossier. */
export function DossierTable({ lines, left, onOpen }: DossierTableProps) {
  const { t } = useTranslation();
  const leftLine = useRef<HTMLButtonElement>(null);
  // After the head of the room, which takes the focus where nothing was closed.
  useEffect(() => leftLine.current?.focus(), []);
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{t('prepare.rooms.dossiers')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('prepare.dossiers.number')}</th>
          <th scope="col">{t('prepare.dossiers.candidate')}</th>
          <th scope="col">{t('prepare.dossiers.answers')}</th>
          <th scope="col">{t('prepare.dossiers.files')}</th>
          <th scope="col">{t('prepare.dossiers.decision')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <td className={own.number}>{line.id}</td>
            <th scope="row">
              <button
                ref={line.id === left ? leftLine : undefined}
                type="button"
                className={own.open}
                onClick={() => onOpen(line.id)}
              >
                <bdi className={own.company}>{line.company || t('prepare.dossiers.unnamed')}</bdi>
                <bdi className={own.product}>{line.product}</bdi>
              </button>
            </th>
            <td>
              <span className={own.done} data-whole={line.done === line.of || undefined}>
                {t('prepare.dossiers.doneOf', { done: line.done, of: line.of })}
              </span>
            </td>
            <td data-short>
              {line.files === 0
                ? '—'
                : t('prepare.dossiers.filesOf', { count: line.files, size: line.size })}
            </td>
            <td>
              <span className={own.state} data-state={line.state}>
                {t(`prepare.dossiers.state.${line.state}`)}
              </span>
              {line.isExhibitor && (
                <span className={own.village}>{t('prepare.dossiers.exhibits')}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
