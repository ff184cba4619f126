import { useRef, useState } from 'react';
import type { Day } from '../../../../shared/domain/days';
import type { ColumnMapping } from '../../../../shared/domain/members/import/import-field';
import { maxImportBytes } from '../../../../shared/domain/members/import/limits';
import type {
  MemberFile,
  UnreadableMemberFile,
} from '../../../../shared/domain/members/import/read-member-file';
import { toWireError, WeiluError } from '../../../../shared/wire/errors';
import { useHost } from '../../../data/host-context';
import { showError } from '../../../data/toasts';
import { readInBackground } from './read-in-background';

/** Endings a member file may have. Other files are read too, and refused by what is in them. */
const endings = ['csv', 'txt', 'tsv'];

export type ChosenFile = Readonly<{ name: string; file: MemberFile; mapping: ColumnMapping }>;

export type ImportFile = Readonly<{
  chosen: ChosenFile | null;
  reading: boolean;
  choose: () => Promise<void>;
  changeMapping: (mapping: ColumnMapping) => void;
  forget: () => void;
}>;

/** The file of an import: picked, looked at by size, then read. What is wrong with it is said at once. */
export function useImportFile(today: Day): ImportFile {
  const { shell } = useHost();
  const [chosen, setChosen] = useState<ChosenFile | null>(null);
  const [reading, setReading] = useState(false);
  const running = useRef<AbortController | null>(null);

  const choose = async () => {
    try {
      const picked = await shell.pickFile(endings);
      if (!picked) return;
      const { name, size } = picked;
      if (size > maxImportBytes)
        throw new WeiluError('file-too-large', { name, bytes: size, limit: maxImportBytes });
      setReading(true);
      running.current?.abort();
      running.current = new AbortController();
      const { signal } = running.current;
      const file = await readInBackground({ bytes: await picked.read(), today }, signal);
      if (!file.ok) throw unreadable(name, size, file);
      setChosen({ name, file, mapping: file.mapping });
    } catch (thrown) {
      if (toWireError(thrown).code !== 'cancelled') showError(thrown);
    } finally {
      setReading(false);
    }
  };

  return {
    chosen,
    reading,
    choose,
    changeMapping: (mapping) => setChosen((before) => (before ? { ...before, mapping } : before)),
    forget: () => {
      running.current?.abort();
      setChosen(null);
    },
  };
}

function unreadable(name: string, bytes: number, file: UnreadableMemberFile): WeiluError {
  switch (file.code) {
    case 'file-too-large':
      return new WeiluError('file-too-large', { name, bytes, limit: file.limit });
    case 'too-many-rows':
      return new WeiluError('too-many-rows', { rows: file.count, limit: file.limit });
    case 'too-many-columns':
      return new WeiluError('too-many-columns', { columns: file.count, limit: file.limit });
    default:
      return new WeiluError(file.code, { name });
  }
}
