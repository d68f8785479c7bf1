import { ActionIcon, Button } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Criterion, Grid } from '../../../../shared/edition/grid';
import { useLanguage } from '../../../i18n/use-language';
import { passFocusOn } from '../../../parts/pass-focus';
import { Stepper } from '../../../parts/stepper';
import { BothFields } from '../kept-field';
import own from './grid-room.module.css';

interface CriterionEditorProps {
  readonly criterion: Criterion;
  readonly scale: Grid['scale'];
  readonly handle: ReactNode;
  readonly isOpen: boolean;
  /** Just added: its name is typed next. */
  readonly isAdded: boolean;
  readonly onToggle: () => void;
  readonly keep: (change: (now: Criterion) => Criterion) => void;
  readonly onRemove: () => void;
}

/** One criterion: its row, and when it is open its words and levels in both languages. */
export function CriterionEditor(props: CriterionEditorProps) {
  const { criterion, handle, isOpen, onToggle, keep } = props;
  const { t } = useTranslation();
  const { language, inLanguage } = useLanguage();
  const body = useId();
  const { id, label, weight } = criterion;
  const name = inLanguage(label) || label.fr || id;
  const other = label[language === 'fr' ? 'en' : 'fr'];
  return (
    <div className={own.criterion} data-open={isOpen || undefined}>
      <div className={own.row}>
        {handle}
        <span className={own.code}>{id}</span>
        <span className={own.name}>
          <b>{name}</b> <span className="muted">{other}</span>
        </span>
        <span className={own.bar} aria-hidden>
          <span style={{ width: `${Math.min(100, weight * 5)}%` }} />
        </span>
        <Stepper
          label={t('prepare.grid.weightOf', { criterion: name })}
          lessLabel={t('prepare.grid.less', { criterion: name })}
          moreLabel={t('prepare.grid.more', { criterion: name })}
          value={weight}
          min={0}
          max={100}
          onChange={(next) => keep((now) => ({ ...now, weight: next }))}
        />
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-expanded={isOpen}
          aria-controls={body}
          aria-label={t(isOpen ? 'prepare.grid.close' : 'prepare.grid.open', { criterion: name })}
          onClick={onToggle}
        >
          {isOpen ? (
            <IconChevronUp size={18} stroke={1.8} aria-hidden />
          ) : (
            <IconChevronDown size={18} stroke={1.8} aria-hidden />
          )}
        </ActionIcon>
      </div>
      <div id={body}>{isOpen && <CriterionWords {...props} />}</div>
    </div>
  );
}

function CriterionWords({ criterion, scale, isAdded, keep, onRemove }: CriterionEditorProps) {
  const { t } = useTranslation();
  const { label, help, anchors, weight } = criterion;
  const middle = Math.round((scale.min + scale.max) / 2);
  const marks = [...new Set([scale.min, middle, scale.max])];
  return (
    <div className={own.words}>
      <BothFields
        label={t('prepare.grid.label')}
        value={label}
        maxLength={120}
        takesFocus={isAdded}
        keep={(_, said) => keep((now) => ({ ...now, label: { ...now.label, ...said } }))}
      />
      <BothFields
        label={t('prepare.grid.help')}
        value={help}
        isLong
        maxLength={800}
        keep={(_, said) => keep((now) => ({ ...now, help: { ...now.help, ...said } }))}
      />
      {marks.map((mark) => (
        <div key={mark} className={own.anchor}>
          <span className={own.mark} aria-hidden>
            {mark}
          </span>
          <BothFields
            label={t('prepare.grid.level', { mark })}
            value={anchors[String(mark)] ?? { fr: '', en: '' }}
            isLong
            maxLength={400}
            keep={(_, said) =>
              keep((now) => {
                const before = now.anchors[String(mark)] ?? { fr: '', en: '' };
                return { ...now, anchors: { ...now.anchors, [mark]: { ...before, ...said } } };
              })
            }
          />
        </div>
      ))}
      <div className={own.wordsFoot}>
        <span className="muted">{weight === 0 ? t('prepare.grid.notCounting') : ''}</span>
        <Button
          variant="subtle"
          color="red"
          c="var(--refused)"
          onClick={(event) => {
            passFocusOn(event.currentTarget);
            onRemove();
          }}
        >
          {t('prepare.grid.remove')}
        </Button>
      </div>
    </div>
  );
}
