import { useState } from 'react';
import { decodeText } from '../../../shared/domain/members/import/decode-text';
import { readStatutory, type StatutoryReading } from '../../../shared/domain/planner/calendar/read-statutory';
import { WeiluError } from '../../../shared/wire/errors';
import { useHost } from '../../data/host-context';
import { showError } from '../../data/toasts';

/** Largest file of days off, in bytes; a year has a few thousand. */
const largestFile = 1024 * 1024;
const endings = ['json', 'csv', 'tsv', 'txt'];

/** A picked file with what was read out of it. */
export type StatutoryFile = Readonly<{ name: string; reading: StatutoryReading }>;

/** Lets the person pick a file of days off and reads it; nothing is written yet. */
export function useStatutoryFile() {
  const { shell } = useHost();
  const [file, setFile] = useState<StatutoryFile | null>(null);
  const pick = async () => {
    try {
      const picked = await shell.pickFile(endings);
      if (!picked) return;
      const { name, size: bytes } = picked;
      if (bytes > largestFile) throw new WeiluError('file-too-large', { name, bytes, limit: largestFile });
      const decoded = decodeText(await picked.read());
      if (!decoded.ok) throw new WeiluError(decoded.code, { name });
      setFile({ name, reading: readStatutory(decoded.text) });
    } catch (thrown) {
      showError(thrown);
    }
  };
  return { file, pick, forget: () => setFile(null) };
}
