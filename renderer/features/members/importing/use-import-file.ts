import { useEffect, useRef, useState } from 'react';
import type { Day } from '../../../../shared/domain/days';
import type { ImportCustomField } from '../../../../shared/domain/members/import/import-field';
import { maxImportBytes } from '../../../../shared/domain/members/import/limits';
import type { UnreadableMemberFile } from '../../../../shared/domain/members/import/read-member-file';
import { toWireError, WeiluError } from '../../../../shared/wire/errors';
import { useHost } from '../../../data/host-context';
import { showError } from '../../../data/toasts';
import type { FileHead } from './import-work';
import { type BackgroundWork, workInBackground } from './work-in-background';

/** Endings a member file may have. Other files are read too, and refused by what is in them. */
const endings = ['csv', 'xlsx', 'txt', 'tsv', 'xls'];

/** A file that could be read, with the worker that holds its rows. */
export type ChosenFile = Readonly<{ name: string; head: FileHead; work: BackgroundWork }>;

export type ImportFile = Readonly<{
  chosen: ChosenFile | null;
  reading: boolean;
  choose: () => Promise<void>;
  /** Goes over to another sheet of the workbook. */
  readSheet: (sheet: string) => Promise<void>;
  forget: () => void;
}>;

/** The file of an import: picked, looked at by size, then read. What is wrong with it is said at once. */
export function useImportFile(today: Day, fields: readonly ImportCustomField[]): ImportFile {
  const { shell } = useHost();
  const [chosen, setChosen] = useState<ChosenFile | null>(null);
  const [reading, setReading] = useState(false);
  const running = useRef<BackgroundWork | null>(null);
  const size = useRef(0);
  useEffect(() => () => running.current?.end(), []);

  const busy = async (work: () => Promise<void>) => {
    try {
      setReading(true);
      await work();
    } catch (thrown) {
      if (toWireError(thrown).code !== 'cancelled') showError(thrown);
    } finally {
      setReading(false);
    }
  };

  const choose = () =>
    busy(async () => {
      // It gets ready while the person looks for the file.
      const work = workInBackground();
      const before = running.current;
      running.current = work;
      try {
        const picked = await shell.pickFile(endings);
        if (!picked) throw new WeiluError('cancelled', {});
        const { name } = picked;
        size.current = picked.size;
        if (picked.size > maxImportBytes)
          throw new WeiluError('file-too-large', { name, bytes: picked.size, limit: maxImportBytes });
        const bytes = await picked.read();
        const head = await work.ask('read', { bytes, today, fields }, [bytes.buffer]);
        if (!head.ok) throw unreadable(name, size.current, head);
        before?.end();
        setChosen({ name, head, work });
      } catch (thrown) {
        // The file that was open stays open.
        work.end();
        running.current = before;
        throw thrown;
      }
    });

  const readSheet = (sheet: string) =>
    busy(async () => {
      if (!chosen) return;
      const head = await chosen.work.ask('readSheet', sheet);
      if (!head.ok) throw unreadable(chosen.name, size.current, head);
      setChosen({ ...chosen, head });
    });

  const forget = () => {
    running.current?.end();
    running.current = null;
    setChosen(null);
  };

  return { chosen, reading, choose, readSheet, forget };
}

function unreadable(name: string, bytes: number, file: UnreadableMemberFile): WeiluError {
  switch (file.code) {
    case 'file-too-large':
      return new WeiluError('file-too-large', { name, bytes, limit: file.limit });
    case 'too-many-rows':
      return new WeiluError('too-many-rows', { rows: file.count, limit: file.limit });
    case 'too-many-columns':
      return new WeiluError('too-many-columns', { columns: file.count, limit: file.limit });
    case 'file-not-text':
      return new WeiluError(file.looksLike === 'old-workbook' ? 'workbook-old' : 'file-not-text', { name });
    default:
      return new WeiluError(file.code, { name });
  }
}
