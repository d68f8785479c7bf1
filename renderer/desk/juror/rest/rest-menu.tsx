import { Button, Popover, Switch } from '@mantine/core';
import {
  IconAdjustments,
  IconEyeOff,
  IconFileImport,
  IconListCheck,
  IconLock,
  IconSchool,
} from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyCap } from '../../../parts/key-cap';
import { useRest } from '../../../ui/juror-rest';
import styles from './rest.module.css';

interface RestMenuProps {
  readonly letters: boolean;
  readonly minutes: number;
  readonly onLetters: (letters: boolean) => void;
  readonly onLock: () => void;
  /** Opens the rules of the edition. */
  readonly onRules: () => void;
  /** Opens an addendum to the edition. */
  readonly onReceive: () => void;
  /** Null where there is no marking desk to go to. */
  readonly onPractise: (() => void) | null;
}

/** Hide at once, and a few preferences. */
export function RestMenu(props: RestMenuProps) {
  const { letters, minutes, onLetters, onLock, onRules, onReceive, onPractise } = props;
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  /** What opens next gives the focus back to where it was: the menu itself is gone by then. */
  const shut = (): void => {
    opener.current?.focus();
    setOpen(false);
  };
  const hide = useRest((state) => state.hide);
  const icon = { size: 18, stroke: 1.6, 'aria-hidden': true } as const;
  return (
    <>
      <button
        type="button"
        className={styles.icon}
        aria-label={t('juror.tools.rest.hide')}
        aria-keyshortcuts="F9"
        title={`${t('juror.tools.rest.hide')} (F9)`}
        onClick={hide}
      >
        <IconEyeOff {...icon} />
      </button>
      <Popover opened={isOpen} onChange={setOpen} position="bottom-end" width={340} trapFocus>
        <Popover.Target>
          <button
            ref={opener}
            type="button"
            className={styles.icon}
            aria-label={t('juror.tools.rest.open')}
            title={t('juror.tools.rest.open')}
            onClick={() => setOpen(!isOpen)}
          >
            <IconAdjustments {...icon} />
          </button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('juror.tools.rest.open')}>
          <div className={styles.menu}>
            <Switch
              checked={letters}
              label={t('juror.tools.rest.letters')}
              description={t('juror.tools.rest.lettersWhy')}
              onChange={(event) => onLetters(event.currentTarget.checked)}
            />
            <Button
              variant="default"
              justify="flex-start"
              leftSection={<IconEyeOff {...icon} />}
              rightSection={<KeyCap>F9</KeyCap>}
              onClick={() => {
                shut();
                hide();
              }}
            >
              {t('juror.tools.rest.hide')}
            </Button>
            <Button
              variant="default"
              justify="flex-start"
              leftSection={<IconLock {...icon} />}
              onClick={onLock}
            >
              {t('juror.tools.rest.lock')}
            </Button>
            <p className={styles.why}>{t('juror.tools.rest.lockWhy', { minutes })}</p>
            <Button
              variant="default"
              justify="flex-start"
              leftSection={<IconListCheck {...icon} />}
              onClick={() => {
                shut();
                onRules();
              }}
            >
              {t('juror.rules.title')}
            </Button>
            <Button
              variant="default"
              justify="flex-start"
              leftSection={<IconFileImport {...icon} />}
              onClick={() => {
                shut();
                onReceive();
              }}
            >
              {t('juror.addendum.receive')}
            </Button>
            <p className={styles.why}>{t('juror.addendum.receiveWhy')}</p>
            {onPractise && (
              <Button
                variant="default"
                justify="flex-start"
                leftSection={<IconSchool {...icon} />}
                onClick={() => {
                  setOpen(false);
                  onPractise();
                }}
              >
                {t('juror.tools.rest.practise')}
              </Button>
            )}
          </div>
        </Popover.Dropdown>
      </Popover>
    </>
  );
}
