import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { shiftDay, timeOfDay } from '#shared/domain/days';
import { openSmallWorld } from '../open-world';
import { type SmallWorld, worldDay } from '../small-world';
import type { OpenVault, TestVault } from '../vault-harness';

/** What 今日 shows, and the counts beside it. */
export function describeToday(openVault: OpenVault): void {
  describe('today', () => {
    let vault: TestVault;
    let world: SmallWorld;
    beforeEach(async () => {
      vault = await openVault();
      world = await openSmallWorld(vault);
    });
    afterEach(() => vault.close());

    const today = shiftDay(worldDay, 100);
    const view = () =>
      vault.api.query('today.view', { communityId: world.communityId, groupId: null, today });

    it('counts every task that is due, also those it does not list, until they are done', async () => {
      const { result } = await vault.api.execute('activities.create', {
        communityId: world.communityId,
        templateId: 'group-buy',
        title: '数任务',
        startsOn: shiftDay(today, 400),
        startsAt: timeOfDay('20:00'),
        groupIds: [],
        lessonIds: [],
      });
      const { activityId } = result;
      const own = async () => (await view()).activities.find(({ id }) => id === activityId);
      expect(await own()).toMatchObject({ dueCount: 0 });
      const added = [];
      for (const days of [-9, -2, 0, 0, 1]) {
        const dueOn = shiftDay(today, days);
        const input = { activityId, phase: 'before', title: `第 ${days} 天`, owner: '', dueOn } as const;
        added.push((await vault.api.execute('activities.addTask', input)).result.taskId);
      }
      expect(await own()).toMatchObject({ dueCount: 4 });
      expect((await own())?.tasks).toHaveLength(3);
      for (const id of added.slice(0, 1)) await vault.api.execute('activities.tickTask', { id, done: true });
      expect(await own()).toMatchObject({ dueCount: 3 });
    });

    it('shows of a running activity what comes next and who checked in today, and it stands first', async () => {
      const { communityId } = world;
      const create = async (title: string, startsOn: typeof today) => {
        const input = { communityId, templateId: 'group-buy', title, startsOn, groupIds: [], lessonIds: [] };
        const at = { startsAt: timeOfDay('20:00') };
        return (await vault.api.execute('activities.create', { ...input, ...at })).result.activityId;
      };
      await create('筹备的', shiftDay(today, -30));
      const id = await create('在跑的', today);
      const own = async () => (await view()).activities.find((activity) => activity.id === id);
      const cue = { owner: '', text: '', doneAt: null };
      await vault.api.execute('activities.update', {
        id,
        patch: {
          scripts: [{ id: 's', title: '开场白', body: '大家晚上好' }],
          cues: [
            { ...cue, id: 'b', minute: 0, title: '开场', scriptId: 's' },
            { ...cue, id: 'a', minute: -10, title: '签到', scriptId: '', doneAt: 1 },
          ],
          checkIn: { days: 7, makeUps: 1, reward: '' },
        },
      });
      expect(await own()).toMatchObject({ status: 'planned', next: null, checkedIn: null });
      await vault.api.execute('activities.setStatus', { id, status: 'running', reason: '试试' });
      const check = { memberId: null, makeUp: false, text: '' };
      await vault.api.execute('checkIns.add', {
        activityId: id,
        checkIns: [
          { ...check, name: '阿敏', day: today },
          { ...check, name: '阿敏', day: shiftDay(today, -1) },
        ],
      });
      const next = { cue: { id: 'b' }, body: '大家晚上好' };
      expect(await own()).toMatchObject({ status: 'running', next, checkedIn: 1 });
      const order = (await view()).activities.map(({ status }) => status);
      expect(order.lastIndexOf('running')).toBeLessThan(order.indexOf('planned'));
    });

    it('offers what was missed, and not what is said to be sent without a time', async () => {
      const { communityId } = world;
      const missed = async () => (await view()).missed.map(({ title }) => title);
      const row = { uid: null, day: shiftDay(today, -1), time: timeOfDay('20:00') };
      const rows = [
        { ...row, title: '没发', status: 'draft' as const },
        { ...row, title: '发过了', status: 'sent' as const },
      ];
      await vault.api.execute('planner.import', { communityId, rows });
      expect(await missed()).toEqual(['没发']);
    });

    it('lists newcomers by day, who waits longest first, and those of one moment by name', async () => {
      const { communityId, groupId } = world;
      const names = ['木木', '阿敏', '单单', '七七', '橙子', '贝贝', '大雪', '芳芳'];
      const onDay = (nickname: string, days: number) => ({
        memberId: null,
        patch: { nickname, joinedOn: shiftDay(today, days) },
        tagNames: [],
      });
      const writes = [onDay('早到的', -3), ...names.map((name) => onDay(name, -1)), onDay('今天的', 0)];
      await vault.api.execute('members.import', { communityId, groupId, fileName: 'x.csv', writes });
      const found = (await view()).newcomers.map(({ member }) => member.nickname);
      const byName = ['阿敏', '贝贝', '橙子', '大雪', '单单', '芳芳', '木木', '七七'];
      expect(found).toEqual(['早到的', ...byName, '今天的']);
    });

    it('asks for a welcome for seven days after joining, in that group, until it was given', async () => {
      const create = async (nickname: string, days: number) =>
        (
          await vault.api.execute('members.create', {
            communityId: world.communityId,
            groupId: world.groupId,
            fields: { nickname, joinedOn: shiftDay(today, days) },
          })
        ).result.memberId;
      const fresh = await create('刚来', 0);
      await create('七天前', -7);
      await create('八天前', -8);
      await create('还没到', 1);
      const waiting = async () => (await view()).newcomers.map(({ member }) => member.nickname).toSorted();
      expect(await waiting()).toEqual(['七天前', '刚来'].toSorted());
      await vault.api.execute('scripts.recordCopy', {
        communityId: world.communityId,
        scriptId: null,
        groupId: world.groupId,
        memberIds: [fresh],
        text: '欢迎',
        welcome: true,
      });
      expect(await waiting()).toEqual(['七天前']);
      await vault.api.execute('history.undo', {});
      expect(await waiting()).toEqual(['七天前', '刚来'].toSorted());
    });
  });
}
