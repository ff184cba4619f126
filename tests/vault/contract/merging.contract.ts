import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { day } from '#shared/domain/days';
import type { FieldId, GroupId, MemberId } from '#shared/domain/ids';
import type { MemberPatch } from '#shared/domain/members/member';
import { openSmallWorld } from '../open-world';
import { everybodyIn, type SmallWorld, worldDay } from '../small-world';
import { dump, type OpenVault, rowsOf, spoil, type TestVault } from '../vault-harness';

/** Duplicates, one member of two, and the names people had. */
export function describeMerging(openVault: OpenVault): void {
  describe('merging members', () => {
    let vault: TestVault;
    let world: SmallWorld;
    beforeEach(async () => {
      vault = await openVault();
      world = await openSmallWorld(vault);
    });
    afterEach(() => vault.close());

    const add = async (nickname: string, fields: MemberPatch = {}, groupId: GroupId | null = null) => {
      const input = { communityId: world.communityId, groupId, fields: { ...fields, nickname } };
      return (await vault.api.execute('members.create', input)).result.memberId;
    };
    const detail = async (id: MemberId) => {
      const found = await vault.api.query('members.detail', { id });
      if (!found) throw new Error('no such member');
      return found;
    };
    const merge = (keepId: MemberId, dropId: MemberId, fromDropped: readonly 'city'[] = []) =>
      vault.api.execute('members.merge', {
        keepId,
        dropId,
        fromDropped: [...fromDropped],
        customFromDropped: [],
      });
    const find = async (search: string) => {
      const filter = { ...everybodyIn(world.communityId), search };
      const { rows } = await vault.api.query('members.list', { filter, start: 0, count: 50 });
      return rows.map(({ nickname }) => nickname);
    };
    const pairs = async () => {
      const found = await vault.api.query('members.duplicates', { communityId: world.communityId });
      return found.map(({ a, b, reasons }) => [[a.nickname, b.nickname].sort().join(' '), ...reasons]);
    };

    /** A second 曾小雅 with a row in every table that knows members. */
    const addTwin = async () => {
      const { communityId, groupId, secondGroupId, scriptId, xiaoya, chenmo } = world;
      const twin = await add(
        '小雅🌸',
        { city: '苏州', notes: '怕酒精', joinedOn: day('2026-02-01') },
        groupId,
      );
      const { api } = vault;
      await api.execute('members.join', { memberId: twin, groupId: secondGroupId, joinedOn: worldDay });
      await api.execute('members.log', { memberId: twin, kind: 'note', text: '问过面膜' });
      await api.execute('members.update', { id: xiaoya, patch: { city: '杭州', notes: '爱喝水' } });
      await api.execute('members.update', {
        id: chenmo,
        patch: { inviter: { name: '小雅🌸', memberId: twin }, distinctFrom: [twin] },
      });
      await api.execute('queue.fill', {
        communityId,
        items: [{ groupId, scriptId, memberIds: [twin, xiaoya, chenmo], text: '欢迎', welcome: false }],
      });
      const own = { communityId, memberId: twin };
      await spoil(vault, 'orders', {
        ...own,
        id: 'order',
        productId: 'product',
        quantity: 1,
        orderedOn: worldDay,
        status: 'paid',
        feedback: '',
      });
      const ask = { ...own, id: 'ask', topic: '面膜', at: 1, outcome: 'pending', outcomeAt: null };
      await spoil(vault, 'asks', ask);
      await spoil(vault, 'reviewCases', {
        ...own,
        id: 'case',
        ruleId: null,
        ruleName: '广告',
        severity: 'low',
        evidence: ['链接'],
        tier: 'ordinary',
        state: 'open',
        graceUntil: null,
        openedAt: 1,
        steps: [{ at: 1, state: 'open', clause: '', note: '', bypass: false }],
      });
      const { activityId } = world;
      const named = { name: '小雅🌸', memberId: twin };
      const came = { ...named, id: null, state: 'attended', source: 'chain', note: '' } as const;
      const interested = { ...came, memberId: xiaoya, name: '曾小雅', state: 'interested' } as const;
      await api.execute('participants.save', { activityId, people: [interested, came] });
      const first = { ...named, day: worldDay, makeUp: false, text: '' };
      const own2 = { ...first, memberId: xiaoya, name: '曾小雅' };
      const later = { ...first, day: day('2026-03-03') };
      await api.execute('checkIns.add', { activityId, checkIns: [own2, first, later] });
      const gift = { ...named, kind: 'gift', what: '小样', costInFen: null, tracking: '' } as const;
      const rewards = [{ ...gift, id: null, sentAt: null, thankedAt: null }];
      await api.execute('rewards.save', { activityId, rewards });
      const chain = { title: '脐橙', unit: '箱', priceInFen: null, stock: null, closes: '', text: '' };
      const about = { activityId, plannerItemId: null, groupId: null, corrections: [] };
      const people = [{ key: '小雅', name: '小雅🌸', memberId: twin }];
      await api.execute('chains.save', { communityId, id: null, fields: { ...chain, ...about, people } });
      return twin;
    };

    it('moves everything to the one that stays, and leaves no mention of the other', async () => {
      const twin = await addTwin();
      const preview = await vault.api.query('members.mergePreview', { keepId: world.xiaoya, dropId: twin });
      expect(preview).toMatchObject({
        differing: ['nickname', 'city', 'joinedOn'],
        moves: { timeline: 3, memberships: 2, orders: 1, asks: 1, cases: 1, tags: 0 },
      });
      await merge(world.xiaoya, twin, ['city']);

      const { member, memberships, timeline } = await detail(world.xiaoya);
      expect(member).toMatchObject({
        nickname: '曾小雅',
        city: '苏州',
        notes: '爱喝水\n怕酒精',
        aliases: [{ name: '小雅🌸', since: '2026-02-01', source: 'merge' }],
      });
      expect(memberships.map(({ groupName, nickname, joinedOn }) => [groupName, nickname, joinedOn])).toEqual(
        expect.arrayContaining([
          ['颜究院 1群', '', '2026-02-01'],
          ['颜究院 2群', '小雅🌸', worldDay],
        ]),
      );
      expect(memberships).toHaveLength(2);
      expect(timeline.map(({ text }) => text)).toEqual(
        expect.arrayContaining(['问过面膜', '「小雅🌸」并入。未采用：城市 杭州；入群日期 2026-02-01']),
      );
      expect((await detail(world.chenmo)).member).toMatchObject({
        inviter: { name: '小雅🌸', memberId: world.xiaoya },
        distinctFrom: [world.xiaoya],
      });
      const rows = await rowsOf(vault);
      expect(Object.values(rows.queue ?? {})).toMatchObject([{ memberIds: [world.xiaoya, world.chenmo] }]);
      for (const table of ['orders', 'asks', 'reviewCases']) {
        expect(Object.values(rows[table] ?? {})).toMatchObject([{ memberId: world.xiaoya }]);
      }
      expect(Object.values(rows.participants ?? {})).toMatchObject([
        { memberId: world.xiaoya, state: 'attended', name: '曾小雅' },
      ]);
      expect(
        Object.values(rows.checkIns ?? {})
          .map((row) => (row as { day: string }).day)
          .sort(),
      ).toEqual([worldDay, '2026-03-03']);
      expect(Object.values(rows.rewards ?? {})).toMatchObject([{ memberId: world.xiaoya }]);
      expect(Object.values(rows.chains ?? {})).toMatchObject([{ people: [{ memberId: world.xiaoya }] }]);
      expect(await dump(vault)).not.toContain(twin);
      expect(await find('小雅🌸')).toEqual(['曾小雅']);
    });

    it('is taken back whole: both are what they were, to the byte', async () => {
      const twin = await addTwin();
      const before = await dump(vault);
      await merge(world.xiaoya, twin, ['city']);
      const after = await dump(vault);
      await vault.api.execute('history.undo', {});
      expect(await dump(vault)).toBe(before);
      expect(await find('曾小雅')).toEqual(['曾小雅']);
      await vault.api.execute('history.redo', {});
      expect(await dump(vault)).toBe(after);
    });

    it('says on the timeline which tag stood against one of an exclusive group', async () => {
      const { communityId, xiaoya } = world;
      const group = { name: '肤质', color: 'teal', exclusive: true } as const;
      await vault.api.execute('tags.saveGroup', { communityId, name: null, group });
      const make = async (name: string) =>
        (await vault.api.execute('tags.create', { communityId, name, groupName: '肤质' })).result.tagId;
      await vault.api.execute('members.update', { id: xiaoya, patch: { tagIds: [await make('干皮')] } });
      const twin = await add('小雅🌸', { tagIds: [await make('油皮')], joinedOn: null });
      await merge(xiaoya, twin);
      expect((await detail(xiaoya)).timeline.map(({ text }) => text)).toContain(
        '「小雅🌸」并入。未采用：标签 油皮',
      );
    });

    it('is refused with oneself, and between communities', async () => {
      const { communityId } = (
        await vault.api.execute('communities.create', { name: '读书会', groupName: '1群' })
      ).result;
      const input = { communityId, groupId: null, fields: { nickname: '曾小雅' } };
      const { memberId: stranger } = (await vault.api.execute('members.create', input)).result;
      const before = await dump(vault);
      await expect(merge(world.xiaoya, world.xiaoya)).rejects.toMatchObject({ code: 'input-invalid' });
      for (const ids of [
        { keepId: world.xiaoya, dropId: stranger },
        { keepId: world.xiaoya, dropId: world.xiaoya },
      ]) {
        expect(await vault.api.query('members.mergePreview', ids)).toBeNull();
      }
      await expect(merge(world.xiaoya, stranger)).rejects.toMatchObject({ code: 'not-found' });
      const apart = vault.api.execute('members.keepApart', { ids: [world.xiaoya, stranger] });
      await expect(apart).rejects.toMatchObject({ code: 'not-found' });
      expect(await dump(vault)).toBe(before);
      expect(await pairs()).toEqual([]);
    });

    it('takes the chosen custom values, and fills in the rest', async () => {
      const fieldId = 'street' as FieldId;
      const field = { id: fieldId, communityId: world.communityId, name: '小区', kind: 'text', options: [] };
      await spoil(vault, 'fields', { ...field, position: 1, archivedAt: null, createdAt: 1 });
      const custom = (value: string) => ({ custom: { [fieldId]: value } }) as MemberPatch;
      const twin = await add('小雅', custom('西湖'));
      await vault.api.execute('members.update', { id: world.xiaoya, patch: custom('静安') });
      const ids = { keepId: world.xiaoya, dropId: twin };
      const preview = await vault.api.query('members.mergePreview', ids);
      expect(preview?.differingFields).toEqual([{ id: fieldId, name: '小区' }]);
      const choices = { fromDropped: [], customFromDropped: [fieldId] };
      await vault.api.execute('members.merge', { ...ids, ...choices });
      expect((await detail(world.xiaoya)).member.custom).toEqual({ [fieldId]: '西湖' });
    });

    it('gives of an exclusive tag group only what the one that stays has', async () => {
      const { communityId } = world;
      const group = { name: '势能', color: 'teal' as const, exclusive: true };
      await spoil(vault, 'communities', {
        ...(await vault.database.communities.get(communityId)),
        tagGroups: [group],
      });
      const make = async (name: string) =>
        (await vault.api.execute('tags.create', { communityId, name, groupName: '势能' })).result.tagId;
      const [high, low] = [await make('高'), await make('低')];
      const [one, other] = [
        await add('甲乙', { tagIds: [high] }),
        await add('丙丁', { tagIds: [low, world.tagId] }),
      ];
      await merge(one, other);
      expect((await detail(one)).member.tagIds).toEqual([high, world.tagId]);
    });

    it('proposes who looks like one, until they were merged or said to be different', async () => {
      expect(await pairs()).toEqual([]);
      const may = await add('阿May');
      const decorated = await add('体育委员阿May');
      await add('增小雅');
      expect(await pairs()).toEqual([
        ['体育委员阿May 阿May', 'decorated'],
        ['增小雅 曾小雅', 'same-pinyin'],
      ]);
      await vault.api.execute('members.keepApart', { ids: [may, decorated] });
      expect(await pairs()).toEqual([['增小雅 曾小雅', 'same-pinyin']]);
      await vault.api.execute('history.undo', {});
      await merge(may, decorated);
      expect(await pairs()).toEqual([['增小雅 曾小雅', 'same-pinyin']]);
    });
  });

  describe('names of a member', () => {
    let vault: TestVault;
    let world: SmallWorld;
    beforeEach(async () => {
      vault = await openVault();
      world = await openSmallWorld(vault);
    });
    afterEach(() => vault.close());
    const find = async (search: string) => {
      const filter = { ...everybodyIn(world.communityId), search };
      const { rows } = await vault.api.query('members.list', { filter, start: 0, count: 50 });
      return rows.map(({ nickname }) => nickname);
    };
    const memberOf = async (id: MemberId) => (await vault.api.query('members.detail', { id }))?.member;

    it('keep the former nickname with its day, and it is found by it', async () => {
      await vault.api.execute('members.update', { id: world.xiaoya, patch: { nickname: '雅雅' } });
      expect((await memberOf(world.xiaoya))?.aliases).toEqual([
        { name: '曾小雅', since: '2026-03-02', source: 'rename' },
      ]);
      expect(await find('zengxiaoya')).toEqual(['雅雅']);
      await vault.api.execute('members.update', { id: world.xiaoya, patch: { nickname: '曾小雅' } });
      expect((await memberOf(world.xiaoya))?.aliases.map(({ name }) => name)).toEqual(['雅雅']);
    });

    it('make one person of 阿May and 体育委员阿May, and two again when they are split', async () => {
      const { communityId, groupId } = world;
      const input = { communityId, groupId, fields: { nickname: '阿May' } };
      const { memberId: may } = (await vault.api.execute('members.create', input)).result;
      const alias = '体育委员阿May';
      await vault.api.execute('members.addAlias', { id: may, name: alias });
      const [own] = (await vault.api.query('members.detail', { id: may }))?.memberships ?? [];
      if (!own) throw new Error('in no group');
      await vault.api.execute('members.updateMembership', { id: own.id, patch: { nickname: alias } });
      expect(await find(alias)).toEqual(['阿May']);
      const joined = await dump(vault);

      const split = await vault.api.execute('members.splitAlias', { id: may, name: alias, asMember: true });
      const { memberId: other } = split.result;
      if (!other) throw new Error('no member was made');
      expect((await find('May')).sort()).toEqual(['体育委员阿May', '阿May']);
      const made = await vault.api.query('members.detail', { id: other });
      expect(made?.memberships).toMatchObject([{ groupId, nickname: '', status: 'active' }]);
      expect(made?.timeline).toMatchObject([{ kind: 'merge', text: '从「阿May」的别名拆出' }]);
      const left = await vault.api.query('members.detail', { id: may });
      expect(left).toMatchObject({ member: { aliases: [] }, memberships: [{ nickname: '' }] });
      expect(await vault.api.query('members.duplicates', { communityId })).toEqual([]);

      await vault.api.execute('history.undo', {});
      expect(await dump(vault)).toBe(joined);
    });

    it('take no second one of a kind, and lose only what they have', async () => {
      const id = world.xiaoya;
      await vault.api.execute('members.addAlias', { id, name: '雅雅' });
      const before = await dump(vault);
      await vault.api.execute('members.addAlias', { id, name: ' 雅雅' });
      expect(await dump(vault)).toBe(before);
      const lost = vault.api.execute('members.splitAlias', { id, name: '没有过', asMember: false });
      await expect(lost).rejects.toMatchObject({ code: 'not-found', data: { noun: 'aliases' } });
      await vault.api.execute('members.splitAlias', { id, name: '雅雅', asMember: false });
      expect((await memberOf(id))?.aliases).toEqual([]);
    });
  });

  describe('removing a member', () => {
    it('leaves no row that speaks of them but the name of who brought somebody', async () => {
      const vault = await openVault();
      try {
        const { xiaoya, chenmo, communityId, queued, activityId } = await openSmallWorld(vault);
        const inviter = { name: '曾小雅', memberId: xiaoya };
        await vault.api.execute('members.update', { id: chenmo, patch: { inviter, distinctFrom: [xiaoya] } });
        const ask = { id: 'ask', communityId, memberId: xiaoya, topic: '', at: 1, outcome: 'pending' };
        await spoil(vault, 'asks', { ...ask, outcomeAt: null });
        const person = { memberId: xiaoya, name: '小雅', id: null, note: '' };
        const people = [{ ...person, state: 'signed', source: 'manual' } as const];
        await vault.api.execute('participants.save', { activityId, people });
        const before = await dump(vault);
        await vault.api.execute('members.remove', { ids: [xiaoya] });
        expect(await dump(vault)).not.toContain(xiaoya);
        expect((await vault.api.query('members.detail', { id: chenmo }))?.member.inviter).toEqual({
          name: '曾小雅',
          memberId: null,
        });
        expect(await vault.database.participants.toArray()).toMatchObject([{ memberId: null, name: '小雅' }]);
        expect(await vault.database.queue.bulkGet([...queued])).toEqual([undefined, undefined]);
        await vault.api.execute('history.undo', {});
        expect(await dump(vault)).toBe(before);
      } finally {
        await vault.close();
      }
    });
  });
}
