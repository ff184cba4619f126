import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SegmentGroup } from '#shared/domain/segments/segment';
import { openSmallWorld } from '../open-world';
import type { SmallWorld } from '../small-world';
import { dump, type OpenVault, spoil, type TestVault } from '../vault-harness';

/** Tags and their groups: what a rename, a merge and a removal reach, and that one undo takes each back. */
export function describeTags(openVault: OpenVault): void {
  describe('tags', () => {
    let vault: TestVault;
    let world: SmallWorld;
    beforeEach(async () => {
      vault = await openVault();
      world = await openSmallWorld(vault);
    });
    afterEach(() => vault.close());

    const make = async (name: string, groupName = '') =>
      (await vault.api.execute('tags.create', { communityId: world.communityId, name, groupName })).result
        .tagId;
    const list = () => vault.api.query('tags.list', { communityId: world.communityId });
    const tagsOf = async (id: SmallWorld['xiaoya']) =>
      (await vault.api.query('members.detail', { id }))?.tags.map(({ name }) => name);
    const give = (id: SmallWorld['xiaoya'], ...tagIds: SmallWorld['tagId'][]) =>
      vault.api.execute('members.update', { id, patch: { tagIds } });
    const saveGroup = (name: string, exclusive: boolean, before: string | null = null) =>
      vault.api.execute('tags.saveGroup', {
        communityId: world.communityId,
        name: before,
        group: { name, color: 'teal', exclusive },
      });
    const asking = (...tagIds: SmallWorld['tagId'][]): SegmentGroup => ({
      test: 'all',
      negated: false,
      parts: [{ test: 'any', negated: true, parts: [{ test: 'tag', tagIds, negated: false }] }],
    });

    it('a rename reaches every member and segment, and one undo takes it back', async () => {
      const before = await dump(vault);
      const { changedRows } = await vault.api.execute('tags.update', {
        id: world.tagId,
        patch: { name: '铁粉' },
      });
      expect(changedRows).toBe(1);
      expect(await tagsOf(world.xiaoya)).toEqual(['铁粉']);
      await vault.api.execute('history.undo', {});
      expect(await dump(vault)).toBe(before);
      await make('铁粉');
      await expect(
        vault.api.execute('tags.update', { id: world.tagId, patch: { name: '铁粉' } }),
      ).rejects.toMatchObject({ code: 'name-taken', data: { name: '铁粉' } });
    });

    it('a merge leaves nothing of the first: members, segments and cadence rules follow', async () => {
      const into = await make('熟客');
      await give(world.chenmo, into);
      await give(world.xiaoya, world.tagId, into);
      const { communityId, tagId } = world;
      const { segmentId } = (
        await vault.api.execute('segments.create', {
          communityId,
          name: '常来的',
          condition: asking(tagId),
          pinned: false,
        })
      ).result;
      const cadences = [{ of: { kind: 'tag', tagId } as const, days: 14 }];
      await vault.api.execute('communities.update', { id: communityId, patch: { cadences } });
      const before = await dump(vault);

      const { result } = await vault.api.execute('tags.merge', { fromId: tagId, intoId: into });
      expect(result.members).toBe(1);
      expect(await tagsOf(world.xiaoya)).toEqual(['熟客']);
      expect(await tagsOf(world.chenmo)).toEqual(['熟客']);
      expect((await vault.database.segments.get(segmentId))?.condition).toEqual(asking(into));
      const community = await vault.database.communities.get(communityId);
      expect(community?.cadences).toEqual([{ of: { kind: 'tag', tagId: into }, days: 14 }]);
      expect((await list()).tags).toMatchObject([{ name: '熟客', members: 2, segments: 1 }]);
      const tables = ['members', 'segments', 'tags', 'communities'] as const;
      expect(await dump(vault, tables)).not.toContain(tagId);
      await vault.api.execute('history.undo', {});
      expect(await dump(vault)).toBe(before);
    });

    it('a removal leaves segments that asked for it asking in vain, and takes cadence rules away', async () => {
      const { communityId, tagId } = world;
      const other = await make('熟客');
      const fields = { communityId, pinned: false } as const;
      const alone = await vault.api.execute('segments.create', {
        ...fields,
        name: '一',
        condition: asking(tagId),
      });
      const both = await vault.api.execute('segments.create', {
        ...fields,
        name: '二',
        condition: asking(tagId, other),
      });
      const cadences = [{ of: { kind: 'tag', tagId } as const, days: 14 }];
      await vault.api.execute('communities.update', { id: communityId, patch: { cadences } });
      const before = await dump(vault);
      expect((await vault.api.execute('tags.remove', { id: tagId })).result.members).toBe(1);
      expect(await tagsOf(world.xiaoya)).toEqual([]);
      const conditionOf = async ({ segmentId }: { segmentId: (typeof alone)['result']['segmentId'] }) =>
        (await vault.database.segments.get(segmentId))?.condition;
      expect(await conditionOf(alone.result)).toEqual(asking(tagId));
      expect(await conditionOf(both.result)).toEqual(asking(other));
      expect((await vault.database.communities.get(communityId))?.cadences).toEqual([]);
      await vault.api.execute('history.undo', {});
      expect(await dump(vault)).toBe(before);
    });

    it('a group becomes exclusive only when nobody has two of it, under whatever name', async () => {
      const [dry, oily] = [await make('干皮', '肤质'), await make('油皮', '肤质')];
      await give(world.chenmo, dry, oily);
      const refused = { code: 'tags-conflict', data: { group: '肤质', members: 1 } };
      await expect(saveGroup('肤质', true, '肤质')).rejects.toMatchObject(refused);
      await expect(saveGroup('肤质', true)).rejects.toMatchObject(refused);
      await expect(saveGroup('皮肤', true, '肤质')).rejects.toMatchObject({ code: 'tags-conflict' });
      await give(world.chenmo, dry);
      await saveGroup('肤质', true, '肤质');
      expect((await list()).groups).toMatchObject([{ name: '肤质', exclusive: true }]);
    });

    it('a tag that comes into an exclusive group is taken off who has one of it, and the change says so', async () => {
      const { tagId, xiaoya, chenmo } = world;
      const dry = await make('干皮', '肤质');
      await saveGroup('肤质', true, '肤质');
      await give(xiaoya, tagId, dry);
      await give(chenmo, tagId);
      const before = await dump(vault);
      const { summary } = await vault.api.execute('tags.update', { id: tagId, patch: { groupName: '肤质' } });
      expect(summary.facts).toMatchObject({ settled: 1 });
      expect([await tagsOf(xiaoya), await tagsOf(chenmo)]).toEqual([['干皮'], ['老客户']]);
      expect((await list()).conflicts).toEqual([]);
      await vault.api.execute('history.undo', {});
      expect(await dump(vault)).toBe(before);
    });

    it('a merge into an exclusive group says who lost another tag by it', async () => {
      const [dry, oily] = [await make('干皮', '肤质'), await make('油皮', '肤质')];
      await saveGroup('肤质', true, '肤质');
      await give(world.xiaoya, world.tagId, dry);
      await give(world.chenmo, world.tagId);
      const { summary } = await vault.api.execute('tags.merge', { fromId: world.tagId, intoId: oily });
      expect(summary.facts).toMatchObject({ count: 2, rivals: 1 });
      expect(await tagsOf(world.xiaoya)).toEqual(['油皮']);
    });

    it('nobody gets two of an exclusive group, whichever way they come; earlier ones are listed', async () => {
      const [dry, oily] = [await make('干皮', '肤质'), await make('油皮', '肤质')];
      await saveGroup('肤质', true, '肤质');
      // As an earlier version left them.
      const chenmo = await vault.database.members.get(world.chenmo);
      await spoil(vault, 'members', { ...chenmo, tagIds: [dry, oily] });
      await saveGroup('肤质', true, '肤质');
      expect(await tagsOf(world.chenmo)).toEqual(['干皮', '油皮']);
      expect((await list()).conflicts).toEqual([{ group: '肤质', members: 1 }]);

      await give(world.xiaoya, world.tagId, dry);
      await give(world.xiaoya, world.tagId, dry, oily);
      expect((await tagsOf(world.xiaoya))?.toSorted()).toEqual(['油皮', '老客户'].toSorted());
      const { communityId } = world;
      const { memberId } = (
        await vault.api.execute('members.create', {
          communityId,
          groupId: null,
          fields: { nickname: '小麦', tagIds: [oily, dry] },
        })
      ).result;
      expect(await tagsOf(memberId)).toEqual(['干皮']);
      await vault.api.execute('tags.merge', { fromId: world.tagId, intoId: dry });
      expect(await tagsOf(world.xiaoya)).toEqual(['干皮']);
    });

    it('a group that is renamed takes its tags along, and one that is taken away lets them stay', async () => {
      await make('干皮', '肤质');
      await saveGroup('皮肤', true, '肤质');
      expect(await list()).toMatchObject({
        groups: [{ name: '皮肤', color: 'teal', exclusive: true }],
        tags: [{ name: '老客户' }, { name: '干皮', groupName: '皮肤', color: 'teal' }],
      });
      await saveGroup('来往', false);
      await expect(saveGroup('来往', false, '皮肤')).rejects.toMatchObject({ code: 'name-taken' });
      await expect(saveGroup('别的', false, '没有')).rejects.toMatchObject({ code: 'not-found' });
      await vault.api.execute('tags.removeGroup', { communityId: world.communityId, name: '皮肤' });
      expect((await list()).tags.map(({ groupName }) => groupName)).toEqual(['', '']);
    });
  });
}
