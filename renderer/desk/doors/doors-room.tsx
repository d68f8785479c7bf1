import { Button } from '@mantine/core';
import { IconFlask, IconFolderOpen, IconKey, IconPresentation } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Crown, LOGO_WEIGHTS } from '../../parts/crown';
import { GuideButton } from '../../parts/guide-button';
import { KeyCap } from '../../parts/key-cap';
import { LanguageSwitch } from '../../parts/language-switch';
import { OfflineMark } from '../../parts/offline-mark';
import { ThemeSwitch } from '../../parts/theme-switch';
import { useWay, type Way } from '../../ui/way';
import { UnsavedNotice } from '../unsaved/unsaved-notice';
import { DoorCard } from './door-card';
import styles from './doors-room.module.css';
import { JurorVignette, OrganiserVignette, PresenterVignette } from './vignettes';

const KEYS: Readonly<Record<string, Way>> = {
  '1': { at: 'juror' },
  '2': { at: 'organiser' },
  '3': { at: 'presenter' },
  d: { at: 'demo' },
};

/** The first screen: three doors and the demo edition, one click or one key each. */
export function DoorsRoom({ version }: { readonly version: string }) {
  const { t } = useTranslation();
  const go = useWay((state) => state.go);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const way = KEYS[event.key.toLowerCase()];
      if (way) go(way);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [go]);
  return (
    <div className={styles.page}>
      <header className={styles.bar}>
        <OfflineMark />
        <GuideButton />
        <LanguageSwitch full />
        <ThemeSwitch />
      </header>
      <main className={styles.main}>
        <div className={styles.brand}>
          <Crown weights={LOGO_WEIGHTS} size={72} />
          <div>
            <h1 className={styles.name}>{t('app.name')}</h1>
            <p className={styles.tagline}>{t('app.tagline')}</p>
          </div>
        </div>
        <UnsavedNotice />
        <nav aria-label={t('doors.title')} className={styles.doors}>
          <DoorCard
            door="juror"
            hotkey="1"
            vignette={<JurorVignette />}
            icon={<IconKey size={18} stroke={1.6} />}
          />
          <DoorCard
            door="organiser"
            hotkey="2"
            vignette={<OrganiserVignette />}
            icon={<IconFolderOpen size={18} stroke={1.6} />}
          />
          <DoorCard
            door="presenter"
            hotkey="3"
            vignette={<PresenterVignette />}
            icon={<IconPresentation size={18} stroke={1.6} />}
          />
        </nav>
        <section className={styles.demo} aria-labelledby="demo-title">
          <IconFlask size={28} stroke={1.5} className={styles.flask} aria-hidden />
          <div className={styles.demoWords}>
            <h2 id="demo-title" className={styles.demoTitle}>
              {t('doors.demo.title')}
            </h2>
            <p className="muted">{t('doors.demo.about')}</p>
          </div>
          <Button
            variant="default"
            rightSection={<KeyCap>D</KeyCap>}
            onClick={() => go({ at: 'demo' })}
          >
            {t('doors.demo.act')}
          </Button>
        </section>
        <footer className={styles.foot}>
          <span>{t('app.prize')}</span>
          <span>{t('doors.version', { version })}</span>
        </footer>
      </main>
    </div>
  );
}
