import { useTranslation } from 'react-i18next';
import type { DisplayView } from '../../../shared/ipc-windows';
import styles from './console.module.css';

interface Props {
  readonly displays: readonly DisplayView[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

/** The picture of all screens is at most so wide and high, in pixels. */
const WIDTH = 640;
const HEIGHT = 220;

/** The screens as they stand on the table, to scale; one is chosen by its picture. */
export function DisplayPicture({ displays, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  if (displays.length === 0) return null;
  const left = Math.min(...displays.map(({ bounds }) => bounds.x));
  const top = Math.min(...displays.map(({ bounds }) => bounds.y));
  const right = Math.max(...displays.map(({ bounds }) => bounds.x + bounds.width));
  const bottom = Math.max(...displays.map(({ bounds }) => bounds.y + bounds.height));
  const scale = Math.min(WIDTH / (right - left), HEIGHT / (bottom - top));
  return (
    <div className={styles.desktop} style={{ width: WIDTH, height: (bottom - top) * scale }}>
      {displays.map(({ id, label, bounds, holdsConsole }, at) => (
        <label
          key={id}
          className={styles.display}
          style={{
            left: (bounds.x - left) * scale,
            top: (bounds.y - top) * scale,
            width: bounds.width * scale - 6,
            height: bounds.height * scale - 6,
          }}
        >
          <input
            type="radio"
            name="display"
            checked={id === chosen}
            onChange={() => onChoose(id)}
          />
          <b>{t('console.display.numbered', { number: at + 1, label })}</b>
          <span>{t('console.display.size', { width: bounds.width, height: bounds.height })}</span>
          <span className={styles.muted}>
            {holdsConsole ? t('console.display.holdsConsole') : t('console.display.free')}
          </span>
        </label>
      ))}
    </div>
  );
}
