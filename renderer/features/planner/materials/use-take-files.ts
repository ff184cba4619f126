import { useCallback } from 'react';
import type { PickedFile } from '../../../../shared/wire/shell-api';
import { useHost } from '../../../data/host-context';
import { showError, showHint } from '../../../data/toasts';
import { text } from '../../../i18n/text';
import { pictureEndings } from './picture-type';
import { type IncomingFile, type TakenFile, type Taking, takeFiles } from './take-files';

const words = text.materials.problems;

/** Keeps files that were picked or dropped, and says of each that was not taken why. */
export function useTakeFiles(): Readonly<{
  /** Files that were dropped or pasted. */
  take: (files: readonly File[]) => Promise<readonly TakenFile[]>;
  /** Lets the person pick a file; null when they do not, or it was not taken. */
  pick: (what: 'image' | 'file') => Promise<TakenFile | null>;
}> {
  const { shell } = useHost();

  const keep = useCallback(
    async (files: readonly IncomingFile[], picturesOnly = false): Promise<readonly TakenFile[]> => {
      try {
        const { taken, problems } = await takeFiles(files, shell.files, picturesOnly);
        if (problems.size > 0) showHint(sayProblems(problems));
        return taken;
      } catch (thrown) {
        showError(thrown);
        return [];
      }
    },
    [shell],
  );

  const pick = useCallback(
    async (what: 'image' | 'file'): Promise<TakenFile | null> => {
      try {
        const picked = await shell.pickFile(what === 'image' ? pictureEndings : []);
        const [taken] = picked ? await keep([ofPicked(picked)], what === 'image') : [];
        return taken ?? null;
      } catch (thrown) {
        showError(thrown);
        return null;
      }
    },
    [shell, keep],
  );

  const take = useCallback((files: readonly File[]) => keep(files.map(ofDropped)), [keep]);
  return { take, pick };
}

function sayProblems(problems: Taking['problems']): string {
  return [...problems].map(([problem, names]) => words[problem](names)).join('\n');
}

const ofPicked = (picked: PickedFile): IncomingFile => ({
  name: picked.name,
  size: picked.size,
  mediaType: '',
  read: () => picked.read(),
});

const ofDropped = (file: File): IncomingFile => ({
  name: file.name,
  size: file.size,
  mediaType: file.type,
  read: async () => new Uint8Array(await file.arrayBuffer()),
});
