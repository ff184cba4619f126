import { isDay } from '../../../shared/domain/days';
import { type CommunityId, communityIdSchema, plannerItemIdSchema } from '../../../shared/domain/ids';
import type { PlannerItem } from '../../../shared/domain/planner/planner-item';
import type { ReminderKind } from '../../../shared/domain/planner/reminders/due-reminders';

const mark = 'weilu-item';

/**
 * What tells the notices of one item from others, and leads back to it. The kind is part of it: a system says nothing
 * aloud of a notice that takes the place of one with the same tag.
 */
export function tagOf(
  communityId: CommunityId,
  { id, day }: Pick<PlannerItem, 'id' | 'day'>,
  kind: ReminderKind,
): string {
  return [mark, communityId, id, day, kind].join(' ');
}

/** The community of a notice of ours, or null. */
export function communityOfTag(tag: string): CommunityId | null {
  const [first, communityId] = tag.split(' ');
  const parsed = communityIdSchema.safeParse(communityId);
  return first === mark && parsed.success ? parsed.data : null;
}

/** Where the item of a notice is, or null. */
export function itemOfTag(tag: string): string | null {
  const [, , id, day = ''] = tag.split(' ');
  const parsed = plannerItemIdSchema.safeParse(id);
  return parsed.success && isDay(day) ? `/planner?item=${parsed.data}&day=${day}` : null;
}
