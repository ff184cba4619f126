import type { Day, TimeOfDay } from '../../../../shared/domain/days';
import type { GroupId } from '../../../../shared/domain/ids';
import type { ContentKind, PlannerItemPatch } from '../../../../shared/domain/planner/planner-item';

/** What can be edited of an item; the title of a numbered one is its topic. */
export type ItemFields = Required<PlannerItemPatch>;

/** The time of a new item for which nobody set one. */
export type TimeFor = (day: Day, kind: ContentKind) => TimeOfDay;

/** What a new item is until somebody says what it is. */
export const blankKind: ContentKind = '其他';

/** A new item without words. */
export function blankFields(day: Day, time: TimeOfDay, groupIds: readonly GroupId[]): ItemFields {
  return {
    ...{ day, time, groupIds },
    title: '',
    body: '',
    kind: blankKind,
    status: 'draft',
    origin: 'original',
    source: '',
    contributorId: null,
    contributor: '',
    materialIds: [],
    variants: [],
    starred: false,
  };
}

/** A new item that is being written; `timeFollows`: nobody set its time, so that it goes with its kind. */
export type NewItem = Readonly<{ fields: ItemFields; timeFollows: boolean }>;

/** What a change means for a new item that is not saved yet: another kind brings its time with it, unless it was set. */
export function withFollowingTime(
  { fields, timeFollows }: NewItem,
  patch: PlannerItemPatch,
  timeFor: TimeFor,
): Readonly<{ patch: PlannerItemPatch; timeFollows: boolean }> {
  if (patch.time !== undefined) return { patch, timeFollows: false };
  if (!timeFollows || patch.kind === undefined) return { patch, timeFollows };
  return { patch: { ...patch, time: timeFor(patch.day ?? fields.day, patch.kind) }, timeFollows };
}
