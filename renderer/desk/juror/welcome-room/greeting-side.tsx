import { Button, Checkbox } from '@mantine/core';
import { IconArrowRight, IconListCheck } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WithLogos } from '../../../../shared/edition/logo';
import type { OpenDesk } from '../../../derive/juror-desk';
import { useLanguage } from '../../../i18n/use-language';
import { DatesThread } from '../dates-thread';
import { Promises } from '../promises';
import { RulesDialog } from '../rules-dialog/rules-dialog';
import styles from './welcome.module.css';

interface GreetingSideProps {
  readonly desk: OpenDesk;
  readonly onPromise: () => void;
}

/** The juror by name, the dates, the three promises and the one box to tick. */
export function GreetingSide({ desk, onPromise }: GreetingSideProps) {
  const { t } = useTranslation();
  const { inLanguage } = useLanguage();
  const [isTicked, setTicked] = useState(false);
  const [isReading, setReading] = useState(false);
  const name = useRef<HTMLHeadingElement>(null);
  const { edition, juror } = desk;
  const college = edition.colleges.find((each) => each.id === juror.college)?.label ?? '';
  // The name takes the focus: it is read aloud; then come the rules and the box to tick.
  useEffect(() => name.current?.focus(), []);
  const who = [
    t('juror.welcome.college', { college }),
    t(`juror.welcome.roleInWords.${juror.role}`),
    t(juror.voting ? 'juror.welcome.voting' : 'juror.welcome.advisory'),
  ];
  return (
    <section className={styles.greeting}>
      <Logos edition={edition} />
      <p className={styles.cap}>{t('juror.welcome.hello')}</p>
      <h2 ref={name} tabIndex={-1} className={`serif ${styles.name}`}>
        {juror.name}
      </h2>
      <p className={styles.who}>{who.join(' · ')}</p>
      <p className={styles.youJudge}>
        {t('juror.welcome.youJudge', { edition: inLanguage(edition.title) })}
      </p>
      <Button
        variant="default"
        size="xs"
        className={styles.rules}
        leftSection={<IconListCheck size={16} stroke={1.7} aria-hidden />}
        onClick={() => setReading(true)}
      >
        {t('juror.rules.title')}
      </Button>
      <RulesDialog edition={edition} isOpen={isReading} onClose={() => setReading(false)} />
      <div className={styles.two}>
        <DatesThread edition={edition} />
        <Promises />
      </div>
      <form
        className={styles.foot}
        onSubmit={(event) => {
          event.preventDefault();
          if (isTicked) onPromise();
        }}
      >
        <Checkbox
          className={styles.promise}
          size="md"
          checked={isTicked}
          onChange={(event) => setTicked(event.currentTarget.checked)}
          label={t('juror.welcome.promise')}
        />
        <div className={styles.goes}>
          <p className={styles.small} style={{ visibility: isTicked ? 'hidden' : 'visible' }}>
            {t('juror.welcome.goWhy')}
          </p>
          <Button
            type="submit"
            size="md"
            disabled={!isTicked}
            rightSection={<IconArrowRight size={18} stroke={1.8} aria-hidden />}
          >
            {t('juror.welcome.go')}
          </Button>
        </div>
      </form>
    </section>
  );
}

/** Who gives the prize, where their logos came with the edition; as they are printed, on white. */
function Logos({ edition: { logos = [] } }: { readonly edition: WithLogos }) {
  if (logos.length === 0) return null;
  return (
    <div className={styles.logos}>
      {logos.map(({ organiser, picture }) => (
        <img key={organiser} className="logo-plate" src={picture} alt={organiser} />
      ))}
    </div>
  );
}
