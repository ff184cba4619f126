import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MemberId } from '#shared/domain/ids';
import type { Trait } from '#shared/domain/members/member';
import { openSmallWorld } from '../open-world';
import { type SmallWorld, worldDay } from '../small-world';
import type { OpenVault, TestVault } from '../vault-harness';

/** 该@谁: who is proposed, what an ask leaves behind, and what its outcome changes. */
export function describeExperts(openVault: OpenVault): void {
  describe('the expert finder', () => {
    let vault: TestVault;
    let world: SmallWorld;
    beforeEach(async () => {
      vault = await openVault();
      world = await openSmallWorld(vault);
    });
    afterEach(() => vault.close());

    const find = (topic: string, groupId: SmallWorld['groupId'] | null = null) =>
      vault.api.query('experts.find', { communityId: world.communityId, groupId, topic, today: worldDay });
    const asks = () => vault.api.query('experts.asks', { communityId: world.communityId });
    const timelineOf = async (id: MemberId) =>
      (await vault.api.query('members.detail', { id }))?.timeline.map(({ kind, text }) => [kind, text]) ?? [];
    const baker = async (nickname: string, strength: Trait['strength']) => {
      const traits: Trait[] = [
        { kind: 'specialty', name: '面包', domain: '美食', quote: '', on: null, strength },
      ];
      const { communityId, secondGroupId: groupId } = world;
      const fields = { nickname, traits };
      return (await vault.api.execute('members.create', { communityId, groupId, fields })).result.memberId;
    };

    it('proposes those in the community or group now, with their words and why', async () => {
      const second = await baker('阿May', 1);
      const { understood, people } = await find('谁会烤蛋糕');
      expect(understood).toEqual(['蛋糕']);
      expect(people.map(({ member }) => member.nickname)).toEqual(['曾小雅', '阿May']);
      expect(people[0]).toMatchObject({
        membership: { groupId: world.groupId },
        tagNames: ['老客户'],
        reasons: [{ kind: 'specialty', name: '烘焙', quote: '会做可颂', strength: 2, points: 12.5 }],
      });
      expect((await find('蛋糕', world.secondGroupId)).people).toMatchObject([{ member: { id: second } }]);
      await vault.api.execute('members.updateMembership', {
        id: world.xiaoyaMembershipId,
        patch: { status: 'left' },
      });
      expect((await find('蛋糕')).people).toMatchObject([{ member: { id: second } }]);
      expect(await find('  ')).toEqual({ understood: [], people: [], maybe: [], resting: [] });
    });

    it('lets whoever was asked rest, writes it on the timeline, and forgets both by undo', async () => {
      const second = await baker('阿May', 1);
      const { result } = await vault.api.execute('experts.logAsk', {
        communityId: world.communityId,
        memberIds: [world.xiaoya, world.xiaoya],
        topic: '谁会烤蛋糕',
      });
      expect(result.askIds).toHaveLength(1);
      const after = await find('蛋糕');
      expect(after.people).toMatchObject([{ member: { id: second }, withinCoolDown: false }]);
      expect(after.resting).toMatchObject([{ memberId: world.xiaoya, nickname: '曾小雅' }]);
      expect(await timelineOf(world.xiaoya)).toContainEqual(['asked', '被@：谁会烤蛋糕']);
      expect(await asks()).toMatchObject([{ nickname: '曾小雅', outcome: 'pending', outcomeAt: null }]);
      await vault.api.execute('members.remove', { ids: [second] });
      expect((await find('蛋糕')).people).toMatchObject([{ withinCoolDown: true }]);
      await vault.api.execute('history.undo', {});
      await vault.api.execute('history.undo', {});
      expect((await find('蛋糕')).people).toHaveLength(2);
      expect(await asks()).toEqual([]);
    });

    it('feeds the outcome into the score, and takes it back', async () => {
      const { communityId, xiaoya } = world;
      const memberIds = [xiaoya];
      const { askIds } = (
        await vault.api.execute('experts.logAsk', { communityId, memberIds, topic: '蛋糕' })
      ).result;
      const [id] = askIds;
      if (!id) throw new Error('expected an ask');
      const score = async () => (await find('蛋糕')).people[0]?.score;
      const waiting = await score();
      const log = (outcome: 'answered' | 'unanswered') =>
        vault.api.execute('experts.logOutcome', { id, outcome });
      await log('answered');
      expect(await score()).toBe((waiting ?? 0) + 6);
      expect((await find('蛋糕')).people[0]).toMatchObject({ asked: 1, answered: 1 });
      expect(await timelineOf(xiaoya)).toContainEqual(['answered', '答了：蛋糕']);
      await log('unanswered');
      expect(await score()).toBe(waiting);
      expect(await timelineOf(xiaoya)).not.toContainEqual(['answered', '答了：蛋糕']);
      await vault.api.execute('experts.removeAsk', { id });
      expect(await asks()).toEqual([]);
      expect(await timelineOf(xiaoya)).not.toContainEqual(['asked', '被@：蛋糕']);
    });

    it('keeps a topic nobody is known for, and says who might know', async () => {
      const { communityId } = world;
      const { people, maybe } = await find('哪里的咖啡豆好');
      expect(people).toEqual([]);
      expect(maybe).toMatchObject([{ member: { nickname: '曾小雅' }, reasons: [{ kind: 'domain' }] }]);
      await vault.api.execute('experts.logGap', { communityId, topic: '哪里的咖啡豆好' });
      expect(await asks()).toMatchObject([{ memberId: null, nickname: '', topic: '哪里的咖啡豆好' }]);
    });

    it("weighs as the community's settings say", async () => {
      const { communityId } = world;
      const expert = (await vault.api.query('communities.list', {}))[0]?.expert;
      if (!expert) throw new Error('expected settings');
      const patch = { expert: { ...expert, match: 20, synonyms: [['欧包', '面包']] } };
      await vault.api.execute('communities.update', { id: communityId, patch });
      expect((await find('欧包')).people).toMatchObject([{ reasons: [{ points: 22.5 }] }]);
    });
  });
}
