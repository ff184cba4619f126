import type { ChangedKeys } from './changed-keys';

/** Settings that only say what is looked at: the columns of the member list, its order, and the community. */
const viewSettings: ReadonlySet<string> = new Set(
  ['memberColumns', 'memberSort', 'currentCommunityId'].map((key) => `settings:${key}`),
);

/** Whether a change did no more than look at things another way: nobody searches the history for that. */
export function isOnlyLooking({ touched }: Pick<ChangedKeys, 'touched'>): boolean {
  return touched.length > 0 && touched.every((key) => viewSettings.has(key));
}
