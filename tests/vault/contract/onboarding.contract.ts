import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Day, day } from '#shared/domain/days';
import type { GroupId, MemberId, MembershipId } from '#shared/domain/ids';
import { defaultOnboarding, type OnboardingStep } from '#shared/domain/onboarding/onboarding';
import { openSmallWorld } from '../open-world';
import type { SmallWorld } from '../small-world';
import { dump, type OpenVault, snapshotFile, spoil, type TestVault } from '../vault-harness';

/** The first days of newcomers (新人陪伴). */
export function describeOnboarding(openVault: OpenVault): void {
  describe('the first days of a newcomer', () => {
    let vault: TestVault;
    let world: SmallWorld;
    let memberId: MemberId;
    let membershipId: MembershipId;

    const joined = day('2026-11-22');
    const join = async (nickname: string, groupId: GroupId) => {
      const fields = { nickname, joinedOn: joined };
      const input = { communityId: world.communityId, groupId, fields };
      const { result } = await vault.api.execute('members.create', input);
      const [own] = await vault.database.memberships.where('memberId').equals(result.memberId).toArray();
      return { memberId: result.memberId, membershipId: own?.id ?? ('none' as never) };
    };
    beforeEach(async () => {
      vault = await openVault();
      world = await openSmallWorld(vault);
      ({ memberId, membershipId } = await join('林一', world.groupId));
    });
    afterEach(() => vault.close());

    const due = (today: Day, groupId: GroupId | null = null) =>
      vault.api.query('today.onboarding', { communityId: world.communityId, groupId, today });
    /** The steps due on a day, each with the day it was due first. */
    const steps = async (today: Day, groupId: GroupId | null = null) =>
      (await due(today, groupId)).map(({ step, people }) => `${step.id} ${people[0]?.dueOn.slice(5)}`);
    const ids = async (today: Day) => (await due(today)).map(({ step }) => step.id);
    const mark = (
      stepId: string,
      how: 'copied' | 'done' | 'skipped' | null,
      membershipIds = [membershipId],
    ) => vault.api.execute('onboarding.mark', { communityId: world.communityId, membershipIds, stepId, how });
    const setSteps = (onboarding: readonly OnboardingStep[]) =>
      vault.api.execute('communities.update', { id: world.communityId, patch: { onboarding } });
    const lastDay = day('2026-11-29');
    const everyStep = ['welcome', 'rules', 'introduction', 'duty', 'check-in'];

    it('has a step due on the day of joining twice, the day after, and three and seven days later', async () => {
      expect(await steps(day('2026-11-21'))).toEqual([]);
      expect(await steps(joined)).toEqual(['welcome 11-22', 'rules 11-22']);
      const all = ['welcome 11-22', 'rules 11-22', 'introduction 11-23', 'duty 11-25', 'check-in 11-29'];
      expect(await steps(day('2026-11-23'))).toEqual(all.slice(0, 3));
      expect(await steps(day('2026-11-24'))).toEqual(all.slice(0, 3));
      expect(await steps(day('2026-11-25'))).toEqual(all.slice(0, 4));
      expect(await steps(lastDay)).toEqual(all);
      expect(await steps(day('2026-11-30'))).toEqual(all.slice(2));
      expect(await steps(day('2026-12-07'))).toEqual([]);
      expect((await due(joined))[0]?.people).toEqual([
        {
          ...{ membershipId, memberId, nickname: '林一', avatarColor: expect.any(String) },
          ...{ groupId: world.groupId, groupName: '颜究院 1群', joinedOn: joined, dueOn: joined },
        },
      ]);
    });

    it('is past a step that was marked, and that one only; a mark can be taken away and undone', async () => {
      const before = await dump(vault);
      const { summary } = await mark('introduction', 'done');
      expect(summary.facts).toEqual({ title: '请 TA 自我介绍', how: 'done', count: 1, name: '林一' });
      const rest = everyStep.filter((id) => id !== 'introduction');
      expect(await ids(lastDay)).toEqual(rest);
      await mark('introduction', null);
      expect(await ids(lastDay)).toEqual(everyStep);
      await vault.api.execute('history.undo', {});
      expect(await ids(lastDay)).toEqual(rest);
      await vault.api.execute('history.undo', {});
      expect(await dump(vault)).toBe(before);
    });

    it('is past what is known: welcomed, introduced, with a 职务, heard of', async () => {
      const [first, ...others] = defaultOnboarding;
      await setSteps([first, ...others, { ...first, id: 'spoken', title: '说过话', goal: 'spoken' }]);
      const { communityId, groupId } = world;
      const copied = {
        communityId,
        groupId,
        scriptId: null,
        memberIds: [memberId],
        text: '欢迎',
        welcome: true,
      };
      await vault.api.execute('scripts.recordCopy', copied);
      expect(await ids(lastDay)).toEqual([...everyStep.slice(1), 'spoken']);
      await vault.api.execute('members.log', { memberId, kind: 'intro', text: '我是林一' });
      expect(await ids(lastDay)).toEqual(['rules', 'duty', 'check-in', 'spoken']);
      const duty = { title: '早安委员', description: '', claimedOn: null, claimedBy: 'self' } as const;
      await vault.api.execute('members.update', { id: memberId, patch: { duties: [duty] } });
      expect(await ids(lastDay)).toEqual(['rules', 'check-in', 'spoken']);
      const row = await vault.database.memberships.get(membershipId);
      await spoil(vault, 'memberships', { ...row, spokenCount: 1 });
      vault = await vault.reopen();
      expect(await ids(lastDay)).toEqual(['rules', 'check-in']);
    });

    it('is past a step whose words were copied, in the group they were copied for', async () => {
      const { communityId, groupId, secondGroupId } = world;
      await vault.api.execute('members.join', { memberId, groupId: secondGroupId, joinedOn: joined });
      // A text of the folder 欢迎 that is copied for the rules is no welcome.
      const item = { scriptId: null, memberIds: [memberId], text: '群规', welcome: true, stepId: 'rules' };
      await vault.api.execute('scripts.recordCopy', { ...item, communityId, groupId });
      expect(await steps(joined, groupId)).toEqual(['welcome 11-22']);
      expect(await steps(joined, secondGroupId)).toEqual(['welcome 11-22', 'rules 11-22']);
      const { result } = await vault.api.execute('queue.fill', {
        communityId,
        items: [{ ...item, groupId: null }],
      });
      await vault.api.execute('queue.markCopied', { id: result.ids[0] ?? ('none' as never) });
      expect(await steps(joined)).toEqual(['welcome 11-22']);
      expect((await vault.database.memberships.get(membershipId))?.onboarding).toMatchObject({
        rules: { how: 'copied' },
      });
    });

    it('is about the group they came into last and are not yet welcomed in, where none is named', async () => {
      const { communityId, groupId, secondGroupId } = world;
      const meant = async (asked: GroupId | null = null) =>
        (await vault.api.query('members.byIds', { ids: [memberId], groupId: asked }))[0]?.membership?.groupId;
      await vault.api.execute('members.join', { memberId, groupId: secondGroupId, joinedOn: lastDay });
      expect(await meant()).toBe(secondGroupId);
      expect(await meant(groupId)).toBe(groupId);
      const named = { ids: [memberId], groupId: null, groups: { [memberId]: groupId } };
      expect((await vault.api.query('members.byIds', named))[0]?.membership?.groupId).toBe(groupId);
      const memberIds = [memberId];
      const copied = { communityId, scriptId: null, memberIds, text: '欢迎', welcome: true };
      await vault.api.execute('scripts.recordCopy', { ...copied, groupId: secondGroupId });
      expect(await meant()).toBe(groupId);
      await vault.api.execute('scripts.recordCopy', { ...copied, groupId });
      expect(await meant()).toBe(secondGroupId);
      await vault.api.execute('members.updateMembership', { id: membershipId, patch: { joinedOn: null } });
      const rows = await vault.database.memberships.where('memberId').equals(memberId).toArray();
      const row = rows.find((one) => one.groupId === secondGroupId);
      const left = { id: row?.id ?? ('none' as never), patch: { status: 'left' } as const };
      await vault.api.execute('members.updateMembership', left);
      expect(await meant()).toBe(groupId);
    });

    it('ends when it is stopped, when somebody leaves, and waits while they are under review', async () => {
      const { communityId } = world;
      const stop = (stopped: boolean) =>
        vault.api.execute('onboarding.stop', { communityId, membershipIds: [membershipId], stopped });
      await stop(true);
      expect(await ids(lastDay)).toEqual([]);
      await stop(false);
      expect(await ids(lastDay)).toEqual(everyStep);

      const view = { communityId, groupId: null, today: lastDay };
      const [rule] = (await vault.api.query('review.view', view)).rules;
      const cases = [{ memberId, ruleId: rule?.id ?? ('none' as never), evidence: ['发了链接'] }];
      await vault.api.execute('review.openCases', { communityId, cases });
      expect(await ids(lastDay)).toEqual([]);
      const opened = (await vault.database.reviewCases.toArray()).map(({ id }) => id);
      const decision = { ids: opened, state: 'kept', note: '误会', bypass: false, today: lastDay } as const;
      await vault.api.execute('review.decide', decision);
      expect(await ids(lastDay)).toEqual(everyStep);

      await vault.api.execute('members.updateMembership', { id: membershipId, patch: { status: 'left' } });
      expect(await ids(lastDay)).toEqual([]);
    });

    it('stands with those of the same day by name, those due longest first, in the group that is looked at', async () => {
      for (const name of ['木木', '阿敏', '七七']) await join(name, world.groupId);
      const early = await join('早到的', world.secondGroupId);
      const patch = { joinedOn: day('2026-11-20') };
      await vault.api.execute('members.updateMembership', { id: early.membershipId, patch });
      const names = async (groupId: GroupId | null) =>
        (await due(joined, groupId))[0]?.people.map(({ nickname }) => nickname);
      expect(await names(null)).toEqual(['早到的', '阿敏', '林一', '木木', '七七']);
      expect(await names(world.secondGroupId)).toEqual(['早到的']);
      const everybody = (await vault.database.memberships.toArray()).map(({ id }) => id);
      const { summary } = await mark('welcome', 'skipped', everybody);
      expect(summary.facts).toMatchObject({ count: everybody.length });
      expect(await ids(joined)).toEqual(['rules', 'introduction']);
    });

    it('takes steps of any name for themselves, and none twice', async () => {
      const step = { title: '步骤', days: 0, scriptId: null, goal: 'hand', enabled: true } as const;
      const hostile = ['constructor', 'toString', 'hasOwnProperty', 'custom', 'wechatId'];
      await setSteps([...hostile.map((id) => ({ ...step, id })), { ...step, id: 'off', enabled: false }]);
      expect(await ids(joined)).toEqual(hostile);
      for (const id of hostile) await mark(id, 'done');
      expect(await ids(joined)).toEqual([]);
      await mark('constructor', null);
      expect(await ids(joined)).toEqual(['constructor']);
      await vault.api.perform('backup.inspect', {
        ...{ file: await snapshotFile(vault), journal: [], passphrase: null },
      });
      await vault.api.execute('backup.restoreCopy', { bytes: await snapshotFile(vault) });
      const copied = await vault.database.memberships.toArray();
      expect(copied.filter(({ onboarding }) => Object.hasOwn(onboarding, 'custom'))).toHaveLength(2);

      await expect(mark('__proto__', 'done')).rejects.toMatchObject({ code: 'input-invalid' });
      const odd = [{ ...step, id: '__proto__' }];
      await expect(setSteps(odd)).rejects.toMatchObject({ code: 'input-invalid' });
      await setSteps([
        { ...step, id: 'same' },
        { ...step, id: 'same' },
      ]);
      for (const { people } of await due(joined)) expect(people).toHaveLength(1);
    });

    it('refuses steps there are not and memberships of others', async () => {
      await expect(mark('none', 'done')).rejects.toMatchObject({ data: { noun: 'onboarding' } });
      const { communityId } = (
        await vault.api.execute('communities.create', { name: '读书会', groupName: '1群' })
      ).result;
      const stop = { communityId, membershipIds: [membershipId], stopped: true };
      await expect(vault.api.execute('onboarding.stop', stop)).rejects.toMatchObject({ code: 'not-found' });
    });
  });
}
