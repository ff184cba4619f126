import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CadenceRule } from '#shared/domain/communities/community';
import { dayOf, instantOf, shiftDay, timeOfDay } from '#shared/domain/days';
import type { FieldId } from '#shared/domain/ids';
import type { MemberPatch } from '#shared/domain/members/member';
import { openSmallWorld } from '../open-world';
import type { SmallWorld } from '../small-world';
import type { OpenVault, TestVault } from '../vault-harness';
import { testEpoch } from '../vault-harness';

/** 关键日子 and 该联系的人. */
export function describeTodayPeople(openVault: OpenVault): void {
  describe("today's people", () => {
    let vault: TestVault;
    let world: SmallWorld;
    beforeEach(async () => {
      vault = await openVault();
      world = await openSmallWorld(vault);
    });
    afterEach(() => vault.close());

    const today = dayOf(testEpoch);
    const at = (days: number) => instantOf(shiftDay(today, days), timeOfDay('12:00'));
    const people = (day = today, groupId: SmallWorld['groupId'] | null = null) =>
      vault.api.query('today.people', { communityId: world.communityId, groupId, today: day });
    const dueNames = async (day = today) => (await people(day)).contacts.map(({ nickname }) => nickname);
    const patch = (fields: MemberPatch) =>
      vault.api.execute('members.update', { id: world.xiaoya, patch: fields });
    const setCadences = (cadences: readonly CadenceRule[]) =>
      vault.api.execute('communities.update', { id: world.communityId, patch: { cadences } });

    it('takes a person off the list when a contact is logged, until 14 days later', async () => {
      await setCadences([{ of: { kind: 'tier', tier: 'high' }, days: 14 }]);
      await patch({ tier: 'high', lastContactAt: at(-14) });
      expect(await people()).toMatchObject({
        dueCount: 1,
        contacts: [{ nickname: '曾小雅', everyDays: 14, ruleName: '高势能', overdue: 0, state: 'amber' }],
      });
      await vault.api.execute('members.log', { memberId: world.xiaoya, kind: 'note', text: '聊了换季' });
      expect(await people()).toMatchObject({ contacts: [], dueCount: 0 });
      expect(await dueNames(shiftDay(today, 13))).toEqual([]);
      expect(await dueNames(shiftDay(today, 14))).toEqual(['曾小雅']);
      await vault.api.execute('history.undo', {});
      expect(await dueNames()).toEqual(['曾小雅']);
    });

    it("applies the shortest rule, the member's own before it, and none to who has left", async () => {
      await patch({ lastContactAt: at(-20) });
      await setCadences([
        { of: { kind: 'tier', tier: 'ordinary' }, days: 30 },
        { of: { kind: 'tag', tagId: world.tagId }, days: 10 },
        { of: { kind: 'tag', tagId: 'gone' as never }, days: 1 },
      ]);
      expect((await people()).contacts).toMatchObject([{ ruleName: '老客户', overdue: 10, state: 'red' }]);
      await patch({ cadenceDays: 16 });
      expect((await people()).contacts).toMatchObject([{ ruleName: '', everyDays: 16, overdue: 4 }]);
      expect((await people(today, world.secondGroupId)).contacts).toEqual([]);
      const leave = { id: world.xiaoyaMembershipId, patch: { status: 'left' } } as const;
      await vault.api.execute('members.updateMembership', leave);
      expect((await people()).contacts).toEqual([]);
    });

    it('takes in the rule of a segment', async () => {
      const { segmentId } = (
        await vault.api.execute('segments.create', {
          communityId: world.communityId,
          name: '敏感的',
          condition: { test: 'all', negated: false, parts: [{ test: 'sensitive', negated: false }] },
          pinned: false,
        })
      ).result;
      await setCadences([{ of: { kind: 'segment', segmentId }, days: 7 }]);
      await patch({ lastContactAt: at(-8) });
      expect((await people()).contacts).toMatchObject([
        { nickname: '曾小雅', ruleName: '敏感的', overdue: 1 },
      ]);
    });

    it('leaves out whoever was put off until that day, and counts from joining before the first contact', async () => {
      await patch({ cadenceDays: 5, lastContactAt: null, joinedOn: shiftDay(today, -6) });
      expect((await people()).contacts).toMatchObject([{ overdue: 1, lastContactAt: null }]);
      const until = shiftDay(today, 3);
      await vault.api.execute('members.snooze', { id: world.xiaoya, until });
      expect(await dueNames(shiftDay(today, 2))).toEqual([]);
      expect(await dueNames(until)).toEqual(['曾小雅']);
      await vault.api.execute('members.snooze', { id: world.xiaoya, until: null });
      expect(await dueNames()).toEqual(['曾小雅']);
    });

    it('lists the first 30 who are due, longest overdue first, and counts them all', async () => {
      const writes = Array.from({ length: 40 }, (_, index) => ({
        memberId: null,
        patch: { nickname: `友${index}`, cadenceDays: 10, lastContactAt: at(-10 - index) },
        tagNames: [],
      }));
      const { communityId, groupId } = world;
      await vault.api.execute('members.import', { communityId, groupId, fileName: 'x.csv', writes });
      const { contacts, dueCount } = await people();
      expect(dueCount).toBe(40);
      expect(contacts.map(({ nickname }) => nickname).slice(0, 3)).toEqual(['友39', '友38', '友37']);
      expect(contacts).toHaveLength(30);
    });

    it('looks three days ahead for birthdays, days since joining, expiry and dated fields', async () => {
      const { fieldId } = (
        await vault.api.execute('fields.create', {
          communityId: world.communityId,
          name: '纪念日',
          kind: 'date',
          options: [],
        })
      ).result as { fieldId: FieldId };
      // 2 March 2026 is 正月十四.
      await patch({
        birthday: { calendar: 'lunar', year: 1995, month: 1, day: 16, leap: false },
        joinedOn: shiftDay(today, -98),
        paidUntil: shiftDay(today, 3),
        custom: { [fieldId]: '2020-03-06' },
      });
      const { keyDates } = await people();
      expect(keyDates.map(({ kind, label, on, count, lunar }) => [kind, label, on, count, lunar])).toEqual([
        ['birthday', '', '2026-03-04', 31, true],
        ['joined', '', '2026-03-04', 100, false],
        ['paid-until', '', '2026-03-05', null, false],
      ]);
      expect((await people(shiftDay(today, 1))).keyDates.at(-1)).toMatchObject({
        kind: 'field',
        label: '纪念日',
        count: 6,
      });
    });
  });
}
