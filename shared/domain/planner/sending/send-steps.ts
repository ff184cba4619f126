import type { ChatStep } from '../../composer/chat-step';
import { composeSteps } from '../../composer/compose-steps';
import type { GroupId } from '../../ids';
import type { LengthLimit } from '../../scripts/merged-welcome';
import type { PlannerItem } from '../planner-item';

type Sent = Pick<PlannerItem, 'body' | 'groupIds' | 'variants'>;

/** One wording of an item and the groups it goes to; no groups means all there are. */
export type ItemText = Readonly<{ groupIds: readonly GroupId[]; body: string }>;

/** One thing to do in WeChat for an item, in order. */
export type SendStep = ChatStep &
  Readonly<{
    /** The groups it is for; none means all there are. */
    groupIds: readonly GroupId[];
    /** Opens a text: what is checked is looked at here, for all of the text at once. */
    opens: boolean;
  }>;

/**
 * The texts of an item: the common one first, for every group without its own wording, then each group's own. A wording
 * of a group the item does not go to, or an empty one, is left out.
 *
 * @param groups - the open groups of the community, which an item without groups goes to
 */
export function textsOf(item: Sent, groups: readonly GroupId[]): readonly ItemText[] {
  const meant = item.groupIds.length > 0 ? item.groupIds : groups;
  const own = item.variants.filter(({ groupId, body }) => meant.includes(groupId) && body.trim() !== '');
  const rest = meant.filter((id) => !own.some(({ groupId }) => groupId === id));
  if (own.length === 0) return [{ groupIds: item.groupIds, body: item.body }];
  return [
    ...(rest.length > 0 ? [{ groupIds: rest, body: item.body }] : []),
    ...own.map(({ groupId, body }) => ({ groupIds: [groupId], body })),
  ];
}

/** What is done for an item, one text after the other, each cut to the limit. Empty where there is nothing to say. */
export function sendSteps(item: Sent, groups: readonly GroupId[], limit: LengthLimit): readonly SendStep[] {
  const options = { limit, numbered: false, mentions: 'as-written', names: [] } as const;
  return textsOf(item, groups).flatMap(({ groupIds, body }) =>
    composeSteps(body, options).map((step, index) => ({ ...step, groupIds, opens: index === 0 })),
  );
}

/** The steps of the text that the step at `at` opens. */
export function textFrom(steps: readonly SendStep[], at: number): readonly SendStep[] {
  const rest = steps.slice(at + 1);
  const next = rest.findIndex(({ opens }) => opens);
  return steps.slice(at, next === -1 ? undefined : at + 1 + next);
}

/** The steps of several texts, text by text. */
export function stepsByText(steps: readonly SendStep[]): readonly (readonly SendStep[])[] {
  return steps.flatMap(({ opens }, at) => (opens ? [textFrom(steps, at)] : []));
}
