import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Day, shiftDay } from '#shared/domain/days';
import type { IntakeKind } from '#shared/domain/intake/intake';
import type { IntakeOptions } from '#shared/domain/intake/preview';
import { dryRun } from '#shared/domain/intake/recognise';
import { type Corrections, writesOf } from '#shared/domain/intake/writes';
import { openSmallWorld } from '../open-world';
import { everybodyIn, type SmallWorld, worldDay } from '../small-world';
import { dump, type OpenVault, type TestVault } from '../vault-harness';

const none: Corrections = new Map();

/** What pasting does to a store: from the text to the rows, and back. */
export function describeIntake(openVault: OpenVault): void {
  describe('intake', () => {
    let vault: TestVault;
    let world: SmallWorld;
    beforeEach(async () => {
      vault = await openVault();
      world = await openSmallWorld(vault);
    });
    afterEach(() => vault.close());

    const look = async (text: string, kind: IntakeKind | null = null, on: Day = worldDay) => {
      const { communityId, groupId } = world;
      const options: IntakeOptions = { groupId, on };
      const base = await vault.api.query('intake.base', { communityId });
      const { preview } = dryRun(text, kind, base, options);
      if (!preview) throw new Error('nothing to look at');
      const writes = (corrections: Corrections) =>
        writesOf(preview.lines, corrections, base.members, options);
      return { preview, writes, options };
    };
    const paste = async (text: string, kind: IntakeKind | null = null, corrections = none, on = worldDay) => {
      const { preview, writes } = await look(text, kind, on);
      const { communityId, groupId } = world;
      const written = writes(corrections);
      const input = { communityId, groupId, kind: preview.kind, text, on };
      return vault.api.execute('intake.apply', {
        ...input,
        appliedKeys: [...written.appliedKeys],
        writes: [...written.writes],
      });
    };
    const writesOfText = async (text: string, kind: IntakeKind | null = null) =>
      (await look(text, kind)).writes(none).writes;
    const people = async () => {
      const filter = { ...everybodyIn(world.communityId), groupId: world.groupId };
      const { rows } = await vault.api.query('members.list', { filter, start: 0, count: 100 });
      return rows;
    };
    const find = async (nickname: string) => {
      const row = (await people()).find((one) => one.nickname === nickname);
      if (!row) throw new Error(`no ${nickname}`);
      const detail = await vault.api.query('members.detail', { id: row.id });
      if (!detail) throw new Error(`no ${nickname}`);
      return detail;
    };
    const newcomers = async () => {
      const { communityId } = world;
      const view = await vault.api.query('today.view', { communityId, groupId: null, today: worldDay });
      return view.newcomers.map(({ member }) => member.nickname).toSorted();
    };

    it('takes hundreds of lines at once: new people, the same ones coming back, their aliases', async () => {
      const names = Array.from({ length: 400 }, (_, index) => `群友${index}号`);
      expect((await paste(names.join('\n'), 'roster')).result).toMatchObject({ created: 400 });
      const base = await vault.api.query('intake.base', { communityId: world.communityId });
      const ids = base.members.filter(({ nickname }) => names.includes(nickname)).map(({ id }) => id);
      const apply = (writes: Parameters<typeof vault.api.execute<'intake.apply'>>[1]['writes']) =>
        vault.api.execute('intake.apply', {
          ...{
            communityId: world.communityId,
            groupId: world.groupId,
            kind: 'notices',
            text: '很长',
            on: worldDay,
          },
          ...{ appliedKeys: [], writes },
        });
      await apply(ids.map((memberId) => ({ write: 'left', memberId, on: null })));
      const inviter = { name: '', memberId: null, stub: false };
      const joining = { inviter, method: 'unknown', joinedOn: null, newcomer: false } as const;
      const back = await apply(ids.map((memberId) => ({ write: 'join', memberId, ...joining })));
      expect(back.result.joined).toBe(400);
      const aliases = await apply(
        ids.map((memberId, index) => ({
          ...{
            write: 'alias',
            memberId,
            name: `小${index}`,
            source: 'roster',
            dutyTitle: '',
            inGroup: false,
          },
        })),
      );
      expect(aliases.result.aliases).toBe(400);
    });

    it('makes newcomers with inviter, method and day, and links those who came in the same text', async () => {
      const before = await dump(vault);
      const text = [
        '3月1日 10:00',
        '"七七"邀请"单单"加入了群聊',
        '"阿敏"邀请"七七"加入了群聊',
        '"木木"通过扫描"曾小雅"分享的二维码加入群聊',
      ].join('\n');
      const { result, summary } = await paste(text);
      expect(result).toMatchObject({ created: 4, joined: 0 });
      expect(summary.facts).toMatchObject({ created: 4 });
      const yesterday = shiftDay(worldDay, -1);
      const seven = await find('七七');
      const min = await find('阿敏');
      expect(await find('单单')).toMatchObject({
        member: { joinedOn: yesterday, inviter: { name: '七七', memberId: seven.member.id } },
        memberships: [{ joinedOn: yesterday, method: 'invited', welcomedAt: null }],
        timeline: [{ kind: 'joined', text: '入群 · 七七邀请' }],
      });
      expect(seven.member.inviter).toEqual({ name: '阿敏', memberId: min.member.id });
      expect(min).toMatchObject({ member: { source: '入群通知' }, memberships: [{ joinedOn: null }] });
      expect((await find('木木')).memberships[0]).toMatchObject({
        method: 'scanned',
        inviter: { memberId: world.xiaoya },
      });
      // Who only invited others has long been there.
      expect(await newcomers()).toEqual(['七七', '单单', '曾小雅', '木木'].toSorted());
      expect(result.toWelcome).toHaveLength(3);

      await vault.api.execute('history.undo', {});
      expect(await dump(vault)).toBe(before);
    });

    it('writes nothing the second time, and only the difference of a longer text', async () => {
      const text = '"曾小雅"邀请"七七"、"单单"加入了群聊';
      await paste(text);
      expect(await writesOfText(text)).toEqual([]);
      const longer = `${text}\n你邀请"木木"加入了群聊`;
      expect(await writesOfText(longer)).toMatchObject([{ write: 'create', nickname: '木木' }]);
      const roster = '曾小雅\n七七\n单单\n体育委员陈默\n1990\n🌸';
      await paste(roster, 'roster');
      expect(await writesOfText(roster, 'roster')).toEqual([]);
      expect(await vault.api.query('intake.list', { communityId: world.communityId })).toMatchObject([
        { kind: 'roster', lines: 6 },
        { kind: 'notices', lines: 1 },
      ]);
    });

    it('keeps a decorated name as an alias, with its duty and as the name in the group', async () => {
      const { result } = await paste('曾小雅\n体育委员陈默', 'roster');
      expect(result).toMatchObject({ created: 0, joined: 1, aliases: 1 });
      expect(await find('陈默')).toMatchObject({
        member: { aliases: [{ name: '体育委员陈默', source: 'roster' }], duties: [{ title: '体育委员' }] },
        memberships: [{ status: 'active' }],
      });
      const { preview } = await look('体育委员陈默', 'roster');
      expect(preview.lines[0]).toMatchObject({ state: 'known' });
    });

    it('marks who a roster misses, and takes them back when they show again', async () => {
      await paste('"曾小雅"邀请"七七"、"单单"加入了群聊');
      expect((await paste('曾小雅\n七七', 'roster')).result).toMatchObject({ marked: 1 });
      const { id } = (await find('单单')).member;
      const status = async () => (await vault.api.query('members.detail', { id }))?.memberships[0]?.status;
      expect(await status()).toBe('maybe-left');
      const rows = (await people()).map(({ nickname, maybeLeftNames }) => [nickname, maybeLeftNames]);
      expect(rows.filter(([, groups]) => groups?.length)).toEqual([['单单', ['颜究院 1群']]]);
      await paste('曾小雅\n七七\n单单', 'roster');
      expect(await status()).toBe('active');
      await paste('你将"单单"移出了群聊');
      expect(await status()).toBe('left');
    });

    it('fills in how somebody came whom a roster named first, and takes back who came again', async () => {
      await paste('曾小雅\n七七', 'roster');
      const before = await dump(vault);
      const { result } = await paste('"曾小雅"邀请"七七"加入了群聊');
      expect(result).toMatchObject({ created: 0, joined: 0, marked: 1, toWelcome: [] });
      expect((await find('七七')).memberships[0]).toMatchObject({
        method: 'invited',
        joinedOn: worldDay,
        inviter: { memberId: world.xiaoya },
      });
      await vault.api.execute('history.undo', {});
      expect(await dump(vault)).toBe(before);
      await paste('你将"七七"移出了群聊\n"曾小雅"邀请"七七"加入了群聊');
      expect((await find('七七')).memberships[0]).toMatchObject({ status: 'active', leftOn: null });
    });

    it('keeps the names a member went by in the group', async () => {
      const { communityId, xiaoya } = world;
      for (const name of ['雅雅', '大雅'])
        await vault.api.execute('members.addAlias', { id: xiaoya, name }).catch(() => undefined);
      await paste('雅雅', 'roster');
      await paste('大雅', 'roster');
      const detail = await vault.api.query('members.detail', { id: xiaoya });
      expect(detail?.memberships[0]?.nickname).toBe('大雅');
      expect(detail?.member.aliases.map(({ name }) => name)).toEqual(['雅雅', '大雅']);
      expect(communityId).toBe(detail?.member.communityId);
    });

    it('holds back whom a rule finds, with the rule and the evidence, until somebody has looked', async () => {
      const { communityId } = world;
      const rule = {
        name: '刷单的',
        kind: 'name-words',
        pattern: '',
        words: ['彩虹屁'],
        days: 30,
        severity: 'middle',
        clause: 0,
        enabled: true,
      } as const;
      await vault.api.execute('review.createRule', { communityId, fields: rule });
      const { result } = await paste('"曾小雅"邀请"彩虹屁小丽"、"七七"加入了群聊');
      expect(result.toWelcome).toHaveLength(1);
      expect(await newcomers()).toEqual(['七七', '曾小雅'].toSorted());
      const [held] = await vault.database.reviewCases.toArray();
      expect(held).toMatchObject({ ruleName: '刷单的', state: 'open', severity: 'middle' });
      expect(held?.evidence[0]).toContain('彩虹屁');
    });

    it('counts who spoke, and from then on knows who did not', async () => {
      const { summary } = await paste('曾小雅 23\n陈默 4', 'speakers');
      expect(summary.facts).toMatchObject({ joined: 1, marked: 0, spoken: 2 });
      expect((await find('曾小雅')).memberships[0]).toMatchObject({ spokenCount: 23, spokenOn: worldDay });
      expect((await find('陈默')).memberships[0]).toMatchObject({ spokenCount: 4, status: 'active' });
      const [community] = await vault.api.query('communities.list', {});
      const group = await vault.database.groups.get(world.groupId);
      expect(group?.speechKnownOn).toBe(worldDay);
      expect(community?.id).toBe(world.communityId);
      expect(await writesOfText('曾小雅 23\n陈默 4', 'speakers')).toEqual([]);
      await paste('曾小雅 2\n陈默 0', 'speakers', none, shiftDay(worldDay, 7));
      expect((await find('曾小雅')).memberships[0]).toMatchObject({ spokenCount: 25 });
      expect((await find('陈默')).memberships[0]).toMatchObject({ spokenCount: 4, spokenOn: worldDay });
    });

    it('refuses members of elsewhere, a group of elsewhere, and what needs a group without one', async () => {
      const { result: other } = await vault.api.execute('communities.create', {
        name: '别处',
        groupName: '别处 1群',
      });
      const input = { kind: 'note' as const, text: 'x', on: worldDay, appliedKeys: [] };
      const note = { write: 'note', memberId: world.xiaoya, text: 'x' } as const;
      const { communityId } = other;
      await expect(
        vault.api.execute('intake.apply', { ...input, communityId, groupId: null, writes: [note] }),
      ).rejects.toMatchObject({ code: 'not-found' });
      await expect(
        vault.api.execute('intake.apply', { ...input, communityId, groupId: world.groupId, writes: [] }),
      ).rejects.toMatchObject({ code: 'not-found', data: { noun: 'groups' } });
      const away = { write: 'maybe-left', memberId: world.xiaoya } as const;
      await expect(
        vault.api.execute('intake.apply', {
          ...input,
          communityId: world.communityId,
          groupId: null,
          writes: [away],
        }),
      ).rejects.toMatchObject({ code: 'input-invalid', data: { path: 'groupId' } });
    });
  });
}
