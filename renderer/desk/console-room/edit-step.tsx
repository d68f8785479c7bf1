import { IconPhoto } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '../../../shared/ids';
import type { Step } from '../../../shared/stage/plan';
import { type PictureRefusal, type PictureRoom, takePicture } from '../../parts/take-picture';
import styles from './console.module.css';
import { RowsEditor } from './edit-list';
import { asWritten, type EditLine, isRewritten } from './edit-shows';

/** One bay of a 4K projector, within what the frame accepts; films are dark: so is what was transparent. */
const BAY: PictureRoom = { longest: 1400, largest: 350_000, ground: '#0a1016' };

interface Props {
  readonly line: EditLine;
  readonly onChange: (to: Partial<Step>) => void;
  /** Back to what the edition writes. */
  readonly onReset: (to: Step) => void;
  readonly onSound: (name: string, said: string) => void;
}

/** Texts in both languages, on screen and said, and a picture where the scene has a bay for one. */
export function EditStep({ line, onChange, onReset, onSound }: Props) {
  const { t } = useTranslation();
  const [isTold, setIsTold] = useState(line.mask === null);
  const [refused, setRefused] = useState<PictureRefusal | null>(null);
  const { step, words, say } = line;
  if (!isTold)
    return (
      <div className={styles.editBody}>
        <p className={styles.muted}>{t('console.edit.masked')}</p>
        <button type="button" className={styles.small} onClick={() => setIsTold(true)}>
          {t('console.edit.tell')}
        </button>
      </div>
    );
  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const taken = await takePicture(file, BAY);
    setRefused(taken.ok ? null : taken.error.kind);
    if (taken.ok) onChange({ picture: taken.value });
  };
  return (
    <div className={styles.editBody}>
      {words && (
        <Pair
          label={t('console.edit.words')}
          given={step.words ?? words}
          longest={400}
          onChange={(next) => onChange({ words: next })}
        />
      )}
      <RowsEditor rows={{ ...line.rows, ...step }} onChange={onChange} />
      <Pair
        label={t('console.edit.say')}
        given={step.say ?? say}
        longest={4000}
        onChange={(next) => onChange({ say: next })}
      />
      {line.sounds.map(({ name, said }) => (
        <label className={styles.field} key={name}>
          <span>{t('console.edit.sounds', { name })}</span>
          <input
            value={said}
            maxLength={200}
            placeholder={t('console.edit.soundsLike')}
            onChange={({ target }) => onSound(name, target.value)}
          />
        </label>
      ))}
      <div className={styles.actions}>
        {line.mayHavePicture && (
          <label className={`${styles.small} ${styles.pick}`}>
            <IconPhoto size={16} stroke={1.6} aria-hidden />
            {t(step.picture ? 'console.edit.otherPicture' : 'console.edit.picture')}
            <input
              type="file"
              accept="image/png,image/jpeg"
              onChange={({ target }) => {
                void take(target.files?.[0]);
                // The same file again is a choice too.
                target.value = '';
              }}
            />
          </label>
        )}
        {step.picture && (
          <>
            <img src={step.picture} alt="" className={styles.editPicture} />
            <button
              type="button"
              className={styles.small}
              onClick={() => onChange({ picture: null })}
            >
              {t('console.edit.noPicture')}
            </button>
          </>
        )}
        {!line.isMessage && isRewritten(step) && (
          <button type="button" className={styles.small} onClick={() => onReset(asWritten(step))}>
            {t('console.edit.asWritten')}
          </button>
        )}
      </div>
      <p role="alert" className={styles.doubtLine}>
        {refused && t(`console.edit.pictureRefused.${refused}`)}
      </p>
    </div>
  );
}

/** Lines that show a text whole in a field some forty-four letters wide, up to ten. */
function rowsFor(text: string): number {
  const lines = text.split('\n').map((line) => Math.max(1, Math.ceil(line.length / 40)));
  return Math.min(
    10,
    Math.max(
      2,
      lines.reduce((sum, each) => sum + each, 0),
    ),
  );
}

interface PairProps {
  readonly label: string;
  readonly given: Bilingual;
  readonly longest: number;
  readonly onChange: (next: Bilingual) => void;
}

/** One text in French and in English; what is typed is kept at once. */
function Pair({ label, given, longest, onChange }: PairProps) {
  const { t } = useTranslation();
  return (
    <fieldset className={styles.pair}>
      <legend>{label}</legend>
      {(['fr', 'en'] as const).map((language) => (
        <label key={language}>
          <span className={styles.muted}>{t(`console.edit.${language}`)}</span>
          <textarea
            lang={language}
            rows={rowsFor(given[language])}
            maxLength={longest}
            value={given[language]}
            onChange={({ target }) => onChange({ ...given, [language]: target.value })}
          />
        </label>
      ))}
    </fieldset>
  );
}
