import Papa from 'papaparse';
import readXlsxFile from 'read-excel-file/universal';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { day } from '#shared/domain/days';
import type { MemberId } from '#shared/domain/ids';
import type { MemberPatch } from '#shared/domain/members/member';
import type { BulkEdit, MemberSort } from '#shared/wire/nouns/members';
import { openSmallWorld } from '../open-world';
import { everybodyIn, type SmallWorld, worldDay } from '../small-world';
import type { OpenVault, TestVault } from '../vault-harness';

/** The list as a whole: its order by any column, changes for many at once, import presets, the list as a file. */
export function describeList(openVault: OpenVault): void {
  describe('the member list', () => {
    let vault: TestVault;
    let world: SmallWorld;
    beforeEach(async () => {
      vault = await openVault();
      world = await openSmallWorld(vault);
    });
    afterEach(() => vault.close());

    const add = async (nickname: string, fields: MemberPatch = {}): Promise<MemberId> => {
      const { communityId } = world;
      const input = { communityId, groupId: null, fields: { ...fields, nickname } };
      return (await vault.api.execute('members.create', input)).result.memberId;
    };
    const patch = (id: MemberId, fields: MemberPatch) =>
      vault.api.execute('members.update', { id, patch: fields });
    const listBy = async (sort: MemberSort) => {
      const filter = everybodyIn(world.communityId);
      const { rows } = await vault.api.query('members.list', { filter, sort, start: 0, count: 50 });
      const ids = await vault.api.query('members.matchingIds', { filter, sort });
      expect(ids).toEqual(rows.map(({ id }) => id));
      return rows.map(({ nickname }) => nickname);
    };
    const ordered = (by: string, descending = false) => listBy({ by, descending });
    const member = async (id: MemberId) => (await vault.api.query('members.detail', { id }))?.member;

    it('is ordered by any column, those without a value last either way, the same ones by name', async () => {
      await add('安安', { city: '上海', joinedOn: day('2026-01-02'), tier: 'middle' });
      await add('白雪', { city: '北京', joinedOn: day('2025-12-31'), tier: 'high' });
      await add('丁丁', { city: '上海', joinedOn: day('2026-01-02') });
      expect(await ordered('nickname')).toEqual(['安安', '白雪', '曾小雅', '陈默', '丁丁']);
      expect(await ordered('nickname', true)).toEqual(['丁丁', '陈默', '曾小雅', '白雪', '安安']);
      expect(await ordered('city')).toEqual(['白雪', '安安', '丁丁', '曾小雅', '陈默']);
      expect(await ordered('city', true)).toEqual(['安安', '丁丁', '白雪', '曾小雅', '陈默']);
      expect(await ordered('tier')).toEqual(['白雪', '安安', '曾小雅', '陈默', '丁丁']);
      expect((await ordered('joinedOn')).slice(0, 3)).toEqual(['白雪', '安安', '丁丁']);
      expect((await ordered('tags'))[0]).toBe('曾小雅');
      expect(await ordered('nonsense')).toEqual(await ordered('nickname'));
    });

    it('is in order again after each change, of a custom field and of the name of a tag too', async () => {
      const { communityId } = world;
      const { fieldId } = (
        await vault.api.execute('fields.create', { communityId, name: '积分', kind: 'number', options: [] })
      ).result;
      const by = `field:${fieldId}`;
      const set = (memberId: MemberId, value: number) =>
        vault.api.execute('fields.setValue', { memberId, fieldId, value });
      await set(world.chenmo, 9);
      expect(await ordered(by)).toEqual(['陈默', '曾小雅']);
      await set(world.xiaoya, 10);
      expect([await ordered(by), await ordered(by, true)]).toEqual([
        ['陈默', '曾小雅'],
        ['曾小雅', '陈默'],
      ]);
      await vault.api.execute('history.undo', {});
      expect(await ordered(by, true)).toEqual(['陈默', '曾小雅']);

      const { tagId } = (await vault.api.execute('tags.create', { communityId, name: '阿里' })).result;
      await patch(world.chenmo, { tagIds: [tagId] });
      expect(await ordered('tags')).toEqual(['陈默', '曾小雅']);
      await vault.api.execute('tags.update', { id: tagId, patch: { name: '珍珠' } });
      expect(await ordered('tags')).toEqual(['曾小雅', '陈默']);
    });

    describe('changes for many', () => {
      const everybody = () => [world.xiaoya, world.chenmo];
      const preview = (edit: BulkEdit) => vault.api.query('members.previewBulk', { ids: everybody(), edit });
      const carryOut = async (edit: BulkEdit) => {
        const foreseen = await preview(edit);
        const { result, changedRows } = await vault.api.execute('members.bulkEdit', {
          ids: everybody(),
          edit,
        });
        expect([result.changed, changedRows]).toEqual([foreseen.changing, foreseen.changing]);
        expect((await preview(edit)).changing).toBe(0);
        return foreseen;
      };

      it('are foreseen exactly, and taken back by one undo exactly', async () => {
        const edit: BulkEdit = { edit: 'add-tag', tagId: world.tagId };
        const before = await Promise.all(everybody().map(member));
        expect(await carryOut(edit)).toEqual({ total: 2, changing: 1, examples: ['陈默'] });
        await vault.api.execute('history.undo', {});
        expect(await Promise.all(everybody().map(member))).toEqual(before);
      });

      it('reach tags, tiers, roles, texts, days, cadence and custom fields', async () => {
        const { communityId } = world;
        const { fieldId } = (
          await vault.api.execute('fields.create', {
            communityId,
            name: '会员号',
            kind: 'text',
            options: [],
          })
        ).result;
        await carryOut({ edit: 'remove-tag', tagId: world.tagId });
        await carryOut({ edit: 'tier', tier: 'high' });
        await carryOut({ edit: 'add-role', role: 'payer' });
        await carryOut({ edit: 'add-role', role: 'founder' });
        await carryOut({ edit: 'remove-role', role: 'payer' });
        await carryOut({ edit: 'city', city: '苏州' });
        await carryOut({ edit: 'source', source: '小红书' });
        await carryOut({ edit: 'paid-until', day: day('2026-12-31') });
        await carryOut({ edit: 'cadence', days: 14 });
        await carryOut({ edit: 'field', fieldId, value: 'A7' });
        for (const id of everybody()) {
          expect(await member(id)).toMatchObject({
            tagIds: [],
            tier: 'high',
            roles: ['founder'],
            city: '苏州',
            source: '小红书',
            paidUntil: '2026-12-31',
            cadenceDays: 14,
            custom: { [fieldId]: 'A7' },
          });
        }
        await carryOut({ edit: 'field', fieldId, value: null });
        expect((await member(world.chenmo))?.custom).toEqual({});
      });

      it('put people into a group and out of it, each as they were there before', async () => {
        const { groupId } = world;
        const membershipsOf = async (id: MemberId) =>
          (await vault.api.query('members.detail', { id }))?.memberships ?? [];
        expect(await carryOut({ edit: 'join-group', groupId, joinedOn: worldDay })).toMatchObject({
          changing: 1,
          examples: ['陈默'],
        });
        expect(await membershipsOf(world.chenmo)).toMatchObject([
          { groupId, status: 'active', joinedOn: worldDay },
        ]);
        await carryOut({ edit: 'leave-group', groupId, leftOn: worldDay });
        expect(await membershipsOf(world.xiaoya)).toMatchObject([
          { id: world.xiaoyaMembershipId, status: 'left', leftOn: worldDay },
        ]);
        await carryOut({ edit: 'join-group', groupId, joinedOn: worldDay });
        expect(await membershipsOf(world.xiaoya)).toMatchObject([
          { id: world.xiaoyaMembershipId, status: 'active', leftOn: null },
        ]);
      });

      it('leave at most one tag of an exclusive group', async () => {
        const { communityId } = world;
        const group = { name: '阶段', color: 'teal', exclusive: true } as const;
        await vault.api.execute('tags.saveGroup', { communityId, name: null, group });
        const make = async (name: string) =>
          (await vault.api.execute('tags.create', { communityId, name, groupName: '阶段' })).result.tagId;
        const [fresh, old] = [await make('新客'), await make('熟客')];
        await patch(world.chenmo, { tagIds: [fresh] });
        await carryOut({ edit: 'add-tag', tagId: old });
        expect((await member(world.chenmo))?.tagIds).toEqual([old]);
        expect((await member(world.xiaoya))?.tagIds).toEqual([world.tagId, old]);
      });

      it('refuse a value that is not of the field’s kind, and people of another community', async () => {
        const { communityId } = world;
        const { fieldId } = (
          await vault.api.execute('fields.create', { communityId, name: '年龄', kind: 'number', options: [] })
        ).result;
        await expect(preview({ edit: 'field', fieldId, value: '很多' })).rejects.toMatchObject({
          code: 'input-invalid',
        });
        const other = (await vault.api.execute('communities.create', { name: '读书会', groupName: '1群' }))
          .result;
        const fields = { nickname: '外人' };
        const { memberId } = (
          await vault.api.execute('members.create', {
            communityId: other.communityId,
            groupId: null,
            fields,
          })
        ).result;
        await expect(
          vault.api.execute('members.bulkEdit', {
            ids: [world.xiaoya, memberId],
            edit: { edit: 'tier', tier: 'high' },
          }),
        ).rejects.toMatchObject({ code: 'not-found' });
      });
    });

    describe('an import', () => {
      it('keeps the former nickname as an alias, and one tag of an exclusive group', async () => {
        const { communityId } = world;
        const group = { name: '阶段', color: 'teal', exclusive: true } as const;
        await vault.api.execute('tags.saveGroup', { communityId, name: null, group });
        for (const name of ['新客', '熟客']) {
          await vault.api.execute('tags.create', { communityId, name, groupName: '阶段' });
        }
        const write = (memberId: MemberId | null, fields: MemberPatch, ...tagNames: string[]) => ({
          memberId,
          patch: fields,
          tagNames,
        });
        await vault.api.execute('members.import', {
          communityId,
          groupId: null,
          fileName: '成员.xlsx',
          writes: [
            write(world.xiaoya, { nickname: '小雅' }, '新客'),
            write(null, { nickname: '林一' }, '新客', '熟客'),
          ],
        });
        await vault.api.execute('members.import', {
          communityId,
          groupId: null,
          fileName: '成员.xlsx',
          writes: [write(world.xiaoya, {}, '熟客')],
        });
        const filter = everybodyIn(communityId);
        const { rows } = await vault.api.query('members.list', { filter, start: 0, count: 9 });
        const tagsOf = (name: string) => rows.find(({ nickname }) => nickname === name)?.tagNames;
        expect([tagsOf('小雅'), tagsOf('林一')]).toEqual([['老客户', '熟客'], ['熟客']]);
        expect((await member(world.xiaoya))?.aliases).toMatchObject([{ name: '曾小雅', source: 'rename' }]);
      });

      it('writes nothing at all when one of its rows is not as it should be', async () => {
        const { communityId } = world;
        const writes = Array.from({ length: 1_250 }, (_, index) => ({
          memberId: null,
          patch: { nickname: `新${index}`, ...(index === 1_130 && { tier: 'top' as never }) },
          tagNames: ['新标签'],
        }));
        const input = { communityId, groupId: null, fileName: '', writes };
        await expect(vault.api.execute('members.import', input)).rejects.toMatchObject({
          code: 'input-invalid',
          data: { path: 'writes.1130.patch.tier' },
        });
        const filter = everybodyIn(communityId);
        expect((await vault.api.query('members.list', { filter, start: 0, count: 1 })).total).toBe(2);
        const { tags } = await vault.api.query('tags.list', { communityId });
        expect(tags.map(({ name }) => name)).toEqual(['老客户']);
      });

      it('changes somebody it meets again and again, far apart, and is taken back as one', async () => {
        const { communityId } = world;
        const before = await member(world.xiaoya);
        const writes = Array.from({ length: 1_300 }, (_, index) => {
          const again = [99, 100].includes(index % 600);
          return again
            ? { memberId: world.xiaoya, patch: { nickname: `小雅${index}` }, tagNames: [] }
            : { memberId: null, patch: { nickname: `新${index}` }, tagNames: [] };
        });
        const input = { communityId, groupId: world.groupId, fileName: '', writes };
        const { result } = await vault.api.execute('members.import', input);
        expect(result).toEqual({ created: 1_295, updated: 5 });
        const { aliases = [] } = (await member(world.xiaoya)) ?? {};
        expect(aliases.map(({ name }) => name)).toEqual([
          '曾小雅',
          '小雅99',
          '小雅100',
          '小雅699',
          '小雅700',
        ]);
        await vault.api.execute('history.undo', {});
        expect(await member(world.xiaoya)).toEqual(before);
        const filter = everybodyIn(communityId);
        expect((await vault.api.query('members.list', { filter, start: 0, count: 1 })).total).toBe(2);
      });

      it('has presets that keep their name to themselves', async () => {
        const { communityId } = world;
        const preset = {
          name: '企微',
          headers: ['姓名'],
          columns: ['nickname'],
          key: 'auto',
          mode: 'upsert',
        };
        const save = (id: string | null, name: string) =>
          vault.api.execute('importPresets.save', {
            communityId,
            id,
            preset: { ...preset, name },
          } as never);
        const { presetId } = (await save(null, '企微')).result;
        await expect(save(null, '企微')).rejects.toMatchObject({ code: 'name-taken' });
        await save(presetId, '企微导出');
        const presets = await vault.api.query('importPresets.list', { communityId });
        expect(presets.map(({ id, name }) => [id, name])).toEqual([[presetId, '企微导出']]);
        await expect(save('nobody', '别的')).rejects.toMatchObject({ code: 'not-found' });
      });
    });

    it('is saved as it is shown: the same people, order and columns, texts never run', async () => {
      const { communityId } = world;
      const { fieldId } = (
        await vault.api.execute('fields.create', { communityId, name: '积分', kind: 'number', options: [] })
      ).result;
      await vault.api.execute('fields.setValue', { memberId: world.chenmo, fieldId, value: 12.5 });
      await patch(world.chenmo, { nickname: '=1+1', notes: '一行\n"两行", <b>&amp;</b> _x0041_\u0007' });
      await add('白雪', {
        city: '+86',
        birthday: { calendar: 'lunar', year: null, month: 8, day: 15, leap: false },
      });
      const input = {
        filter: { ...everybodyIn(communityId), search: '' },
        sort: { by: 'nickname', descending: true },
        columns: ['tags', 'city', 'birthday', 'notes', `field:${fieldId}`, 'field:gone'],
        today: worldDay,
      };
      const notes = '一行\n"两行", <b>&amp;</b> _x0041_\u0007';
      const header = ['群昵称', '标签', '城市', '生日', '备注', '积分'];
      const csv = await vault.api.perform('members.exportList', { ...input, format: 'csv' });
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(csv.bytes);
      expect(text.startsWith('\ufeff')).toBe(true);
      expect(Papa.parse<string[]>(text.slice(1).trimEnd()).data).toEqual([
        header,
        ['曾小雅', '老客户', '', '', '', ''],
        ['白雪', '', "'+86", '农历八月十五', '', ''],
        ["'=1+1", '', '', '', notes, '12.5'],
      ]);

      const xlsx = await vault.api.perform('members.exportList', { ...input, format: 'xlsx' });
      expect([csv.rows, xlsx.rows]).toEqual([3, 3]);
      const [sheet] = await readXlsxFile(xlsx.bytes.buffer, { trim: false });
      expect(sheet?.sheet).toBe('成员');
      expect(sheet?.data).toEqual([
        header,
        ['曾小雅', '老客户', null, null, null, null],
        ['白雪', null, '+86', '农历八月十五', null, null],
        ['=1+1', null, null, null, notes, 12.5],
      ]);
    });
  });
}
