import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../shared/file/problem';
import type { DemoKit } from '../../../shared/ipc';
import { explain } from '../../../shared/words/explain';
import { bridge } from '../../bridge';
import { useLanguage } from '../../i18n/use-language';
import { TopBar } from '../../parts/top-bar';
import { useWay } from '../../ui/way';
import styles from './demo-room.module.css';

type Opening =
  | { readonly state: 'opening' }
  | { readonly state: 'refused'; readonly problem: Problem }
  | { readonly state: 'ready'; readonly kit: DemoKit };

function useDemo(): Opening {
  const [opening, setOpening] = useState<Opening>({ state: 'opening' });
  useEffect(() => {
    let here = true;
    void bridge.openDemo({}).then((answer) => {
      if (!here) return;
      setOpening(
        answer.ok
          ? { state: 'ready', kit: answer.value }
          : { state: 'refused', problem: answer.error },
      );
    });
    return () => {
      here = false;
    };
  }, []);
  return opening;
}

/** The demo edition: one click to be any of its people, with every code at hand. */
export function DemoRoom() {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const opening = useDemo();
  return (
    <div className={styles.page}>
      <TopBar />
      <main className={styles.main}>
        <h1>{t('demo.title')}</h1>
        <p className={styles.lead}>{t('demo.lead')}</p>
        {opening.state === 'opening' && <p className="muted">{t('app.loading')}</p>}
        {opening.state === 'refused' && <p role="alert">{explain(opening.problem, language)}</p>}
        {opening.state === 'ready' && <DemoPeople kit={opening.kit} />}
      </main>
    </div>
  );
}

function DemoPeople({ kit }: { readonly kit: DemoKit }) {
  const { t } = useTranslation();
  const go = useWay((state) => state.go);
  return (
    <div className={styles.people}>
      <section className={styles.jurors}>
        <h2>{t('demo.asJuror')}</h2>
        <p className={styles.about}>{t('demo.jurorLead')}</p>
        <ul>
          {kit.codes.map(({ juror, name, code }) => (
            <li key={juror}>
              <button
                type="button"
                className={styles.juror}
                aria-label={t('demo.enter', { name })}
                onClick={() => go({ at: 'juror', edition: kit.edition, code })}
              >
                <span>{name}</span>
                <span className={styles.code}>{t('demo.code', { code })}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{t('demo.asOrganiser')}</h2>
        <p className={styles.about}>{t('demo.organiserLead')}</p>
        <p className={styles.about}>{t('demo.passphrase', { passphrase: kit.passphrase })}</p>
        <Button
          onClick={() =>
            go({ at: 'organiser', edition: kit.edition, key: kit.organiserKey, demo: kit })
          }
        >
          {t('demo.enterOrganiser')}
        </Button>
      </section>
      <section>
        <h2>{t('demo.asPresenter')}</h2>
        <p className={styles.about}>{t('demo.presenterLead')}</p>
        <Button onClick={() => go({ at: 'presenter', palmares: kit.palmares })} variant="default">
          {t('demo.enterPresenter')}
        </Button>
      </section>
    </div>
  );
}
