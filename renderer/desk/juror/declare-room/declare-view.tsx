import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Edition } from '../../../../shared/edition/edition';
import styles from './declare.module.css';
import { DeclareHelp } from './declare-help';
import { DeclareRowView } from './declare-row';
import type { Declare } from './use-declare';

/** The list of dossiers, one word each; beside it, what to declare. */
export function DeclareView(props: Declare & { readonly edition: Edition }) {
  const { t } = useTranslation();
  const list = useRef<HTMLUListElement>(null);
  // The keys work at once: the first row to declare has the focus.
  useEffect(() => {
    list.current?.querySelector<HTMLInputElement>('[data-pending="true"] input')?.focus();
  }, []);
  const done = props.rows.length - props.left;
  /** Moves to a neighbouring row; rows of the edition cannot be changed and are passed. */
  const moveFrom = (dossier: string, step: 1 | -1): void => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const at = rows.findIndex((row) => row.dataset.row === dossier);
    const next = step === 1 ? rows.slice(at + 1) : rows.slice(0, Math.max(at, 0)).toReversed();
    for (const row of next) {
      const radio =
        row.querySelector<HTMLInputElement>('input[type=radio]:checked') ??
        row.querySelector<HTMLInputElement>('input[type=radio]');
      if (!radio) continue;
      radio.focus();
      radio.closest('li')?.scrollIntoView({ block: 'nearest' });
      return;
    }
  };
  return (
    <div className={styles.body}>
      <main className={styles.main}>
        <header className={styles.head}>
          <div>
            <h1>{t('juror.declare.title')}</h1>
            <p className={styles.lead}>{t('juror.declare.lead')}</p>
          </div>
          <p className={styles.count} role="status">
            {t('juror.declare.count', { done, all: props.rows.length })}
          </p>
        </header>
        <ul className={styles.list} ref={list}>
          {props.rows.map((row) => (
            <DeclareRowView
              key={row.dossier}
              row={row}
              onDeclare={props.declare}
              onDetail={props.detail}
              onMove={(step) => moveFrom(row.dossier, step)}
            />
          ))}
        </ul>
      </main>
      <DeclareHelp {...props} />
    </div>
  );
}
