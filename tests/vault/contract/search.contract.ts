import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSnapshotWriter, readSnapshot } from '#shared/domain/backup/snapshot';
import type { MemberPatch } from '#shared/domain/members/member';
import { unknownSkin } from '#shared/domain/members/skin';
import type { MemberFilter } from '#shared/wire/nouns/members';
import { latestSchemaVersion } from '#vault/store/migrations';
import { openSmallWorld } from '../open-world';
import { everybodyIn, type SmallWorld } from '../small-world';
import { joinPieces, type OpenVault, snapshotFile, type TestVault } from '../vault-harness';

/** Finding members: the examples of M14, the filters, the order, and that the index follows every change. */
export function describeSearch(openVault: OpenVault): void {
  describe('search', () => {
    let vault: TestVault;
    let world: SmallWorld;
    beforeEach(async () => {
      vault = await openVault();
      world = await openSmallWorld(vault);
    });
    afterEach(() => vault.close());

    const list = async (filter: Partial<MemberFilter>) => {
      const whole = { ...everybodyIn(world.communityId), ...filter };
      const { rows, total } = await vault.api.query('members.list', { filter: whole, start: 0, count: 100 });
      expect(total).toBe(rows.length);
      expect(await vault.api.query('members.matchingIds', { filter: whole })).toEqual(
        rows.map(({ id }) => id),
      );
      return rows.map((row) => row.nickname);
    };
    const find = (search: string) => list({ search });
    const add = async (nickname: string, fields: MemberPatch = {}, groupId = world.groupId) =>
      (
        await vault.api.execute('members.create', {
          communityId: world.communityId,
          groupId,
          fields: { ...fields, nickname },
        })
      ).result.memberId;

    it('finds 曾小雅 by name, pinyin, initials, a mix of them, tag, duty and specialty', async () => {
      for (const text of ['zxy', 'zengxy', '曾x', 'cxy', 'ZXY', 'ｚｘｙ', '小雅', 'zengxiaoya']) {
        expect([text, await find(text)]).toEqual([text, ['曾小雅']]);
      }
      for (const text of ['hswy', '喝水', 'laokh', '客户', 'hongbei', '曾 hs']) {
        expect([text, await find(text)]).toEqual([text, ['曾小雅']]);
      }
      expect(await find('xyz')).toEqual([]);
    });

    it('finds traditional and simplified characters by each other', async () => {
      await add('顏究院小助手');
      await add('颜究院院长');
      for (const text of ['顏究院', '颜究院', 'yanjiuyuan', 'yjy']) {
        expect(await find(text)).toEqual(['颜究院院长', '顏究院小助手']);
      }
    });

    it('finds one character, an emoji, digits and Latin letters', async () => {
      await add('🐱阿May❤️');
      await add('小雨2024');
      expect(await find('雅')).toEqual(['曾小雅']);
      expect(await find('🐱')).toEqual(['🐱阿May❤️']);
      expect(await find('❤')).toEqual(['🐱阿May❤️']);
      expect(await find('may')).toEqual(['🐱阿May❤️']);
      expect(await find('2024')).toEqual(['小雨2024']);
      expect(await find('🐶')).toEqual([]);
    });

    it('puts those whose name is meant before those who are only spoken of', async () => {
      await add('阿茶', { notes: '问问桃子' });
      await add('行政主任桃子');
      await add('周周', { preferredName: '桃子' });
      expect(await find('taozi')).toEqual(['行政主任桃子', '周周', '阿茶']);
    });

    it('wants every word found, each somewhere', async () => {
      await add('曾雨');
      expect(await find('曾 xy')).toEqual(['曾小雅']);
      expect(await find('曾 雨')).toEqual(['曾雨']);
      expect(await find('曾 陈')).toEqual([]);
      expect(await find('   ')).toEqual(await find(''));
    });

    it('looks into preferred names, WeChat ids, cities, notes and nicknames of a group', async () => {
      await vault.api.execute('members.update', {
        id: world.chenmo,
        patch: { preferredName: '默默', wechatId: 'cm_1990', city: '苏州', notes: '喜欢徒步' },
      });
      await vault.api.execute('members.updateMembership', {
        id: world.xiaoyaMembershipId,
        patch: { nickname: '体育委员阿雅' },
      });
      for (const text of ['默默', 'cm_19', 'suzhou', '徒步']) expect(await find(text)).toEqual(['陈默']);
      expect(await find('tywy')).toEqual(['曾小雅']);
    });

    it('counts a nickname of a group among the names, and follows it when it changes', async () => {
      await vault.api.execute('members.update', { id: world.chenmo, patch: { notes: '问问桃子' } });
      const call = (nickname: string) =>
        vault.api.execute('members.updateMembership', { id: world.xiaoyaMembershipId, patch: { nickname } });
      await add('阿茶', { notes: '也问桃子' });
      await call('群里的桃子');
      expect(await find('taozi')).toEqual(['曾小雅', '阿茶', '陈默']);
      await call('体育委员');
      expect([await find('taozi'), await find('tywy')]).toEqual([['阿茶', '陈默'], ['曾小雅']]);
      await vault.api.execute('history.undo', {});
      expect([await find('taozi'), await find('tywy')]).toEqual([['曾小雅', '阿茶', '陈默'], []]);
      // Each word in a name, though not in the same one.
      expect(await find('zxy taozi')).toEqual(['曾小雅']);
    });

    it('narrows by tag, specialty, skin type, sensitivity and group', async () => {
      await add('油油', { skin: { ...unknownSkin, type: 'oily', sensitive: false } }, world.secondGroupId);
      const { tagId } = (
        await vault.api.execute('tags.create', { communityId: world.communityId, name: '新人' })
      ).result;
      await vault.api.execute('members.update', { id: world.chenmo, patch: { tagIds: [tagId] } });
      expect(await list({ tagIds: [world.tagId] })).toEqual(['曾小雅']);
      expect(await list({ tagIds: [world.tagId, tagId] })).toEqual(['曾小雅', '陈默']);
      expect(await list({ specialties: ['烘焙'] })).toEqual(['曾小雅']);
      expect(await list({ skinTypes: ['combination-oily'] })).toEqual(['曾小雅']);
      expect(await list({ skinTypes: ['unknown'] })).toEqual(['陈默']);
      expect(await list({ skinTypes: ['oily', 'unknown'] })).toEqual(['陈默', '油油']);
      expect(await list({ sensitive: true })).toEqual(['曾小雅']);
      expect(await list({ groupId: world.secondGroupId })).toEqual(['油油']);
      expect(await list({ groupId: world.groupId, search: 'zxy', sensitive: true })).toEqual(['曾小雅']);
      expect(await list({ groupId: world.secondGroupId, search: 'zxy' })).toEqual([]);
    });

    it('does not count who left a group, and does so again when they come back', async () => {
      const id = world.xiaoyaMembershipId;
      await vault.api.execute('members.updateMembership', { id, patch: { status: 'left' } });
      expect(await list({ groupId: world.groupId })).toEqual([]);
      await vault.api.execute('members.join', {
        memberId: world.xiaoya,
        groupId: world.groupId,
        joinedOn: null,
      });
      expect(await list({ groupId: world.groupId })).toEqual(['曾小雅']);
    });

    it('keeps communities apart', async () => {
      const { communityId } = (
        await vault.api.execute('communities.create', { name: '读书会', groupName: '1群' })
      ).result;
      await vault.api.execute('members.create', {
        communityId,
        groupId: null,
        fields: { nickname: '曾小雨' },
      });
      expect(await find('zxy')).toEqual(['曾小雅']);
      expect(await list({ communityId, search: 'zxy' })).toEqual(['曾小雨']);
    });

    it('orders by pinyin, numbers by size, and gives windows of that order', async () => {
      for (const nickname of ['周周', 'Amy', '安安', '白雪', '群友10', '群友9']) await add(nickname);
      const order = ['Amy', '安安', '白雪', '曾小雅', '陈默', '群友9', '群友10', '周周'];
      expect(new Set(await find(''))).toEqual(new Set(order));
      const found = await find('');
      expect(found.filter((name) => name !== 'Amy')).toEqual(order.filter((name) => name !== 'Amy'));
      const filter = everybodyIn(world.communityId);
      const page = await vault.api.query('members.list', { filter, start: 2, count: 3 });
      expect(page.rows.map((row) => row.nickname)).toEqual(found.slice(2, 5));
      expect(page).toMatchObject({ total: 8, people: 8 });
      const beyond = await vault.api.query('members.list', { filter, start: 50, count: 3 });
      expect(beyond).toMatchObject({ total: 8, rows: [] });
    });

    it('counts what the filters would find', async () => {
      const facets = await vault.api.query('members.facets', {
        communityId: world.communityId,
        groupId: null,
      });
      expect(facets).toMatchObject({
        tags: [{ name: '老客户', count: 1 }],
        specialties: [{ name: '烘焙', count: 1 }],
        skinTypes: { 'combination-oily': 1, unknown: 1 },
        sensitive: 1,
      });
    });

    it('finds all kinds of things in the palette', async () => {
      const hits = async (text: string) =>
        (await vault.api.query('palette.search', { communityId: world.communityId, text })).map(
          ({ noun, title, address }) => [noun, title, address],
        );
      expect(await hits('zxy')).toEqual([['member', '曾小雅', `/members/${world.xiaoya}`]]);
      expect(await hits('rqhy')).toEqual([['script', '入群欢迎', `/scripts?id=${world.scriptId}`]]);
      expect(await hits('三月')).toEqual([['activity', '三月团购', `/activities/${world.activityId}`]]);
      expect((await hits('jn')).map(([noun]) => noun)).toEqual(['plannerItem']);
      expect(await hits(' ')).toEqual([]);
    });

    describe('after it was first used', () => {
      beforeEach(async () => {
        expect(await find('')).toEqual(['曾小雅', '陈默']);
      });

      it('follows a new member, a change, an undo and a redo', async () => {
        const id = await add('林一');
        expect(await find('ly')).toEqual(['林一']);
        await vault.api.execute('members.update', { id, patch: { nickname: '王二' } });
        // The former name is kept as an alias, and still finds them.
        expect([await find('ly'), await find('wanger')]).toEqual([['王二'], ['王二']]);
        await vault.api.execute('history.undo', {});
        expect([await find('ly'), await find('wanger')]).toEqual([['林一'], []]);
        await vault.api.execute('history.undo', {});
        expect(await find('')).toEqual(['曾小雅', '陈默']);
        await vault.api.execute('history.redo', {});
        expect(await find('ly')).toEqual(['林一']);
      });

      it('follows a removal and its undo, the place in the group too', async () => {
        await vault.api.execute('members.remove', { ids: [world.xiaoya] });
        expect([await find('zxy'), await list({ groupId: world.groupId })]).toEqual([[], []]);
        await vault.api.execute('history.undo', {});
        expect([await find('zxy'), await list({ groupId: world.groupId })]).toEqual([['曾小雅'], ['曾小雅']]);
      });

      it('follows a restore in which a tag has another name, and the undo of it', async () => {
        expect(await find('lkh')).toEqual(['曾小雅']);
        const bytes = await withTagRenamed(vault, '老朋友');
        await vault.api.execute('backup.restore', { bytes });
        expect([await find('lkh'), await find('lpy')]).toEqual([[], ['曾小雅']]);
        await vault.api.execute('history.undo', {});
        expect([await find('lkh'), await find('lpy')]).toEqual([['曾小雅'], []]);
      });

      it('follows an import', async () => {
        const write = { memberId: world.chenmo, patch: {}, tagNames: ['团长'] };
        await vault.api.execute('members.import', {
          communityId: world.communityId,
          groupId: null,
          fileName: '',
          writes: [write],
        });
        expect(await find('tuanzhang')).toEqual(['陈默']);
      });
    });
  });
}

/** A snapshot of the store in which every tag has that name. */
async function withTagRenamed(vault: TestVault, name: string): Promise<Uint8Array<ArrayBuffer>> {
  const { summary, rows } = readSnapshot(await snapshotFile(vault), latestSchemaVersion);
  const writer = createSnapshotWriter(summary);
  for (const { table, row } of rows) {
    writer.add(table, [table === 'tags' ? { ...(row as object), name } : row]);
  }
  return joinPieces(writer.finish().pieces);
}
