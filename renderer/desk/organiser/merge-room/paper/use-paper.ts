import { useState } from 'react';
import type { JurorId } from '../../../../../shared/ids';
import type { Ledger } from '../../../../../shared/merge/ledger';
import type { Receipt } from '../../../../../shared/merge/receipt';
import { explain } from '../../../../../shared/words/explain';
import { bridge } from '../../../../bridge';
import { writeSheetPapers } from '../../../../derive/sheet-paper';
import { type Telling, tellProblem, useTold } from '../../../../i18n/use-told';
import { problemOf } from '../../../../store/commit';
import type { PaperRow, TypingRow } from '../../../../store/paper-rows';
import { forgetPaper, keepPaper, usePapers } from '../../../../store/papers';
import type { OpenEdition } from '../../open-edition';
import { beginPaper, type Comparison, NO_TYPING } from './paper-shows';
import { recordPaper } from './record-paper';

export interface PaperActs {
  readonly papers: ReadonlyMap<JurorId, PaperRow>;
  readonly juror: JurorId | null;
  /** What the last act came to, in words. */
  readonly said: string;
  readonly isBusy: boolean;
  readonly pick: (juror: JurorId | null) => void;
  /** A blank sheet of the juror chosen; of the whole jury where nobody is. */
  readonly print: () => void;
  readonly rowOf: (juror: JurorId) => PaperRow;
  readonly secondOf: (row: PaperRow) => TypingRow;
  readonly keep: (row: PaperRow) => void;
  readonly forget: (juror: JurorId) => void;
  readonly record: (row: PaperRow, compared: Comparison) => void;
}

/** The sheets being typed, and what is done with them. */
export function usePaper(open: OpenEdition, ledger: Ledger): PaperActs {
  const { edition, database } = open;
  const kept = usePapers(database);
  const [juror, setJuror] = useState<JurorId | null>(null);
  const [said, say] = useTold();
  const [isBusy, setBusy] = useState(false);
  /** What was typed in this visit, ahead of the database. */
  const [typed, setTyped] = useState<ReadonlyMap<JurorId, PaperRow>>(new Map());
  const papers = new Map([...(kept ?? []), ...typed]);
  const told = (act: Promise<unknown>): void => {
    act.catch((cause: unknown) => say(tellProblem(problemOf(cause))));
  };
  const drop = (whose: JurorId): void =>
    setTyped((rows) => new Map([...rows].filter(([id]) => id !== whose)));
  const print = async (): Promise<void> => {
    const jurors = edition.jurors.filter(({ id }) => juror === null || id === juror);
    const html = writeSheetPapers(
      edition,
      jurors.map((each) => ({ juror: each, filled: null })),
    );
    const name = `fiche-${edition.id}${juror === null ? '' : `-${juror}`}.pdf`;
    const answer = await bridge.savePaper({ name, html });
    if (!answer.ok) return say(tellProblem(answer.error));
    const { saved } = answer.value;
    say(({ t }) => (saved ? t('paper.printed', { name: saved.name }) : t('paper.notPrinted')));
  };
  const record = async (row: PaperRow, compared: Comparison): Promise<void> => {
    setBusy(true);
    try {
      const done = await recordPaper({ open, row, compared, ledger });
      if (!done.ok) say(tellProblem(done.error));
      else if (done.value === null) say(({ t }) => t('paper.closed'));
      else {
        const { name, receipt } = done.value;
        say(tellRecorded(receipt, name));
        if ('receiptCode' in receipt || receipt.kind === 'late') {
          drop(row.juror);
          setJuror(null);
        }
      }
    } finally {
      setBusy(false);
    }
  };
  return {
    papers,
    juror,
    said,
    isBusy,
    pick: (whose) => {
      say(null);
      setJuror(whose);
    },
    print: () => told(print()),
    rowOf: (whose) => papers.get(whose) ?? beginPaper(whose),
    secondOf: (row) => row.second ?? NO_TYPING,
    keep: (row) => {
      setTyped((rows) => new Map(rows).set(row.juror, row));
      told(keepPaper(database, row));
    },
    forget: (whose) => {
      drop(whose);
      setJuror(null);
      told(forgetPaper(database, whose));
    },
    record: (row, compared) => told(record(row, compared)),
  };
}

function tellRecorded(receipt: Receipt, name: string): Telling {
  return ({ t, language }) => {
    if (receipt.kind === 'late') return t('paper.doneLate', { name });
    if (!('receiptCode' in receipt)) return explain(receipt, language);
    const isOpen = receipt.kind === 'two-devices' || receipt.kind === 'fork';
    if (isOpen) return t('paper.doneChoose', { name });
    return t('paper.done', { name, code: receipt.receiptCode });
  };
}
