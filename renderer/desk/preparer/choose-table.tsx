import { Button, FileButton } from '@mantine/core';
import { IconTableImport } from '@tabler/icons-react';
import { useState } from 'react';
import type { Table } from '../../../shared/file/table';
import { explainTable } from '../../../shared/words/explain-table';
import { readTable } from '../../derive/table-file/read-table';
import type { Telling } from '../../i18n/use-told';

interface ChooseTableProps {
  readonly label: string;
  /** Null: the file could not be read, and the sentence says why. */
  readonly onRead: (
    read: { readonly name: string; readonly table: Table } | null,
    why: Telling | null,
  ) => void;
}

/** The button that reads a CSV or XLSX file; nothing is written by it. */
export function ChooseTable({ label, onRead }: ChooseTableProps) {
  const [isBusy, setBusy] = useState(false);
  const read = async (file: File | null): Promise<void> => {
    if (file === null) return;
    setBusy(true);
    const answer = await readTable(file);
    setBusy(false);
    if (answer.ok) onRead({ name: file.name, table: answer.value }, null);
    else
      onRead(null, ({ t, language }) =>
        t('prepare.table.refused', { name: file.name, why: explainTable(answer.error, language) }),
      );
  };
  return (
    <FileButton onChange={(file) => void read(file)} accept=".csv,.txt,.xlsx,.xlsm,.xls,.ods">
      {(props) => (
        <Button
          {...props}
          variant="default"
          loading={isBusy}
          leftSection={<IconTableImport size={17} stroke={1.8} aria-hidden />}
        >
          {label}
        </Button>
      )}
    </FileButton>
  );
}
