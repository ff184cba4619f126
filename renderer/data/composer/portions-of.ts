import type { GroupId, MemberId } from '../../../shared/domain/ids';

/** A text that is compared with what was sent, and the group it is for. */
export type Bubble = Readonly<{ text: string; memberIds: MemberId[]; groupId: GroupId | null }>;

/** Texts for one group, no more than are compared at once, with their places among all. */
export type Portion = Readonly<{
  groupId: GroupId | null;
  texts: ReadonlyArray<Pick<Bubble, 'text' | 'memberIds'>>;
  places: readonly number[];
}>;

/** Texts compared at once, at most. */
const mostAtOnce = 500;

/** All texts, put together by their groups. */
export function portionsOf(bubbles: readonly Bubble[]): readonly Portion[] {
  const indexed = bubbles.map((bubble, index) => ({ bubble, index }));
  const groups = [...new Set(bubbles.map(({ groupId }) => groupId))];
  return groups.flatMap((groupId) => {
    const all = indexed.filter(({ bubble }) => bubble.groupId === groupId);
    return Array.from({ length: Math.ceil(all.length / mostAtOnce) }, (_, portion) => {
      const own = all.slice(portion * mostAtOnce, (portion + 1) * mostAtOnce);
      return {
        groupId,
        texts: own.map(({ bubble: { text, memberIds } }) => ({ text, memberIds })),
        places: own.map(({ index }) => index),
      };
    });
  });
}
