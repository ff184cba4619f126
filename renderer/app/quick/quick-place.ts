import { z } from 'zod';
import { type Instant, instantSchema } from '../../../shared/domain/days';
import {
  type CommunityId,
  communityIdSchema,
  type GroupId,
  groupIdSchema,
  type MemberId,
  memberIdSchema,
} from '../../../shared/domain/ids';
import type { OpenedMember } from './last-member';

const openedSchema = z.object({ id: memberIdSchema, at: instantSchema });

const placeSchema = z.object({
  communityId: communityIdSchema.nullable(),
  groupId: groupIdSchema.nullable(),
  /** Whose page was opened last, by community: two tabs may stand in two. */
  opened: z.record(communityIdSchema, openedSchema),
});

/** Where the desk stands: screen state that the window of 快捷话术 shares, ids only. */
export type QuickPlace = Readonly<z.infer<typeof placeSchema>>;

export const nowhere: QuickPlace = { communityId: null, groupId: null, opened: {} };

/** A place as it was kept; nowhere where that cannot be read. */
export function readPlace(kept: string | undefined): QuickPlace {
  try {
    return placeSchema.safeParse(JSON.parse(kept ?? '')).data ?? nowhere;
  } catch {
    return nowhere;
  }
}

type Standing = Readonly<{
  communityId: CommunityId;
  groupId: GroupId | null;
  memberId: MemberId | undefined;
}>;

/** The place once the desk stands there, with the page of a member open or with none. */
export function notePlace(
  { opened }: QuickPlace,
  { communityId, groupId, memberId }: Standing,
  now: Instant,
): QuickPlace {
  const open = memberId ? { [communityId]: { id: memberId, at: now } } : {};
  return { communityId, groupId, opened: { ...opened, ...open } };
}

/** Whose page was opened last in a community. */
export function openedIn({ opened }: QuickPlace, communityId: CommunityId): OpenedMember | null {
  return opened[communityId] ?? null;
}
