import { useState } from 'react';
import type { GroupId } from '../../../../shared/domain/ids';
import { maxImportBytes } from '../../../../shared/domain/members/import/limits';
import { type ItemImport, planItemImport } from '../../../../shared/domain/planner/exchange/plan-import';
import type { ContentFile, UnreadableContent } from '../../../../shared/domain/planner/exchange/read-content';
import type { PlannerItem } from '../../../../shared/domain/planner/planner-item';
import { WeiluError } from '../../../../shared/wire/errors';
import { useHost } from '../../../data/host-context';
import { useScope } from '../../../data/scope';
import { showError } from '../../../data/toasts';
import { useToday } from '../../../data/use-today';
import { readInBackground } from './content-work';
import { allDays } from './export-choice';

/** Endings a file of content may have; others are read too, and refused by what is in them. */
const endings = ['csv', 'xlsx', 'json', 'txt', 'tsv'];

/** A file that could be read, with what importing it would do. */
export type ReadImport = Readonly<{
  name: string;
  file: ContentFile;
  plan: ItemImport;
  /** The items it was held against. */
  existing: readonly PlannerItem[];
}>;

/** The file of an import: chosen, read in a worker, held against what is there. */
export function useImportContent() {
  const { shell, vault } = useHost();
  const { community } = useScope();
  const today = useToday();
  const [found, setFound] = useState<ReadImport | null>(null);
  const [unknown, setUnknown] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const read = async () => {
    const picked = await shell.pickFile(endings);
    if (!picked) return;
    const { name, size: bytes } = picked;
    if (bytes > maxImportBytes)
      throw new WeiluError('file-too-large', { name, bytes, limit: maxImportBytes });
    const everything = { communityId: community.id, groupId: null, ...allDays };
    const existing = await vault.query('planner.range', everything);
    const file = await readInBackground(await picked.read(), {
      today,
      now: Date.now(),
      groups: community.groups.map((group) => ({ id: group.id, name: group.name })),
      goneGroups: goneGroups(existing, community.groups),
      slots: community.rhythm.slots,
    });
    setUnknown(!file.ok && file.code === 'no-headings' ? name : null);
    if (!file.ok) {
      if (file.code !== 'no-headings') throw unreadable(name, bytes, file);
      setFound(null);
      return;
    }
    setFound({ name, file, plan: planItemImport(existing, file.rows), existing });
  };

  const choose = async () => {
    setBusy(true);
    try {
      await read();
    } catch (thrown) {
      showError(thrown);
    } finally {
      setBusy(false);
    }
  };
  return { found, unknown, busy, choose };
}

/** The groups that items name although they are gone, by item. */
function goneGroups(
  items: readonly PlannerItem[],
  groups: readonly Readonly<{ id: GroupId }>[],
): Readonly<Record<string, readonly GroupId[]>> {
  const known = new Set(groups.map(({ id }) => id));
  const gone = items.map(({ id, groupIds }) => [id, groupIds.filter((group) => !known.has(group))] as const);
  return Object.fromEntries(gone.filter(([, ids]) => ids.length > 0));
}

function unreadable(name: string, bytes: number, file: UnreadableContent): WeiluError {
  switch (file.code) {
    case 'file-too-large':
      return new WeiluError('file-too-large', { name, bytes, limit: file.limit });
    case 'too-many-rows':
      return new WeiluError('too-many-rows', { rows: file.count, limit: file.limit });
    case 'file-not-text':
      return new WeiluError(file.looksLike === 'old-workbook' ? 'workbook-old' : 'file-not-text', { name });
    case 'no-headings':
      return new WeiluError('table-empty', { name });
    default:
      return new WeiluError(file.code, { name });
  }
}
