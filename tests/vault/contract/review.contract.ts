import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { shiftDay } from '#shared/domain/days';
import type { GroupId, MemberId, ReviewCaseId } from '#shared/domain/ids';
import type { MemberPatch } from '#shared/domain/members/member';
import type { ReviewRule, ReviewSettings, ReviewState } from '#shared/domain/review/review';
import type { CommandInput } from '#shared/wire/vault-contract';
import { openSmallWorld } from '../open-world';
import { everybodyIn, type SmallWorld, worldDay } from '../small-world';
import { dump, type OpenVault, spoil, type TestVault } from '../vault-harness';

/** Entry review: from the finding over the case to the tick, and who has not said a word. */
export function describeReview(openVault: OpenVault): void {
  describe('the entry review', () => {
    let vault: TestVault;
    let world: SmallWorld;
    beforeEach(async () => {
      vault = await openVault();
      world = await openSmallWorld(vault);
    });
    afterEach(() => vault.close());

    const today = worldDay;
    const view = (groupId: GroupId | null = null) =>
      vault.api.query('review.view', { communityId: world.communityId, groupId, today });
    const join = async (fields: MemberPatch & Readonly<{ nickname: string }>, groupId = world.groupId) => {
      const input = { communityId: world.communityId, groupId, fields };
      return (await vault.api.execute('members.create', input)).result.memberId;
    };
    const ruleOf = async (kind: ReviewRule['kind']) => {
      const rule = (await view()).rules.find((one) => one.kind === kind);
      if (!rule) throw new Error(`there is a rule of the kind ${kind}`);
      return rule;
    };
    const open = async (memberId: MemberId, kind: ReviewRule['kind'], evidence = ['看到了']) => {
      const cases = [{ memberId, ruleId: (await ruleOf(kind)).id, evidence }];
      const input = { communityId: world.communityId, cases };
      return (await vault.api.execute('review.openCases', input)).result.ids;
    };
    const decide = (
      ids: readonly ReviewCaseId[],
      state: ReviewState,
      more: Partial<CommandInput<'review.decide'>> = {},
    ) =>
      vault.api.execute('review.decide', { ids: [...ids], state, note: '', bypass: false, today, ...more });
    const settle = async (fields: Partial<ReviewSettings>) => {
      const review = { ...(await view()).settings, ...fields };
      await vault.api.execute('communities.update', { id: world.communityId, patch: { review } });
    };

    it('makes one of two cases under the same rule when their members turn out to be one', async () => {
      const { xiaoya, chenmo } = world;
      const [own] = await open(xiaoya, 'link-drop', ['甲']);
      const [theirs] = await open(chenmo, 'link-drop', ['乙']);
      const [apart] = await open(chenmo, 'rule-break');
      if (!own || !theirs || !apart) throw new Error('three cases');
      await decide([theirs], 'warned');
      const before = await dump(vault);
      const both = { keepId: xiaoya, dropId: chenmo, fromDropped: [], customFromDropped: [] };
      await vault.api.execute('members.merge', both);
      const cases = await vault.database.reviewCases.toArray();
      expect(cases.map(({ id }) => id).toSorted()).toEqual([own, apart].toSorted());
      expect(cases.find(({ id }) => id === own)).toMatchObject({
        memberId: xiaoya,
        state: 'warned',
        evidence: ['甲', '乙'],
      });
      const warnings = (await vault.database.timeline.toArray()).filter(({ kind }) => kind === 'warning');
      expect(warnings).toMatchObject([{ memberId: xiaoya, sourceId: own }]);
      await vault.api.execute('history.undo', {});
      expect(await dump(vault)).toBe(before);
    });

    it('takes evidence and decisions however long a case has run', async () => {
      const evidence = Array.from({ length: 40 }, (_, index) => `链接 ${index}`);
      const [id] = await open(world.xiaoya, 'link-drop', evidence);
      if (!id) throw new Error('a case');
      await open(
        world.xiaoya,
        'link-drop',
        evidence.map((line) => `又${line}`),
      );
      const [row] = await vault.database.reviewCases.toArray();
      if (!row) throw new Error('a case');
      expect(row.evidence).toHaveLength(50);
      const [first] = row.steps;
      await spoil(vault, 'reviewCases', { ...row, steps: Array.from({ length: 200 }, () => first) });
      await decide([id], 'warned');
      expect((await vault.database.reviewCases.get(id))?.steps.at(-1)).toMatchObject({ state: 'warned' });
    });

    it('finds the same in a new community for a 高势能 and a beginner, and writes nothing by looking', async () => {
      await join({ nickname: 'XX集团-运营总监', tier: 'high', joinedOn: shiftDay(today, -400) });
      await join({ nickname: 'YY集团-运营总监', tier: 'ordinary', joinedOn: today });
      await join({ nickname: '安安' });
      const before = await dump(vault);
      const { findings, moreFindings } = await view();
      expect(
        findings.map(({ nickname, ruleName, severity, exemption }) => [
          nickname,
          ruleName,
          severity,
          exemption,
        ]),
      ).toEqual([
        ['XX集团-运营总监', '头衔名', 'middle', null],
        ['YY集团-运营总监', '头衔名', 'middle', null],
      ]);
      expect(moreFindings).toBe(0);
      expect((await view(world.secondGroupId)).findings).toEqual([]);
      expect(await dump(vault)).toBe(before);
    });

    it('goes from the warning to the tick, quoting the clause as it then read; one undo each', async () => {
      const clauses = { version: 2, items: ['先自我介绍', '不发广告'] };
      await vault.api.execute('communities.update', { id: world.communityId, patch: { clauses } });
      const quoted = `第 2 条（第 ${(await view()).clauses.version} 版）：不发广告`;
      const { id } = await ruleOf('name-words');
      await vault.api.execute('review.updateRule', { id, patch: { clause: 2 } });
      await settle({ graceDays: 0 });
      const memberId = await join({ nickname: '微商阿美' });
      const other = await open(memberId, 'link-drop', ['贴了链接']);
      const [caseId] = await open(memberId, 'name-words', ['昵称里有微商']);
      if (!caseId) throw new Error('there is a case');
      const whole = await dump(vault);

      await decide([caseId], 'warned');
      const warned = (await vault.api.query('members.detail', { id: memberId }))?.timeline[0];
      expect(warned).toMatchObject({ kind: 'warning', sourceId: caseId });
      expect(warned?.text).toBe(`已提醒 · 行业词 · 昵称里有微商 · ${quoted}`);
      await decide([caseId], 'to-remove');
      expect((await view()).simulated).toMatchObject({ people: 3, after: 2, activeShare: null });
      await decide([caseId], 'removed');
      const detail = await vault.api.query('members.detail', { id: memberId });
      expect(detail?.memberships).toMatchObject([{ status: 'left', leftOn: today }]);
      const { cases, removedToday } = await view();
      expect(removedToday).toBe(1);
      expect(cases.map(({ state }) => state)).toEqual(['removed', 'removed']);
      expect(cases.find((one) => one.id === other[0])?.steps.at(-1)?.note).toBe('已按「行业词」移出');
      expect(cases.find((one) => one.id === caseId)?.steps.map(({ clause }) => clause)).toEqual([
        quoted,
        quoted,
        quoted,
        quoted,
      ]);
      // Whoever was removed stays to be found.
      const filter = { ...everybodyIn(world.communityId), search: 'wsam' };
      expect((await vault.api.query('members.list', { filter, start: 0, count: 5 })).rows).toHaveLength(1);

      for (let step = 0; step < 3; step += 1) await vault.api.execute('history.undo', {});
      expect(await dump(vault)).toBe(whole);
    });

    it('skips nothing without a bypass, and logs the bypass', async () => {
      const memberId = await join({ nickname: '保险小王', roles: ['manager'] });
      const ids = await open(memberId, 'name-words');
      await expect(decide(ids, 'warned')).rejects.toMatchObject({
        code: 'review-refused',
        data: { reason: 'exempt', name: '保险小王' },
      });
      await decide(ids, 'warned', { bypass: true, note: '群主也一样' });
      await expect(decide(ids, 'to-remove', { bypass: true, note: ' ' })).rejects.toMatchObject({
        data: { reason: 'note' },
      });
      const [found] = (await view()).cases;
      expect(found?.steps.map(({ bypass }) => bypass)).toEqual([true, true]);
      expect((await view()).byTier.find(({ tier }) => tier === 'ordinary')).toMatchObject({
        bypassed: 1,
        warned: 1,
      });
    });

    it('removes no more a day than is set, unless a reason says why', async () => {
      await settle({ perDay: 1, graceDays: 0 });
      const ids = [];
      for (const nickname of ['甲', '乙']) ids.push(...(await open(await join({ nickname }), 'harassment')));
      await decide(ids, 'warned');
      await decide(ids, 'to-remove');
      const before = await dump(vault);
      await expect(decide(ids, 'removed')).rejects.toMatchObject({ data: { reason: 'limit', name: '乙' } });
      expect(await dump(vault)).toBe(before);
      await decide(ids, 'removed', { bypass: true, note: '一起发的广告' });
      const logged = (await view()).cases.map(({ steps }) => steps.at(-1)?.bypass);
      expect(logged.filter(Boolean)).toHaveLength(1);
    });

    it('adds new evidence to a case that runs, and nothing that it has', async () => {
      const first = await open(world.xiaoya, 'harassment', ['截图一']);
      expect(await open(world.xiaoya, 'harassment', ['截图一', '截图二'])).toEqual(first);
      expect((await view()).cases).toMatchObject([{ evidence: ['截图一', '截图二'] }]);
      await decide(first, 'kept', { note: '是误会' });
      expect(await open(world.xiaoya, 'harassment', ['又来了'])).not.toEqual(first);
    });

    it('refuses a pattern nobody can read, and leaves the rule as it was', async () => {
      const { id } = await ruleOf('name-pattern');
      const before = await dump(vault);
      await expect(
        vault.api.execute('review.updateRule', { id, patch: { pattern: '(保险' } }),
      ).rejects.toMatchObject({ code: 'pattern-refused', data: { problem: 'unclosed' } });
      expect(await dump(vault)).toBe(before);
    });

    it('roster 8, speakers 6: the other two are listed, who joined two days ago as exempt', async () => {
      const silent = () =>
        vault.api.query('review.silent', {
          communityId: world.communityId,
          groupId: world.groupId,
          today,
          days: 30,
        });
      const people = [world.xiaoya];
      for (let index = 1; index < 7; index += 1) {
        people.push(await join({ nickname: `第${index}位`, joinedOn: shiftDay(today, -40) }));
      }
      people.push(await join({ nickname: '刚来的', joinedOn: shiftDay(today, -2) }));
      expect(await silent()).toEqual({ knownOn: null, members: [], more: 0 });
      await vault.api.execute('intake.apply', {
        communityId: world.communityId,
        groupId: world.groupId,
        kind: 'speakers',
        text: '发言名单',
        on: today,
        appliedKeys: [],
        writes: people.slice(0, 6).map((memberId) => ({ write: 'spoke' as const, memberId, count: 2 })),
      });
      const { knownOn, members } = await silent();
      expect(knownOn).toBe(today);
      expect(members.map(({ nickname, joinedDays, exemption }) => [nickname, joinedDays, exemption])).toEqual(
        [
          ['第6位', 40, null],
          ['刚来的', 2, 'newly-joined'],
        ],
      );
      expect(members[0]?.evidence).toBe(`40 天没说过话（发言名单到 ${today}）`);
      expect((await view()).simulated).toMatchObject({ activeShare: 6 / 8 });
      const quiet = members[0]?.memberId;
      if (!quiet) throw new Error('there is somebody');
      await open(quiet, 'silent-days');
      expect((await silent()).members[0]).toMatchObject({ hasCase: true });
    });
  });
}
