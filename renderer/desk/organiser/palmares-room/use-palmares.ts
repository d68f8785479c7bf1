import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  announcementCsv,
  rankingCsv,
  writeAnnouncement,
} from '../../../../shared/decision/announcement';
import { minutesHtml } from '../../../../shared/decision/minutes-html';
import type { Edition } from '../../../../shared/edition/edition';
import { writeContainer } from '../../../../shared/file/container';
import type { Problem } from '../../../../shared/file/problem';
import { encodeUtf8 } from '../../../../shared/file/utf8';
import type { FileRef, Saved } from '../../../../shared/ipc';
import type { Result } from '../../../../shared/result';
import { explain } from '../../../../shared/words/explain';
import { bridge } from '../../../bridge';
import { useLanguage } from '../../../i18n/use-language';
import type { Sealed } from './palmares-shows';

export type TakeAway = 'minutes' | 'json' | 'csv' | 'ranking' | 'bundle';

export interface PalmaresActs {
  /** The one being saved. */
  readonly busy: TakeAway | null;
  /** What became of the last one, in words. */
  readonly said: string;
  readonly save: (what: TakeAway) => Promise<Saved | null>;
  /** The sealed file to show on stage: the one saved last, else saved now; null if refused. */
  readonly sealedFile: () => Promise<FileRef | null>;
}

type Answer = Result<{ readonly saved: Saved | null }, Problem>;

/** Saving what one takes away. Names hold the year, never a winner: a folder is often projected. */
export function usePalmares(edition: Edition, sealed: Sealed): PalmaresActs {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const [busy, setBusy] = useState<TakeAway | null>(null);
  const [said, setSaid] = useState('');
  const [bundle, setBundle] = useState<FileRef | null>(null);
  const save = async (what: TakeAway): Promise<Saved | null> => {
    setBusy(what);
    const answer = await ask(what, edition, sealed);
    setBusy(null);
    if (!answer.ok) {
      setSaid(t('organiser.save.failed', { why: explain(answer.error, language) }));
      return null;
    }
    const { saved } = answer.value;
    setSaid(saved ? t('organiser.save.saved', { name: saved.name }) : t('organiser.save.closed'));
    if (saved && what === 'bundle') setBundle(saved.file);
    return saved;
  };
  const sealedFile = async (): Promise<FileRef | null> =>
    bundle ?? (await save('bundle'))?.file ?? null;
  return { busy, said, save, sealedFile };
}

function ask(what: TakeAway, edition: Edition, sealed: Sealed): Promise<Answer> {
  const { decision, minutes, entries } = sealed;
  const { year } = edition;
  const file = (name: string, content: string): Promise<Answer> =>
    bridge.saveFile({ name, bytes: encodeUtf8(content) });
  switch (what) {
    case 'minutes':
      return bridge.savePaper({
        name: `proces-verbal-${year}.pdf`,
        html: minutesHtml(minutes),
      });
    case 'json':
      return file(
        `palmares-${year}.json`,
        `${JSON.stringify(writeAnnouncement(edition, decision), null, 2)}\n`,
      );
    case 'csv':
      return file(`palmares-${year}.csv`, announcementCsv(writeAnnouncement(edition, decision)));
    case 'ranking':
      return file(`classement-confidentiel-${year}.csv`, rankingCsv(edition, decision));
    case 'bundle': {
      const packed = [...entries].map(([name, bytes]) => ({ name, bytes }));
      return bridge.saveFile({
        name: `${edition.id}.palmares`,
        bytes: writeContainer(packed),
      });
    }
  }
}
