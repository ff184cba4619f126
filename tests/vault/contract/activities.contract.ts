import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defineTemplate } from '#shared/domain/activities/activity-template';
import { day, shiftDay, timeOfDay } from '#shared/domain/days';
import type { LessonId } from '#shared/domain/ids';
import type { CommandInput } from '#shared/wire/vault-contract';
import { openSmallWorld } from '../open-world';
import { type SmallWorld, worldDay } from '../small-world';
import { dump, type OpenVault, type TestVault } from '../vault-harness';
import { checkIn, pasteChain, promise, signUp, teach } from './command-cases/ledgers';

/** Activities: dated backward, gated at both ends, with ledgers that go and come back with them. */
export function describeActivities(openVault: OpenVault): void {
  describe('activities', () => {
    let vault: TestVault;
    let world: SmallWorld;
    beforeEach(async () => {
      vault = await openVault();
      world = await openSmallWorld(vault);
    });
    afterEach(() => vault.close());

    const detail = async (id = world.activityId) => {
      const found = await vault.api.query('activities.detail', { id });
      if (!found) throw new Error('no such activity');
      return found;
    };
    const create = async (templateId: string, startsOn = day('2026-03-30'), lessonIds: LessonId[] = []) => {
      const { communityId } = world;
      const place = { title: '再来一次', startsOn, startsAt: timeOfDay('20:00'), groupIds: [], lessonIds };
      return (await vault.api.execute('activities.create', { communityId, templateId, ...place })).result
        .activityId;
    };
    const tasksByTitle = async (id = world.activityId) =>
      new Map((await detail(id)).tasks.map((task) => [task.title, task]));

    it('take their days from the scheduler: anchors, working days, and what comes first', async () => {
      const content = defineTemplate({
        ...{ id: 'x', name: '小聚', summary: '', scripts: [], metrics: [], risks: [] },
        brief: { purpose: '', audience: '同城的', reason: '', rules: '', rewards: '' },
        anchors: [{ id: 'close', name: '截止报名', offsetDays: -10 }],
        tasks: [
          { phase: 'before', title: '催一次', owner: '', offsetDays: -1, anchorId: 'close' },
          { phase: 'before', title: '订地方', owner: '', offsetDays: -1, workday: true },
          { phase: 'after', title: '报销', owner: '', offsetDays: 5, workday: true },
        ],
      });
      const { communityId } = world;
      const { templateId } = (
        await vault.api.execute('activityTemplates.save', { communityId, id: null, content })
      ).result;
      // A Monday: the day before is a Sunday, and five days later comes Qingming.
      const id = await create(templateId, day('2026-03-30'));
      const days = async () => [...(await tasksByTitle(id)).values()].map(({ dueOn }) => dueOn);
      expect(await days()).toEqual(['2026-03-19', '2026-03-27', '2026-04-07']);

      const before = await dump(vault);
      await vault.api.execute('activities.reschedule', {
        ...{ id, startsOn: day('2026-03-31'), startsAt: timeOfDay('19:00') },
        anchors: [{ id: 'close', name: '截止报名', offsetDays: -5 }],
      });
      expect(await days()).toEqual(['2026-03-25', '2026-03-30', '2026-04-07']);
      await vault.api.execute('activities.reschedule', {
        ...{ id, startsOn: day('2026-04-20'), startsAt: timeOfDay('19:00'), anchors: [] },
      });
      expect((await tasksByTitle(id)).get('催一次')).toMatchObject({ dueOn: '2026-03-25', offsetDays: null });
      await vault.api.execute('history.undo', {});
      await vault.api.execute('history.undo', {});
      expect(await dump(vault)).toBe(before);
    });

    it('plan anew when a task waits for another, and forget one that goes', async () => {
      const [first, second] = world.tasks;
      const task = async (id: string) => (await detail()).tasks.find((one) => one.id === id);
      const secondDay = (await task(second))?.dueOn;
      await vault.api.execute('activities.updateTask', {
        id: second,
        patch: { dependsOn: [first, 'elsewhere' as never], durationDays: 8 },
      });
      expect((await task(second))?.dependsOn).toEqual([first]);
      expect((await task(second))?.dueOn).toBe(secondDay);
      expect((await task(first))?.dueOn).toBe(shiftDay(secondDay ?? day('2026-01-01'), -7));
      await vault.api.execute('activities.removeTask', { id: first });
      expect((await task(second))?.dependsOn).toEqual([]);
    });

    it('begin with a goal and for whom, or with a reason; end when nothing is owed, or with a reason', async () => {
      const { activityId: id } = world;
      const become = (status: 'running' | 'done', reason = '') =>
        vault.api.execute('activities.setStatus', { id, status, reason });
      const { brief, metrics } = (await detail()).activity;
      const patch = {
        brief: { ...brief, audience: ' ' },
        metrics: metrics.map((metric) => ({ ...metric, goal: null })),
      };
      await vault.api.execute('activities.update', { id, patch });
      await expect(become('running')).rejects.toMatchObject({
        code: 'activity-not-ready',
        data: { gaps: 'goal audience' },
      });
      await become('running', '先试一次');
      expect((await detail()).activity).toMatchObject({ status: 'running', startReason: '先试一次' });

      await promise({ vault, world });
      await expect(become('done')).rejects.toMatchObject({ code: 'activity-owes', data: { count: 1 } });
      expect((await detail()).activity.status).toBe('running');
      await become('done', '下周一起寄');
      expect((await detail()).activity).toMatchObject({ status: 'done', finishReason: '下周一起寄' });
      // Opened again, it has begun before: nothing is asked a second time.
      await become('running');
      expect((await detail()).activity).toMatchObject({ status: 'running', finishedAt: null });
    });

    it('take over what a lesson of the same template proposes', async () => {
      const { lessonIds } = (await teach({ vault, world })).result;
      const id = await create('group-buy', day('2026-05-20'), [...lessonIds, 'gone' as LessonId]);
      expect((await tasksByTitle(id)).get('提前三天预告')).toMatchObject({
        ...{ dueOn: '2026-05-17', owner: '桃子', phase: 'before', offsetDays: -3 },
      });
      expect((await vault.api.query('activities.report', { id }))?.lessons).toMatchObject([
        { text: '早点预告' },
      ]);
    });

    it('go with their ledgers and come back with them; what the calendar has too stays', async () => {
      const stage = { vault, world };
      for (const fill of [signUp, checkIn, promise, pasteChain]) await fill(stage);
      const before = await dump(vault);
      await vault.api.execute('activities.remove', { id: world.activityId });
      const { participants, checkIns, rewards, chains, tasks } = vault.database;
      for (const table of [participants, checkIns, rewards, tasks]) expect(await table.count()).toBe(0);
      expect(await chains.toArray()).toMatchObject([{ activityId: null, plannerItemId: world.itemId }]);
      await vault.api.execute('planner.remove', { id: world.itemId });
      expect(await chains.count()).toBe(0);
      await vault.api.execute('history.undo', {});
      await vault.api.execute('history.undo', {});
      expect(await dump(vault)).toBe(before);
    });

    it('write on the timeline who came, and take it back with the tick', async () => {
      await signUp({ vault, world });
      const came = async () =>
        (await vault.database.timeline.toArray()).filter(({ kind }) => kind === 'activity');
      expect(await came()).toHaveLength(1);
      const [person] = (await detail()).participants;
      const mark = (state: 'attended' | 'absent') =>
        vault.api.execute('participants.save', {
          activityId: world.activityId,
          people: [
            {
              id: person?.id ?? null,
              memberId: world.xiaoya,
              name: '小雅',
              state,
              source: 'chain',
              note: '',
            },
          ],
        });
      await mark('attended');
      expect(await came()).toHaveLength(1);
      await mark('absent');
      expect(await came()).toEqual([]);
      expect((await detail()).counted).toMatchObject({ signed: 1, attended: 0, 'attendance-rate': 0 });
    });

    it('say in their history what was done with a cue and a reward', async () => {
      const { activityId: id } = world;
      const cue = { id: 'c', minute: 0, title: '签到', owner: '', scriptId: '', text: '', doneAt: null };
      const risk = {
        id: 'r',
        risk: '冷场',
        trigger: '',
        action: '',
        owner: '',
        scriptId: '',
        triggeredAt: [],
      };
      const update = async (patch: CommandInput<'activities.update'>['patch']) =>
        (await vault.api.execute('activities.update', { id, patch })).summary.facts;
      expect(await update({ cues: [cue], risks: [risk] })).not.toHaveProperty('act');
      expect(await update({ cues: [{ ...cue, doneAt: 5 }] })).toMatchObject({
        act: 'cue-done',
        part: '签到',
      });
      expect(await update({ cues: [{ ...cue, skippedAt: 6 }] })).toMatchObject({ act: 'cue-skipped' });
      expect(await update({ cues: [cue] })).toMatchObject({ act: 'cue-open' });
      expect(await update({ risks: [{ ...risk, triggeredAt: [7] }] })).toMatchObject({
        ...{ act: 'risk', part: '冷场' },
      });
      expect(await update({ risks: [risk] })).toMatchObject({ act: 'risk-back' });

      await promise({ vault, world });
      const saveRewards = async (patch: Readonly<{ sentAt?: number | null; thankedAt?: number }>) => {
        const rewards = ((await detail())?.rewards ?? []).map(
          ({ communityId: _community, activityId: _activity, createdAt: _created, ...fields }) => ({
            ...fields,
            ...patch,
          }),
        );
        return (await vault.api.execute('rewards.save', { activityId: id, rewards })).summary.facts.act;
      };
      expect(await saveRewards({ sentAt: 8 })).toBe('sent');
      expect(await saveRewards({ thankedAt: 9 })).toBe('thanked');
      expect(await saveRewards({})).toBe('');
      expect(await saveRewards({ sentAt: null })).toBe('unsent');
    });

    it('report what happened in their days', async () => {
      const { activityId: id, groupId, communityId } = world;
      const stage = { vault, world };
      for (const fill of [signUp, promise, pasteChain]) await fill(stage);
      await vault.api.execute('activities.reschedule', {
        id,
        startsOn: worldDay,
        startsAt: timeOfDay('20:00'),
      });
      const mark = { memberId: world.xiaoya, name: '小雅', day: worldDay, makeUp: false, text: '' };
      await vault.api.execute('checkIns.add', { activityId: id, checkIns: [mark] });
      const fields = { title: '开团', day: worldDay, time: timeOfDay('20:00'), groupIds: [groupId] };
      const { itemId } = (await vault.api.execute('planner.create', { communityId, fields })).result;
      await vault.api.execute('planner.update', { id: itemId, patch: { body: '开团啦' } });
      await vault.api.execute('planner.stampSent', { id: itemId, sentAt: 1_774_008_000_000 });
      const feedback = { replies: 12, bestComment: '真甜' };
      await vault.api.execute('planner.recordFeedback', { id: itemId, feedback });
      const checkInPlan = { days: 3, makeUps: 0, reward: '' };
      await vault.api.execute('activities.update', { id, patch: { checkIn: checkInPlan } });
      const report = await vault.api.query('activities.report', { id });
      expect(report?.window).toMatchObject({
        ...{ from: worldDay, sentItems: 1, replies: 12, comments: [{ text: '真甜', title: '开团' }] },
      });
      expect(report?.checkIns).toMatchObject({ people: 1, total: 1 });
      expect(report?.counted).toMatchObject({
        'check-in-people': 1,
        'chain-people': 1,
        'chain-amount': 91.6,
      });
    });
  });
}
