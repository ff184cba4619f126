import { describe, expect, it } from 'vitest';
import type { CommunityId, GroupId, MemberId } from '#shared/domain/ids';
import { notePlace, nowhere, openedIn, readPlace } from '../../../../renderer/app/quick/quick-place';

const id = (last: number) => `0192f0c1-7e00-7000-8000-00000000000${last}`;
const here = id(1) as CommunityId;
const elsewhere = id(2) as CommunityId;
const at = (communityId: CommunityId, memberId?: string) => ({
  communityId,
  groupId: null as GroupId | null,
  memberId: memberId as MemberId | undefined,
});

describe('where the desk stands', () => {
  it('keeps who was opened last in each community, whichever tab stood where since', () => {
    const both = notePlace(notePlace(nowhere, at(here, id(3)), 1), at(elsewhere, id(4)), 2);
    const back = notePlace(both, at(here), 3);
    expect(back.communityId).toBe(here);
    expect(openedIn(back, here)).toEqual({ id: id(3), at: 1 });
    expect(openedIn(back, elsewhere)).toEqual({ id: id(4), at: 2 });
    expect(openedIn(notePlace(back, at(here, id(5)), 4), here)).toEqual({ id: id(5), at: 4 });
  });

  it('is read as it was kept, and nowhere where that cannot be read', () => {
    const kept = notePlace(nowhere, at(here, id(3)), 1);
    expect(readPlace(JSON.stringify(kept))).toEqual(kept);
    expect(readPlace(JSON.stringify({ ...kept, opened: null }))).toEqual(nowhere);
    expect(readPlace('不是')).toEqual(nowhere);
    expect(readPlace(undefined)).toEqual(nowhere);
  });
});
