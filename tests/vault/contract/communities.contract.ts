import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Duty } from '#shared/domain/members/member';
import type { CommunitySummary } from '#shared/wire/nouns/communities';
import { openSmallWorld } from '../open-world';
import type { SmallWorld } from '../small-world';
import { dump, type OpenVault, type TestVault } from '../vault-harness';

const duty = (title: string, description = ''): Duty => ({
  title,
  description,
  claimedOn: null,
  claimedBy: 'self',
});

/** Communities and their groups: archiving, order, removal, rules, 职务 and the overview. */
export function describeCommunities(openVault: OpenVault): void {
  describe('communities', () => {
    let vault: TestVault;
    let world: SmallWorld;
    beforeEach(async () => {
      vault = await openVault();
      world = await openSmallWorld(vault);
    });
    afterEach(() => vault.close());

    const own = async () =>
      (await vault.api.query('communities.list', {})).find(
        ({ id }) => id === world.communityId,
      ) as CommunitySummary;
    const overview = (groupId: SmallWorld['groupId'] | null = null) =>
      vault.api.query('communities.overview', { communityId: world.communityId, groupId });
    const update = (patch: object) =>
      vault.api.execute('communities.update', { id: world.communityId, patch });
    const claim = (id: SmallWorld['xiaoya'], ...duties: Duty[]) =>
      vault.api.execute('members.update', { id, patch: { duties } });
    const dutiesOf = async (id: SmallWorld['xiaoya']) =>
      (await vault.api.query('members.detail', { id }))?.member.duties;

    it('stay whole while they are archived, and the last one stays', async () => {
      const { api } = vault;
      const id = world.communityId;
      const last = api.execute('communities.archive', { id, archived: true });
      await expect(last).rejects.toMatchObject({ code: 'last-community', data: { name: '颜究院' } });
      await api.execute('communities.create', { name: '读书会', groupName: '1群' });
      const members = await dump(vault, ['members', 'memberships', 'groups']);
      await api.execute('communities.archive', { id, archived: true });
      expect((await own()).archivedAt).not.toBeNull();
      expect(await dump(vault, ['members', 'memberships', 'groups'])).toBe(members);
      await api.execute('communities.archive', { id, archived: false });
      expect((await own()).archivedAt).toBeNull();
    });

    it('lose a group with its memberships, never its people, and get it back whole', async () => {
      const before = await dump(vault);
      const { result } = await vault.api.execute('communities.removeGroup', { id: world.groupId });
      expect(result.memberships).toBe(1);
      expect(await own()).toMatchObject({ people: 2, memberships: 0, groups: [{ id: world.secondGroupId }] });
      await vault.api.execute('history.undo', {});
      expect(await dump(vault)).toBe(before);
    });

    it('keep their groups in the order given', async () => {
      const { communityId, groupId, secondGroupId } = world;
      await vault.api.execute('communities.orderGroups', { communityId, ids: [secondGroupId] });
      expect((await own()).groups.map(({ id }) => id)).toEqual([secondGroupId, groupId]);
      const ids = ['nowhere' as never];
      const stranger = vault.api.execute('communities.orderGroups', { communityId, ids });
      await expect(stranger).rejects.toMatchObject({ code: 'not-found', data: { noun: 'groups' } });
    });

    it('count the version of their rules up with every change, whatever the caller says', async () => {
      await update({ clauses: { version: 9, items: ['不发广告'] } });
      await update({ clauses: { version: 9, items: ['不发广告'] } });
      expect((await own()).clauses).toEqual({ version: 1, items: ['不发广告'] });
      await update({ clauses: { version: 0, items: ['不发广告', '先看群规'] } });
      expect((await own()).clauses.version).toBe(2);
    });

    it('let a unique 职务 have one holder in a group, and name that holder', async () => {
      const { xiaoya, chenmo, groupId, secondGroupId } = world;
      await update({ duties: [{ title: '喝水委员', description: '提醒喝水', unique: true }] });
      const join = (group: typeof groupId) =>
        vault.api.execute('members.join', { memberId: chenmo, groupId: group, joinedOn: null });
      await join(groupId);
      await expect(claim(chenmo, duty('喝水委员'))).rejects.toMatchObject({
        code: 'duty-taken',
        data: { title: '喝水委员', holder: '曾小雅' },
      });
      const fields = { nickname: '小麦', duties: [duty('喝水委员')] };
      const { communityId } = world;
      const make = (group: typeof groupId) =>
        vault.api.execute('members.create', { communityId, groupId: group, fields });
      await expect(make(groupId)).rejects.toMatchObject({ code: 'duty-taken' });
      await make(secondGroupId);
      await claim(xiaoya);
      await claim(chenmo, duty('喝水委员'));
      await claim(chenmo, duty('喝水委员'), duty('院长'));
      expect(await dutiesOf(chenmo)).toHaveLength(2);
    });

    it('carry a 职务 that is called something else to who holds it', async () => {
      await update({ duties: [{ title: '喝水委员', description: '提醒喝水', unique: false }] });
      await update({ duties: [{ title: '饮水官', description: '一天八杯', unique: false }] });
      expect(await dutiesOf(world.xiaoya)).toMatchObject([{ title: '饮水官', description: '一天八杯' }]);
      await claim(world.xiaoya, duty('饮水官', '只管周末'));
      await update({ duties: [{ title: '饮水官', description: '一天十杯', unique: false }] });
      expect(await dutiesOf(world.xiaoya)).toMatchObject([{ description: '只管周末' }]);
      await vault.api.execute('history.undo', {});
      const twice = [duty('饮水官'), duty('饮水官')].map(({ title }) => ({
        title,
        description: '',
        unique: false,
      }));
      await expect(update({ duties: twice })).rejects.toMatchObject({ code: 'name-taken' });
    });

    it('tell tiers, roles, 职务 and how well people are known, of all or of one group', async () => {
      const { xiaoya, chenmo, groupId } = world;
      await vault.api.execute('members.update', { id: xiaoya, patch: { tier: 'high', roles: ['founder'] } });
      await vault.api.execute('members.log', { memberId: chenmo, kind: 'intro', text: '大家好' });
      const found = await overview();
      expect(found).toMatchObject({ people: 2, tiers: { high: 1, middle: 0, ordinary: 1 } });
      expect(found.roles[0]).toEqual({
        role: 'founder',
        count: 1,
        people: [{ id: xiaoya, nickname: '曾小雅' }],
      });
      expect(found.withoutRole).toEqual({ count: 1, people: [{ id: chenmo, nickname: '陈默' }] });
      expect(found.duties).toMatchObject([
        { title: '喝水委员', description: '提醒喝水', offered: false, holders: [{ nickname: '曾小雅' }] },
      ]);
      expect(found.coverage).toEqual({
        known: 1,
        next: [{ id: chenmo, nickname: '陈默', missing: ['identity', 'specialty', 'skin'] }],
      });
      expect(await overview(groupId)).toMatchObject({ people: 1, withoutRole: { count: 0 } });
    });
  });
}
