import { Modal } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Language } from '../../../shared/ids';
import { useLanguage } from '../../i18n/use-language';
import { type Chapter, useGuide } from '../../ui/guide';
import styles from './guide.module.css';
import { GuideView } from './guide-view';
import { type GuideText, openGuide } from './open-guide';

/** The user guide, over whatever room is open: closing it gives the room back as it was. */
export function GuideRoom({ openedAt }: { readonly openedAt: Chapter }) {
  const close = useGuide((state) => state.close);
  const { language } = useLanguage();
  const [opened, setOpened] = useState<{ language: Language; text: GuideText } | null>(null);
  useEffect(() => {
    let isHere = true;
    void openGuide(language).then((text) => {
      if (isHere) setOpened({ language, text });
    });
    return () => {
      isHere = false;
    };
  }, [language]);
  // Opened once there is something to focus: the search.
  if (opened === null) return null;
  return (
    <Modal.Root
      opened
      fullScreen
      onClose={close}
      zIndex={400}
      transitionProps={{ duration: 0 }}
      // What is typed here is for the guide: the room beneath has keys of its own.
      onKeyDown={(event) => event.stopPropagation()}
      onKeyUp={(event) => event.stopPropagation()}
    >
      <Modal.Content className={styles.content ?? ''}>
        <Modal.Body className={styles.body ?? ''}>
          <GuideView key={opened.language} text={opened.text} openedAt={openedAt} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
