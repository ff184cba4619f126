import { useCallback, useEffect, useRef, useState } from 'react';
import type { Day, TimeOfDay } from '../../../shared/domain/days';
import type { PlannerItemId } from '../../../shared/domain/ids';
import type { PlannerItem, PlannerItemPatch } from '../../../shared/domain/planner/planner-item';
import type { SeriesScope } from '../../../shared/wire/nouns/planner';
import { useScope } from '../../data/scope';
import { showNote } from '../../data/toasts';
import { useRun } from '../../data/use-run';
import { useVaultQuery } from '../../data/use-vault-query';
import { text } from '../../i18n/text';
import { mayBeForAll } from './item/may-be-for-all';
import {
  blankFields,
  blankKind,
  type ItemFields,
  type NewItem,
  type TimeFor,
  withFollowingTime,
} from './item/new-item';
import { useAskScope } from './series/ScopePrompt';

type Draft = NewItem & Readonly<{ key: number; itemId: PlannerItemId | null }>;

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

type Options = Readonly<{
  itemId: PlannerItemId | null;
  /** A new item was saved, or the open one went to another day. */
  onSettled: (id: PlannerItemId, day: Day) => void;
  timeFor: TimeFor;
}>;

/** Edits the item of the address, or a new one. */
export function useItemEditing({ itemId, onSettled, timeFor }: Options) {
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
  /** The item that is being closed: the focus leaves its fields, and what they save then is not asked about. */
  const closing = useRef<PlannerItemId | null>(null);
  useEffect(() => {
    if (closing.current !== itemId) closing.current = null;
  }, [itemId]);

  const hold = useCallback((next: Draft | null) => {
    live.current = next;
    setDraft(next);
  }, []);

  const begin = useCallback(
    (day: Day, time?: TimeOfDay) => {
      keys.current += 1;
      const fields = blankFields(day, time ?? timeFor(day, blankKind), group ? [group.id] : []);
      hold({ key: keys.current, fields, itemId: null, timeFollows: time === undefined });
    },
    [hold, group, timeFor],
  );

  /** Leaves the new item; a saved one stays in the drawer until the address has let go of it. */
  const end = useCallback(() => {
    live.current = null;
    setDraft((left) => (left?.itemId === null ? null : left));
  }, []);
  /** Leaves what is open, before the focus does. */
  const leave = useCallback(() => {
    closing.current = itemId;
    end();
  }, [itemId, end]);
  // A screen that was left does not change the address any more.
  useEffect(
    () => () => {
      live.current = null;
    },
    [],
  );

  const saveItem = useCallback(
    async (id: PlannerItemId, before: ItemFields, patch: PlannerItemPatch, scope: SeriesScope = 'one') => {
      const { day = before.day, time = before.time, ...rest } = patch;
      const onlyMoves = Object.keys(rest).length === 0;
      const receipt = onlyMoves
        ? await run('planner.reschedule', { id, day, time, scope })
        : await run('planner.update', { id, patch, scope });
      if (receipt && day !== before.day) onSettled(id, day);
      return receipt !== null;
    },
    [run, onSettled],
  );

  const saveDraft = useCallback(
    async (key: number, fields: ItemFields) => {
      const current = live.current;
      const receipt = await run('planner.create', { communityId: community.id, fields });
      if (!receipt) return false;
      if (current !== null && live.current?.key === key) {
        // Once it is planned, its time stays where it is.
        hold({ ...live.current, itemId: receipt.result.itemId, timeFollows: false });
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
    const alone = closing.current === one.id || one.seriesId === null;
    if (alone || !(moves || mayBeForAll(patch))) return saveItem(one.id, one, patch);
    const { day = one.day, time = one.time } = patch;
    const goes = moves || time !== one.time;
    const answer = await ask({
      what: moves ? 'move' : 'edit',
      item: one,
      ...(goes && { to: { day, time } }),
    });
    if (answer) return saveItem(one.id, one, patch, answer.scope);
    showNote(text.item.calledOff);
    return false;
  };

  const save = async (patch: PlannerItemPatch): Promise<boolean> => {
    if (!fields) return false;
    if (!editsDraft) return item ? saveForScope(item, patch) : false;
    const before = live.current?.key === draft.key ? live.current : draft;
    const { patch: whole, timeFollows } = withFollowingTime(before, patch, timeFor);
    const next = { ...before, timeFollows, fields: { ...before.fields, ...whole } };
    if (live.current?.key === draft.key) hold(next);
    const saved = saving.current.then(() => {
      const savedId = live.current?.key === draft.key ? live.current.itemId : draft.itemId;
      if (savedId !== null) return saveItem(savedId, before.fields, whole);
      return next.fields.title.trim() === '' || saveDraft(draft.key, next.fields);
    });
    saving.current = saved;
    return saved;
  };

  const editing: ItemEditing | null = fields
    ? { key: editsDraft ? `new-${draft.key}` : `item-${itemId}`, fields, item: item ?? null, save }
    : null;
  const gone = itemId !== null && item === null;
  return { editing, gone, begin, end, leave };
}

function fieldsOf(item: PlannerItem): ItemFields {
  return item.number === null ? item : { ...item, title: item.topic };
}
