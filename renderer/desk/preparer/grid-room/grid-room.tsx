import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Criterion } from '../../../../shared/edition/grid';
import { Sortable } from '../../../parts/sortable';
import { changeFrame } from '../../../store/draft';
import { RoomHead } from '../../organiser/room-head';
import { AddLine } from '../add-line';
import { BeforePublishing } from '../before-publishing';
import { GridPreview } from '../grid-preview';
import type { Preparation } from '../preparation';
import styles from '../preparer.module.css';
import { CriterionEditor } from './criterion-editor';
import { GridCrown } from './grid-crown';
import own from './grid-room.module.css';
import { WeighAgain } from './weigh-again';

/** The criteria with their weights; one opens in place. No weight moves another. */
export function GridRoom({ preparation }: { readonly preparation: Preparation }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<string | null>(null);
  const [added, setAdded] = useState<string | null>(null);
  const { draft, database } = preparation;
  const { criteria, scale } = draft.frame.grid;
  const keep = (change: (now: readonly Criterion[]) => readonly Criterion[]): void =>
    void changeFrame(database, ({ grid }) => ({
      grid: { ...grid, criteria: [...change(grid.criteria)] },
    }));
  const add = (): void => {
    const id = freeId(criteria);
    keep((now) => [...now, newCriterion(id)]);
    setOpen(id);
    setAdded(id);
  };
  return (
    <>
      <RoomHead
        title={t('prepare.grid.title')}
        lead={t('prepare.grid.lead', { count: criteria.length, min: scale.min, max: scale.max })}
        act={
          criteria.length > 0 && (
            <div className={styles.acts}>
              <WeighAgain grid={draft.frame.grid} />
              <GridPreview grid={draft.frame.grid} />
            </div>
          )
        }
      />
      <div className={styles.columns}>
        <div>
          <Sortable
            className={own.list}
            items={criteria}
            keyOf={({ id }) => id}
            handleLabel={({ id }) => t('prepare.grid.moveOf', { criterion: id })}
            onMove={(moved) =>
              keep((now) => moved.map((each) => now.find(({ id }) => id === each.id) ?? each))
            }
          >
            {(criterion, handle) => (
              <CriterionEditor
                criterion={criterion}
                scale={scale}
                handle={handle}
                isOpen={open === criterion.id}
                isAdded={added === criterion.id}
                onToggle={() => {
                  setAdded(null);
                  setOpen(open === criterion.id ? null : criterion.id);
                }}
                keep={(change) =>
                  keep((now) => now.map((each) => (each.id === criterion.id ? change(each) : each)))
                }
                onRemove={() => keep((now) => now.filter(({ id }) => id !== criterion.id))}
              />
            )}
          </Sortable>
          <div className={own.foot}>
            <AddLine onAdd={add}>{t('prepare.grid.add')}</AddLine>
            <p className={styles.hint}>{t('prepare.grid.sumHint')}</p>
          </div>
        </div>
        <div className={styles.side}>
          <GridCrown criteria={criteria} open={open} />
          <BeforePublishing preparation={preparation} />
        </div>
      </div>
    </>
  );
}

/** The first of C1, C2 … that no criterion has. */
function freeId(criteria: readonly Criterion[]): string {
  const taken = new Set(criteria.map(({ id }) => id));
  let n = 1;
  while (taken.has(`CR${n}`)) n += 1;
  return `CR${n}`;
}

const newCriterion = (id: string): Criterion => ({
  id,
  weight: 0,
  label: { fr: '', en: '' },
  help: { fr: '', en: '' },
  anchors: {},
});
