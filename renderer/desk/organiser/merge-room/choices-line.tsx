import { Button, FileButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { readChoices, writeChoices } from '../../../../shared/merge/choices';
import { closingOf } from '../../../../shared/merge/closing';
import type { Choice } from '../../../../shared/merge/ledger';
import { bridge } from '../../../bridge';
import { tellProblem, useTold } from '../../../i18n/use-told';
import styles from './choices-line.module.css';

interface ChoicesLineProps {
  readonly choices: readonly Choice[];
  readonly isSealed: boolean;
  /** Records choices made on another laptop, and takes the files that waited for them. */
  readonly onBring: (choices: readonly Choice[]) => Promise<void>;
}

/** Nothing to save yet: quiet words, not a grey button. */
const NOTHING = { c: 'var(--muted)', bg: 'transparent' } as const;

/** Recorded choices travel with the ballots: another laptop then reads the same merge code. */
export function ChoicesLine({ choices, isSealed, onBring }: ChoicesLineProps) {
  const { t } = useTranslation();
  const [said, say] = useTold();
  // The closing travels with the choices, and is one of them.
  const isClosed = closingOf(choices) !== undefined;
  const save = async (): Promise<void> => {
    const text = `${JSON.stringify(writeChoices(choices), null, 2)}\n`;
    const bytes = new TextEncoder().encode(text);
    const answer = await bridge.saveFile({ name: 'choices.json', bytes });
    if (!answer.ok) return say(tellProblem(answer.error));
    const { saved } = answer.value;
    if (saved) say(({ t }) => t('organiser.save.saved', { name: saved.name }));
  };
  const bring = async (file: File | null): Promise<void> => {
    if (file === null) return;
    const read = readChoices(parseJson(await file.text()));
    if (!read.ok) {
      say(({ t }) => t('merge.choices.unreadable', { name: file.name }));
      return;
    }
    await onBring(read.value);
    say(({ t }) => t('merge.choices.brought', { count: read.value.length }));
  };
  return (
    <div className={styles.line}>
      <span>
        {t(isClosed ? 'merge.choices.closed' : 'merge.choices.title', { count: choices.length })}
      </span>
      <Button
        variant="subtle"
        {...(choices.length === 0 ? NOTHING : { c: 'var(--accent-ink)' })}
        size="compact-sm"
        disabled={choices.length === 0}
        onClick={() => void save()}
      >
        {t('merge.choices.save')}
      </Button>
      {!isSealed && (
        <FileButton accept="application/json,.json" onChange={(file) => void bring(file)}>
          {(props) => (
            <Button {...props} variant="subtle" c="var(--accent-ink)" size="compact-sm">
              {t('merge.choices.bring')}
            </Button>
          )}
        </FileButton>
      )}
      <span role="status" className={styles.said}>
        {said}
      </span>
    </div>
  );
}

/** Undefined where it is no JSON: no choices file either. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}
