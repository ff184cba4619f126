import { useEffect, useState } from 'react';
import type { Day } from '../../../../shared/domain/days';
import type { GroupId } from '../../../../shared/domain/ids';
import { buildErrorFile } from '../../../../shared/domain/members/import/error-file';
import type { ImportCustomField } from '../../../../shared/domain/members/import/import-field';
import { maxImportRows } from '../../../../shared/domain/members/import/limits';
import type { PackedWrites } from '../../../../shared/wire/packed-writes';
import { useHost } from '../../../data/host-context';
import { useScope } from '../../../data/scope';
import { showError, showNote } from '../../../data/toasts';
import { useRun } from '../../../data/use-run';
import { text } from '../../../i18n/text';
import type { ImportChoices } from './use-import-choices';
import type { ChosenFile } from './use-import-file';
import type { PlannedImport } from './use-import-plan';

const words = text.importing;

/** Writes packed at once by the worker, which can be ended in between. */
const writesAtOnce = 1_000;

export type ImportProgress = Readonly<{ done: number; total: number }>;

export type ImportRun = Readonly<{
  /** How far it is; null while nothing runs. */
  progress: ImportProgress | null;
  start: (groupId: GroupId | null) => Promise<boolean>;
  cancel: () => void;
  saveRefused: () => Promise<void>;
}>;

/** Carries the plan out, with progress and cancel, and saves the rows that were refused. */
export function useImportRun(
  chosen: ChosenFile,
  choices: ImportChoices,
  planned: PlannedImport,
  fields: readonly ImportCustomField[],
  today: Day,
): ImportRun {
  const { community } = useScope();
  const { shell } = useHost();
  const run = useRun();
  const [progress, setProgress] = useState<ImportProgress | null>(null);
  const [abort, setAbort] = useState<AbortController | null>(null);
  const { name, work, head } = chosen;
  const { counts, created, updated } = planned.summary;
  // Closing the dialog cancels: nothing goes on unseen that nobody could stop any more.
  useEffect(() => () => abort?.abort(), [abort]);

  const collect = async (total: number): Promise<PackedWrites[]> => {
    const evidence = { by: words.evidenceBy, on: today, where: name.slice(0, 500) };
    const packs: PackedWrites[] = [];
    for (let start = 0; start < total; start += writesAtOnce) {
      packs.push(await work.ask('writes', { evidence, start, count: writesAtOnce }));
    }
    return packs;
  };

  const start = async (groupId: GroupId | null) => {
    const controller = new AbortController();
    setAbort(controller);
    const total = created + updated;
    setProgress({ done: 0, total });
    try {
      const writes = await collect(total);
      const input = { communityId: community.id, groupId, fileName: name.slice(0, 500), writes };
      const receipt = await run('members.import', input, {
        signal: controller.signal,
        onProgress: (done) => setProgress({ done, total }),
      });
      return receipt !== null;
    } catch (thrown) {
      showError(thrown);
      return false;
    } finally {
      setProgress(null);
    }
  };

  const saveRefused = async () => {
    try {
      const request = { kind: 'refused', start: 0, count: Math.min(counts.refused, maxImportRows) } as const;
      const refused = await work.ask('rows', request);
      const { mapping } = choices;
      const rows = refused.map(({ row }) => row);
      const csv = buildErrorFile({ header: head.header, mapping, fields }, rows, words.problem);
      const file = words.refusedFileName(name);
      const bytes = new TextEncoder().encode(csv);
      if (await shell.saveFile({ name: file, mediaType: 'text/csv', bytes }))
        showNote(words.savedRefused(file));
    } catch (thrown) {
      showError(thrown);
    }
  };

  return { progress, start, cancel: () => abort?.abort(), saveRefused };
}
