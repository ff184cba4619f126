import { useCallback, useEffect, useRef, useState } from 'react';
import type { Day, TimeOfDay } from '../../../shared/domain/days';
import type { GroupId, PlannerItemId } from '../../../shared/domain/ids';
import type { PlannerItem, PlannerItemPatch } from '../../../shared/domain/planner/planner-item';
import type { SeriesScope } from '../../../shared/wire/nouns/planner';
import { useScope } from '../../data/scope';
import { useRun } from '../../data/use-run';
import { useVaultQuery } from '../../data/use-vault-query';
import { mayBeForAll } from './item/may-be-for-all';
import { useAskScope } from './series/ScopePrompt';

/** What can be edited of an item; the title of a numbered one is its topic. */
export type ItemFields = Required<PlannerItemPatch>;

type Draft = Readonly<{ key: number; fields: ItemFields; itemId: PlannerItemId | null }>;

/** The item in the drawer: one of the vault, or a new one that is kept as soon as it has a title. */
export type ItemEditing = Readonly<{
  /** Changes when another item comes into the drawer, and not when a new one is saved. */
  key: string;
  fields: ItemFields;
  /** The saved item; null while it has no title. */
  item: PlannerItem | null;
  /** Gives whether it was saved, or is kept until there is a title. */
  save: (patch: PlannerItemPatch) => Promise<boolean>;
}>;

const blankFields = (day: Day, time: TimeOfDay, groupIds: readonly GroupId[]): ItemFields => ({
  day,
  time,
  groupIds,
  title: '',
  body: '',
  kind: '其他',
  status: 'draft',
  origin: 'original',
  source: '',
  contributorId: null,
  contributor: '',
  materialIds: [],
  variants: [],
  starred: false,
});

type Options = Readonly<{
  itemId: PlannerItemId | null;
  /** A new item was saved, or the open one went to another day. */
  onSettled: (id: PlannerItemId, day: Day) => void;
}>;

/** Edits the item of the address, or a new one. */
export function useItemEditing({ itemId, onSettled }: Options) {
  const { community, group } = useScope();
  const run = useRun();
  const ask = useAskScope();
  const loaded = useVaultQuery('planner.item', itemId === null ? null : { id: itemId });
  const item = loaded.stale ? undefined : loaded.data;
  const [draft, setDraft] = useState<Draft | null>(null);
  const keys = useRef(0);
  /** The new item that is being written; saves follow one another, so that it is created once. */
  const live = useRef<Draft | null>(null);
  const saving = useRef<Promise<unknown>>(Promise.resolve());

  const hold = useCallback((next: Draft | null) => {
    live.current = next;
    setDraft(next);
  }, []);

  const begin = useCallback(
    (day: Day, time: TimeOfDay) => {
      keys.current += 1;
      hold({ key: keys.current, fields: blankFields(day, time, group ? [group.id] : []), itemId: null });
    },
    [hold, group],
  );

  /** Leaves the new item; a saved one stays in the drawer until the address has let go of it. */
  const end = useCallback(() => {
    live.current = null;
    setDraft((left) => (left?.itemId === null ? null : left));
  }, []);
  // A screen that was left does not change the address any more.
  useEffect(
    () => () => {
      live.current = null;
    },
    [],
  );

  const saveItem = useCallback(
    async (id: PlannerItemId, before: ItemFields, patch: PlannerItemPatch, scope: SeriesScope = 'one') => {
      const { day, time, ...rest } = patch;
      if (Object.keys(rest).length > 0 && !(await run('planner.update', { id, patch: rest, scope })))
        return false;
      if (day === undefined && time === undefined) return true;
      const moved = { id, day: day ?? before.day, time: time ?? before.time, scope };
      if (!(await run('planner.reschedule', moved))) return false;
      if (moved.day !== before.day) onSettled(id, moved.day);
      return true;
    },
    [run, onSettled],
  );

  const saveDraft = useCallback(
    async (key: number, fields: ItemFields) => {
      const current = live.current;
      const receipt = await run('planner.create', { communityId: community.id, fields });
      if (!receipt) return false;
      if (current !== null && live.current?.key === key) {
        hold({ ...live.current, itemId: receipt.result.itemId });
        onSettled(receipt.result.itemId, fields.day);
      }
      return true;
    },
    [run, community.id, hold, onSettled],
  );

  const editsDraft = draft !== null && draft.itemId === itemId;
  const fields = item ? fieldsOf(item) : editsDraft ? draft.fields : null;

  /** Of a series, some changes may be meant for more than this one: that is asked, and may be called off. */
  const saveForScope = async (one: PlannerItem, patch: PlannerItemPatch): Promise<boolean> => {
    const moves = patch.day !== undefined;
    if (one.seriesId === null || !(moves || mayBeForAll(patch))) return saveItem(one.id, one, patch);
    const answer = await ask({ what: moves ? 'move' : 'edit', item: one });
    return answer !== null && saveItem(one.id, one, patch, answer.scope);
  };

  const save = async (patch: PlannerItemPatch): Promise<boolean> => {
    if (!fields) return false;
    if (!editsDraft) return item ? saveForScope(item, patch) : false;
    const next = { ...draft, fields: { ...(live.current?.fields ?? draft.fields), ...patch } };
    if (live.current?.key === draft.key) hold({ ...next, itemId: live.current.itemId });
    const saved = saving.current.then(() => {
      const savedId = live.current?.key === draft.key ? live.current.itemId : draft.itemId;
      if (savedId !== null) return saveItem(savedId, next.fields, patch);
      return next.fields.title.trim() === '' || saveDraft(draft.key, next.fields);
    });
    saving.current = saved;
    return saved;
  };

  const editing: ItemEditing | null = fields
    ? { key: editsDraft ? `new-${draft.key}` : `item-${itemId}`, fields, item: item ?? null, save }
    : null;
  const gone = itemId !== null && item === null;
  return { editing, gone, begin, end };
}

function fieldsOf(item: PlannerItem): ItemFields {
  return item.number === null ? item : { ...item, title: item.topic };
}
