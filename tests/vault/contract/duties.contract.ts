import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GroupId, MemberId } from '#shared/domain/ids';
import type { Duty, MemberPatch } from '#shared/domain/members/member';
import type { CommandInput } from '#shared/wire/vault-contract';
import { openSmallWorld } from '../open-world';
import { type SmallWorld, worldDay } from '../small-world';
import { dump, type OpenVault, type TestVault } from '../vault-harness';

const drinking: Duty = { title: '喝水委员', description: '', claimedOn: null, claimedBy: 'self' };

/** A unique 职务, which 曾小雅 holds in the first group, and every other way into that group. */
export function describeUniqueDuties(openVault: OpenVault): void {
  describe('a unique 职务', () => {
    let vault: TestVault;
    let world: SmallWorld;
    /** Holds it in the second group. */
    let other: MemberId;
    beforeEach(async () => {
      vault = await openVault();
      world = await openSmallWorld(vault);
      other = await add('小麦', { duties: [drinking] }, world.secondGroupId);
      await setUnique();
    });
    afterEach(() => vault.close());

    const add = async (nickname: string, fields: MemberPatch, groupId: GroupId | null) => {
      const { communityId } = world;
      const input = { communityId, groupId, fields: { ...fields, nickname } };
      return (await vault.api.execute('members.create', input)).result.memberId;
    };
    const setUnique = () =>
      vault.api.execute('communities.update', {
        id: world.communityId,
        patch: { duties: [{ title: '喝水委员', description: '', unique: true }] },
      });
    const join = (memberId: MemberId, groupId = world.groupId) =>
      vault.api.execute('members.join', { memberId, groupId, joinedOn: null });
    const joinAll = (ids: MemberId[], groupId: GroupId) =>
      vault.api.execute('members.bulkEdit', { ids, edit: { edit: 'join-group', groupId, joinedOn: null } });
    const leave = (id: SmallWorld['xiaoyaMembershipId']) =>
      vault.api.execute('members.updateMembership', { id, patch: { status: 'left', leftOn: worldDay } });
    const detail = async (id: MemberId) => {
      const found = await vault.api.query('members.detail', { id });
      if (!found) throw new Error('no such member');
      return found;
    };
    const named = async (nickname: string) => {
      const found = (await vault.database.members.toArray()).find((one) => one.nickname === nickname);
      if (!found) throw new Error(`no ${nickname}`);
      return detail(found.id);
    };
    const taken = { code: 'duty-taken', data: { title: '喝水委员' } };

    it('is refused to a second holder who joins, rejoins, joins with others or is merged in', async () => {
      const { xiaoya, chenmo, xiaoyaMembershipId, groupId } = world;
      await expect(join(other)).rejects.toMatchObject(taken);
      await expect(joinAll([other], groupId)).rejects.toMatchObject(taken);
      const merge = { keepId: chenmo, dropId: other, fromDropped: [], customFromDropped: [] };
      await join(chenmo);
      await expect(vault.api.execute('members.merge', merge)).rejects.toMatchObject(taken);
      await leave(xiaoyaMembershipId);
      await join(other);
      const back = { id: xiaoyaMembershipId, patch: { status: 'active', leftOn: null } as const };
      await expect(vault.api.execute('members.updateMembership', back)).rejects.toMatchObject(taken);
      const { groupId: third } = (
        await vault.api.execute('communities.addGroup', {
          communityId: world.communityId,
          name: '3群',
          capacity: 200,
        })
      ).result;
      const before = await dump(vault);
      await expect(joinAll([other, xiaoya], third)).rejects.toMatchObject(taken);
      expect(await dump(vault)).toBe(before);
    });

    it('is not given back from the trash to who finds it taken', async () => {
      const { api } = vault;
      await api.execute('members.remove', { ids: [world.xiaoya] });
      const [removal] = await vault.database.journal.orderBy('seq').reverse().limit(1).toArray();
      const restore = { seq: removal?.seq ?? 0, keys: [world.xiaoya] };
      await join(other);
      await expect(api.execute('trash.restore', restore)).rejects.toMatchObject(taken);
      await api.execute('members.update', { id: other, patch: { duties: [] } });
      await api.execute('trash.restore', restore);
      expect((await detail(world.xiaoya)).member.duties).toMatchObject([{ title: '喝水委员' }]);
    });

    it('that two held before it became unique stands in the way of nothing else', async () => {
      const { api } = vault;
      const { communityId, groupId, secondGroupId, xiaoya } = world;
      await api.execute('communities.update', { id: communityId, patch: { duties: [] } });
      await join(other);
      const twin = await add('小雅🌸', { duties: [drinking] }, groupId);
      await setUnique();
      await api.execute('members.merge', {
        keepId: xiaoya,
        dropId: twin,
        fromDropped: [],
        customFromDropped: [],
      });
      await expect(join(xiaoya, secondGroupId)).rejects.toMatchObject(taken);
      const { groupId: third } = (
        await api.execute('communities.addGroup', { communityId, name: '3群', capacity: 200 })
      ).result;
      await join(xiaoya, third);
    });

    it('goes into the notes of an imported row when it is taken, and the first row has it', async () => {
      const { communityId, chenmo } = world;
      const importInto = async (
        groupId: GroupId,
        ...writes: Array<readonly [MemberId | null, MemberPatch]>
      ) =>
        vault.api.execute('members.import', {
          communityId,
          groupId,
          fileName: '',
          writes: writes.map(([memberId, patch]) => ({ memberId, patch, tagNames: [] })),
        });
      const duties = [drinking, { ...drinking, title: '院长' }];
      await importInto(
        world.groupId,
        [null, { nickname: '林一', duties, notes: '爱笑' }],
        [chenmo, { duties }],
      );
      for (const { member } of [await named('林一'), await detail(chenmo)]) {
        expect(member.duties.map(({ title }) => title)).toEqual(['院长']);
        expect(member.notes).toMatch(/职务：喝水委员（已有人）$/);
      }
      await vault.api.execute('members.update', { id: world.xiaoya, patch: { duties: [] } });
      await importInto(world.groupId, [null, { nickname: '甲', duties }], [null, { nickname: '乙', duties }]);
      expect((await named('甲')).member.duties).toHaveLength(2);
      expect((await named('乙')).member).toMatchObject({ duties: [{ title: '院长' }] });
    });

    it('is left out for a pasted name when it is taken, and the first line has it', async () => {
      const { communityId, groupId, chenmo } = world;
      const paste = (writes: CommandInput<'intake.apply'>['writes']) =>
        vault.api.execute('intake.apply', {
          communityId,
          groupId,
          kind: 'roster',
          text: '群名片',
          on: worldDay,
          appliedKeys: [],
          writes,
        });
      const line = {
        joinedOn: null,
        method: 'unknown',
        inviter: { name: '', memberId: null, stub: false },
        newcomer: false,
      } as const;
      const made = (nickname: string) => ({
        ...line,
        write: 'create' as const,
        nickname,
        dutyTitle: '喝水委员',
        heldBy: [],
      });
      await paste([made('林一'), { ...line, write: 'join', memberId: other }]);
      for (const { member, timeline, memberships } of [await named('林一'), await detail(other)]) {
        expect(member.duties).toEqual([]);
        expect(timeline.map(({ text }) => text)).toContain('职务：喝水委员（已有人）');
        expect(memberships.some((one) => one.groupId === groupId && one.status === 'active')).toBe(true);
      }
      await vault.api.execute('members.update', { id: world.xiaoya, patch: { duties: [] } });
      const alias = {
        write: 'alias',
        memberId: chenmo,
        name: '默默',
        source: 'roster',
        inGroup: false,
      } as const;
      await paste([made('甲'), made('乙'), { ...alias, dutyTitle: '院长' }]);
      expect((await named('甲')).member.duties).toMatchObject([{ title: '喝水委员' }]);
      expect((await named('乙')).member.duties).toEqual([]);
      expect((await detail(chenmo)).member.duties).toMatchObject([{ title: '院长' }]);
    });
  });

  describe('coming into a group', () => {
    let vault: TestVault;
    let world: SmallWorld;
    beforeEach(async () => {
      vault = await openVault();
      world = await openSmallWorld(vault);
    });
    afterEach(() => vault.close());

    const membershipOf = async (id: MemberId, groupId = world.groupId) =>
      (await vault.database.memberships.where('memberId').equals(id).toArray()).find(
        (one) => one.groupId === groupId,
      );

    it('again keeps the day of the first time where no other is known', async () => {
      const { xiaoya, groupId } = world;
      const leave = { edit: 'leave-group', groupId, leftOn: worldDay } as const;
      const back = { edit: 'join-group', groupId, joinedOn: null } as const;
      await vault.api.execute('members.bulkEdit', { ids: [xiaoya], edit: leave });
      await vault.api.execute('members.bulkEdit', { ids: [xiaoya], edit: back });
      expect(await membershipOf(xiaoya)).toMatchObject({
        status: 'active',
        leftOn: null,
        joinedOn: worldDay,
      });
      await vault.api.execute('members.bulkEdit', { ids: [xiaoya], edit: leave });
      await vault.api.execute('members.join', { memberId: xiaoya, groupId, joinedOn: null });
      expect(await membershipOf(xiaoya)).toMatchObject({
        status: 'active',
        leftOn: null,
        joinedOn: worldDay,
      });
    });

    it('by an import brings in those who are known already, each once', async () => {
      const { communityId, groupId, xiaoya, chenmo, xiaoyaMembershipId } = world;
      await vault.api.execute('members.updateMembership', {
        id: xiaoyaMembershipId,
        patch: { status: 'left', leftOn: worldDay },
      });
      const write = (memberId: MemberId, patch: MemberPatch) => ({ memberId, patch, tagNames: [] });
      const writes = [
        write(xiaoya, { city: '苏州' }),
        write(chenmo, { joinedOn: worldDay }),
        write(chenmo, { joinedOn: worldDay }),
      ];
      const input = { communityId, groupId, fileName: '', writes };
      const before = await dump(vault);
      const { summary } = await vault.api.execute('members.import', input);
      expect(summary.facts).toMatchObject({ created: 0, joined: 2 });
      expect(await membershipOf(xiaoya)).toMatchObject({
        id: xiaoyaMembershipId,
        status: 'active',
        leftOn: null,
      });
      expect(await membershipOf(chenmo)).toMatchObject({ status: 'active', joinedOn: worldDay });
      expect(await vault.database.memberships.count()).toBe(2);
      expect((await vault.api.execute('members.import', input)).summary.facts).toMatchObject({ joined: 0 });
      await vault.api.execute('history.undo', {});
      await vault.api.execute('history.undo', {});
      expect(await dump(vault)).toBe(before);
    });
  });
}
