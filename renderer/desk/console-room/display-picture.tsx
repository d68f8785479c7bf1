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
  const screens = apart(displays);
  const left = Math.min(...screens.map(({ bounds }) => bounds.x));
  const top = Math.min(...screens.map(({ bounds }) => bounds.y));
  const right = Math.max(...screens.map(({ bounds }) => bounds.x + bounds.width));
  const bottom = Math.max(...screens.map(({ bounds }) => bounds.y + bounds.height));
  const [width, height] = [right - left, bottom - top];
  const scale = Math.min(WIDTH / width, HEIGHT / height);
  const share = (length: number, of: number): string => `${(length / of) * 100}%`;
  return (
    <div
      className={styles.desktop}
      style={{ width: width * scale, aspectRatio: `${width} / ${height}` }}
    >
      {screens.map(({ id, label, bounds, size, holdsConsole }, at) => (
        <label
          key={id}
          className={styles.display}
          style={{
            left: share(bounds.x - left, width),
            top: share(bounds.y - top, height),
            width: `calc(${share(bounds.width, width)} - 6px)`,
            height: `calc(${share(bounds.height, height)} - 6px)`,
          }}
        >
          <input
            type="radio"
            name="display"
            checked={id === chosen}
            onChange={() => onChoose(id)}
          />
          <b>{t('console.display.numbered', { number: at + 1, label })}</b>
          <span>{t('console.display.size', { width: size.width, height: size.height })}</span>
          <span className={styles.muted}>
            {holdsConsole ? t('console.display.holdsConsole') : t('console.display.free')}
          </span>
        </label>
      ))}
    </div>
  );
}

interface Screen extends DisplayView {
  /** Its true size. */
  readonly size: DisplayView['bounds'];
}

/** A screen that lies exactly over another is drawn beside it: a picture that is hidden cannot be chosen. */
function apart(displays: readonly DisplayView[]): readonly Screen[] {
  const drawn: Screen[] = [];
  for (const display of displays) {
    const { bounds } = display;
    const isHidden = drawn.some((one) => one.bounds.x === bounds.x && one.bounds.y === bounds.y);
    const right = Math.max(...drawn.map((one) => one.bounds.x + one.bounds.width));
    drawn.push({ ...display, size: bounds, bounds: isHidden ? { ...bounds, x: right } : bounds });
  }
  return drawn;
}
