import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { instantOf, shiftDay, timeOfDay } from '#shared/domain/days';
import type { MemberPatch } from '#shared/domain/members/member';
import { unknownSkin } from '#shared/domain/members/skin';
import {
  everybody,
  type SegmentCondition,
  type SegmentGroup,
  type SegmentTest,
} from '#shared/domain/segments/segment';
import { templateConditions } from '#shared/domain/segments/templates';
import { openSmallWorld } from '../open-world';
import { everybodyIn, type SmallWorld, worldDay } from '../small-world';
import { dump, type OpenVault, type TestVault, testEpoch, until } from '../vault-harness';

const all = (...parts: readonly SegmentCondition[]): SegmentGroup => ({ test: 'all', negated: false, parts });
const count = (test: Partial<Extract<SegmentTest, { test: 'count' }>>): SegmentTest => ({
  ...{ test: 'count', subject: 'timeline', groupId: null, kind: null, within: null, negated: false },
  ...{ rule: 'at-least', value: 1 },
  ...test,
});
const newcomer: SegmentTest = {
  ...{ test: 'day', subject: 'joinedOn', rule: 'within-last', days: 30, day: null, negated: false },
};
const noDuty: SegmentTest = { test: 'list', subject: 'duty', words: [], negated: true };

/** Segments: exact sets, live counts, and that they follow every change (M15, M04). */
export function describeSegments(openVault: OpenVault): void {
  describe('segments', () => {
    let vault: TestVault;
    let world: SmallWorld;
    beforeEach(async () => {
      vault = await openVault();
      world = await openSmallWorld(vault);
    });
    afterEach(() => vault.close());

    const add = async (nickname: string, fields: MemberPatch = {}) =>
      (
        await vault.api.execute('members.create', {
          communityId: world.communityId,
          groupId: world.groupId,
          fields: { joinedOn: worldDay, ...fields, nickname },
        })
      ).result.memberId;
    const found = async (condition: SegmentGroup, today = worldDay) => {
      const filter = { ...everybodyIn(world.communityId), condition };
      const { rows } = await vault.api.query('members.list', { filter, today, start: 0, count: 100 });
      expect(await vault.api.query('members.matchingIds', { filter, today })).toEqual(
        rows.map(({ id }) => id),
      );
      return rows.map(({ nickname }) => nickname);
    };
    const create = async (name: string, condition: SegmentGroup) =>
      (
        await vault.api.execute('segments.create', {
          communityId: world.communityId,
          name,
          condition,
          pinned: true,
        })
      ).result.segmentId;
    const scope = () => ({ communityId: world.communityId, groupId: null, today: worldDay });
    /** The count of one segment, as a screen watches it. */
    const watchCount = (input: ReturnType<typeof scope>, name: string) => {
      let newest: number | undefined;
      const watch = vault.api.watch(
        'segments.list',
        input,
        (list) => {
          newest = list.find((segment) => segment.name === name)?.count;
        },
        (error) => expect(error).toBeUndefined(),
      );
      return { stop: () => watch.stop(), count: () => newest };
    };

    it('finds 混油, sensitive and not pregnant: the exact set', async () => {
      const skin = { ...unknownSkin, type: 'combination-oily', sensitive: true } as const;
      await add('在孕期', { skin: { ...skin, states: ['孕期'] } });
      await add('刷酸中', { skin: { ...skin, states: ['刷酸中'] } });
      await add('不敏感', { skin: { ...skin, sensitive: false } });
      await add('不知道', { skin: { ...skin, sensitive: null } });
      await add('油皮', { skin: { ...skin, type: 'oily' } });
      expect(await found(templateConditions['fragile-skin'])).toEqual(['曾小雅', '刷酸中']);
      const others = await found({ ...templateConditions['fragile-skin'], negated: true });
      expect(new Set(others)).toEqual(new Set(['不敏感', '不知道', '油皮', '在孕期', '陈默']));
    });

    it('counts live, while people join, speak and take duties where it is known who speaks', async () => {
      const { communityId } = (await vault.api.execute('demo.load', { today: worldDay, now: testEpoch }))
        .result;
      const groupId = (await vault.database.groups.where({ communityId }).first())?.id ?? null;
      const condition = all(newcomer, templateConditions.silent, noDuty);
      const name = '新人潜水';
      await vault.api.execute('segments.create', { communityId, name, condition, pinned: true });
      const watched = watchCount({ ...scope(), communityId }, name);
      await until('the first count', () => watched.count() !== undefined);
      const before = watched.count() ?? 0;
      const counts = (count: number) => until(`${count} silent newcomers`, () => watched.count() === count);

      const fields = { nickname: '小雨', joinedOn: worldDay };
      const { memberId } = (await vault.api.execute('members.create', { communityId, groupId, fields }))
        .result;
      await counts(before + 1);
      const [membership] = (await vault.api.query('members.detail', { id: memberId }))?.memberships ?? [];
      if (!membership) throw new Error('小雨 is in no group');
      await vault.api.execute('members.updateMembership', { id: membership.id, patch: { spokenCount: 2 } });
      await counts(before);
      await vault.api.execute('history.undo', {});
      await counts(before + 1);
      const duty = { title: '看门的', description: '', claimedOn: null, claimedBy: 'self' as const };
      await vault.api.execute('members.update', { id: memberId, patch: { duties: [duty] } });
      await counts(before);
      watched.stop();
    });

    it('calls nobody silent in a group whose messages nobody has counted', async () => {
      await add('小雨');
      expect(await found(templateConditions.silent)).toEqual([]);
      expect(await found(all(count({ subject: 'spoken', negated: true })))).toEqual([]);
    });

    it('counts timeline entries, orders and invitations, also those that come later', async () => {
      const asked = (value: number, within: number | null = null) =>
        all(count({ kind: 'asked', value, within }));
      expect(await found(asked(1))).toEqual([]);
      const ask = (days: number) =>
        vault.api.execute('members.log', {
          memberId: world.chenmo,
          kind: 'asked',
          text: '问面膜',
          at: instantOf(shiftDay(worldDay, -days), timeOfDay('12:00')),
        });
      await ask(40);
      await ask(3);
      expect(await found(asked(2))).toEqual(['陈默']);
      expect(await found(asked(2, 30))).toEqual([]);
      expect(await found(asked(1, 30))).toEqual(['陈默']);
      await vault.api.execute('history.undo', {});
      expect(await found(asked(1, 30))).toEqual([]);
      expect(await found(asked(1))).toEqual(['陈默']);
      expect(await found(all(count({ subject: 'orders', rule: 'at-most', value: 0 })))).toHaveLength(2);

      const invited = all(count({ subject: 'invited', value: 2 }));
      const by = { inviter: { name: '曾小雅', memberId: world.xiaoya } };
      await add('一一', by);
      expect(await found(invited)).toEqual([]);
      const second = await add('二二', by);
      expect(await found(invited)).toEqual(['曾小雅']);
      await vault.api.execute('members.remove', { ids: [second] });
      expect(await found(invited)).toEqual([]);
    });

    it('looks into notes and names without telling traditional from simplified characters', async () => {
      await vault.api.execute('members.update', { id: world.chenmo, patch: { notes: '喜歡 JAZZ 和徒步' } });
      const notes = (value: string): SegmentGroup =>
        all({ test: 'text', subject: 'notes', rule: 'contains', value, negated: false });
      expect(await found(notes('喜欢 jazz'))).toEqual(['陈默']);
      expect(
        await found(all({ test: 'text', subject: 'notes', rule: 'empty', value: '', negated: false })),
      ).toEqual(['曾小雅']);
    });

    it('moves on with the day', async () => {
      await add('小雨', { joinedOn: shiftDay(worldDay, -30) });
      expect(await found(all(newcomer))).toContain('小雨');
      expect(await found(all(newcomer), shiftDay(worldDay, 1))).not.toContain('小雨');
      expect(await found(all(newcomer), shiftDay(worldDay, -1))).toEqual(['小雨']);
    });

    it('narrows the list by a segment and a condition at once; a segment that is gone holds nobody', async () => {
      const segmentId = await create('敏感的', all({ test: 'sensitive', negated: false }));
      const listed = async (condition: SegmentGroup | null) => {
        const filter = { ...everybodyIn(world.communityId), segmentId, condition };
        return (await vault.api.query('members.list', { filter, start: 0, count: 9 })).total;
      };
      expect(await listed(null)).toBe(1);
      expect(await listed(all({ ...noDuty, negated: false }))).toBe(1);
      expect(await listed(all(noDuty))).toBe(0);
      await vault.api.execute('segments.remove', { id: segmentId });
      expect(await listed(null)).toBe(0);
    });

    it('keeps to its community, and to the group that is asked for', async () => {
      const segmentId = await create('所有人', everybody);
      const other = (await vault.api.execute('communities.create', { name: '读书会', groupName: '1群' }))
        .result;
      const filter = { ...everybodyIn(other.communityId), segmentId };
      await vault.api.execute('members.create', { ...other, fields: { nickname: '外人' } });
      expect(await vault.api.query('members.matchingIds', { filter })).toEqual([]);
      expect(await vault.api.query('segments.list', { ...scope(), communityId: other.communityId })).toEqual(
        [],
      );
      const [inGroup] = await vault.api.query('segments.list', { ...scope(), groupId: world.groupId });
      expect(inGroup?.count).toBe(1);
      const preview = { ...scope(), condition: everybody };
      expect(await vault.api.query('segments.preview', preview)).toEqual({
        count: 2,
        people: 2,
        sample: [
          { id: world.xiaoya, nickname: '曾小雅' },
          { id: world.chenmo, nickname: '陈默' },
        ],
      });
    });

    it('has one segment a name, and takes back what was made, changed and removed', async () => {
      const before = await dump(vault);
      const segmentId = await create('敏感的', all({ test: 'sensitive', negated: false }));
      await expect(create('敏感的', everybody)).rejects.toMatchObject({ code: 'name-taken' });
      await create('别的', everybody);
      await expect(
        vault.api.execute('segments.update', { id: segmentId, patch: { name: '别的' } }),
      ).rejects.toMatchObject({ code: 'name-taken' });
      await vault.api.execute('segments.update', { id: segmentId, patch: { name: '敏感的', pinned: false } });
      const cadences = [{ of: { kind: 'segment' as const, segmentId }, days: 14 }];
      await vault.api.execute('communities.update', { id: world.communityId, patch: { cadences } });
      const whole = await dump(vault);
      await vault.api.execute('segments.remove', { id: segmentId });
      const community = await vault.database.communities.get(world.communityId);
      expect(community?.cadences).toEqual([]);
      await vault.api.execute('history.undo', {});
      expect(await dump(vault)).toBe(whole);
      for (let step = 0; step < 4; step += 1) await vault.api.execute('history.undo', {});
      expect(await dump(vault)).toBe(before);
    });

    it('finds members by their aliases', async () => {
      const aliases = [{ name: '阿May', since: null, source: 'hand' as const }];
      await vault.api.execute('members.update', { id: world.chenmo, patch: { aliases } });
      for (const search of ['amay', '阿m', 'MAY']) {
        const filter = { ...everybodyIn(world.communityId), search };
        expect(await vault.api.query('members.matchingIds', { filter })).toEqual([world.chenmo]);
      }
    });
  });
}
