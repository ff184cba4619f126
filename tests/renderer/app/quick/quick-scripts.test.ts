import { describe, expect, it } from 'vitest';
import type { MemberId } from '#shared/domain/ids';
import { toSearchableScript } from '#shared/domain/scripts/find-scripts';
import type { Script } from '#shared/domain/scripts/script';
import { lastMember, meantHere } from '../../../../renderer/app/quick/last-member';
import { quickScripts } from '../../../../renderer/app/quick/quick-scripts';

const script = (title: string, more: Partial<Script> = {}) =>
  toSearchableScript({
    ...{ id: title, communityId: 'c', title, body: '', scenario: '欢迎', folder: '', tags: [] },
    ...{ favourite: false, archivedAt: null, useCount: 0, lastUsedAt: null, createdAt: 1, updatedAt: 1 },
    ...{ inputs: [], mutedChecks: [], lastInputs: {} },
    ...more,
  } as unknown as Script);

const titles = (scripts: readonly Script[]) => scripts.map(({ title }) => title);

describe('the list of 快捷话术', () => {
  const library = [
    script('老话'),
    script('常用', { useCount: 9 }),
    script('刚用过', { lastUsedAt: 20 }),
    script('收藏着', { favourite: true }),
    script('收藏又用过', { favourite: true, lastUsedAt: 5 }),
    script('收起来了', { favourite: true, archivedAt: 3 }),
  ];

  it('shows favourites and what was used lately before anything is typed', () => {
    expect(titles(quickScripts(library, ' '))).toEqual(['收藏又用过', '收藏着', '刚用过', '常用', '老话']);
  });

  it('finds by initials, pinyin and tags, the best hit first, whatever is a favourite', () => {
    const found = [
      script('欢迎新朋友', { favourite: true, tags: ['入群'] }),
      script('入群须知', { scenario: '群规' }),
    ];
    expect(titles(quickScripts(found, 'rq'))).toEqual(['入群须知', '欢迎新朋友']);
    expect(titles(quickScripts(found, 'huanying'))).toEqual(['欢迎新朋友']);
    expect(titles(quickScripts(library, 'sc'))).toEqual(['收藏着', '收藏又用过']);
  });
});

describe('the member a text is for', () => {
  const id = (name: string) => name as MemberId;
  const copy = (at: number, ...names: string[]) => ({ at, memberIds: names.map(id) });

  it('is the one opened or copied for last, whichever was later', () => {
    expect(lastMember({ id: id('甲'), at: 5 }, [copy(3, '乙')])).toBe('甲');
    expect(lastMember({ id: id('甲'), at: 2 }, [copy(3, '乙'), copy(1, '丙')])).toBe('乙');
    expect(lastMember(null, [])).toBeNull();
  });

  it('is nobody of a text for several', () => {
    expect(lastMember(null, [copy(9, '甲', '乙'), copy(8), copy(7, '丙')])).toBe('丙');
    expect(lastMember({ id: id('丁'), at: 8 }, [copy(9, '甲', '乙')])).toBe('丁');
  });

  it('is nobody who is not in the group chosen, unless chosen by hand, and never of another community', () => {
    const person = (communityId: string, status: string | null) =>
      ({ member: { communityId }, membership: status && { status } }) as never;
    const inGroup = { communityId: 'c', groupId: 'g' } as never;
    expect(meantHere(person('c', 'active'), inGroup, false)).not.toBeNull();
    expect(meantHere(person('c', 'left'), inGroup, false)).toBeNull();
    expect(meantHere(person('c', null), inGroup, false)).toBeNull();
    expect(meantHere(person('c', null), inGroup, true)).not.toBeNull();
    expect(meantHere(person('c', null), { communityId: 'c', groupId: null } as never, false)).not.toBeNull();
    expect(meantHere(person('d', 'active'), inGroup, true)).toBeNull();
    expect(meantHere(undefined, inGroup, true)).toBeNull();
  });
});
