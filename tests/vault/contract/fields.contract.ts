import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FieldKind, type FieldValue, fieldKinds } from '#shared/domain/fields/field';
import type { FieldId } from '#shared/domain/ids';
import { openSmallWorld } from '../open-world';
import type { SmallWorld } from '../small-world';
import { dump, type OpenVault, type TestVault } from '../vault-harness';

const lunar = { calendar: 'lunar', year: null, month: 8, day: 15, leap: false } as const;

/** One value that fits each kind, and one that does not. */
const valuesOfKind: Readonly<Record<FieldKind, readonly [FieldValue, FieldValue]>> = {
  text: ['爱早起', 3],
  'long-text': ['第一行\n第二行', true],
  number: [12.5, '12'],
  date: ['2026-03-01', '2026-02-30'],
  'lunar-date': [lunar, '八月十五'],
  single: ['甲', ['甲']],
  multi: [['甲', '乙'], '甲'],
  boolean: [false, '是'],
  link: ['https://example.com', lunar],
};

/** Custom fields: their values, and that nothing of them is lost. */
export function describeFields(openVault: OpenVault): void {
  describe('custom fields', () => {
    let vault: TestVault;
    let world: SmallWorld;
    beforeEach(async () => {
      vault = await openVault();
      world = await openSmallWorld(vault);
    });
    afterEach(() => vault.close());

    const make = async (name: string, kind: FieldKind, options: string[] = []) =>
      (await vault.api.execute('fields.create', { communityId: world.communityId, name, kind, options }))
        .result.fieldId;
    const set = (fieldId: FieldId, value: FieldValue | null, memberId = world.xiaoya) =>
      vault.api.execute('fields.setValue', { memberId, fieldId, value });
    const storedValue = async (fieldId: FieldId) =>
      (await vault.api.query('members.detail', { id: world.xiaoya }))?.member.custom[fieldId];
    const list = () => vault.api.query('fields.list', { communityId: world.communityId });

    it('take values of their kind, and no others', async () => {
      for (const kind of fieldKinds) {
        const fieldId = await make(kind, kind, ['甲', '乙']);
        const [fits, doesNot] = valuesOfKind[kind];
        await set(fieldId, fits);
        expect(await storedValue(fieldId)).toEqual(fits);
        await expect(set(fieldId, doesNot)).rejects.toMatchObject({ code: 'input-invalid' });
        expect(await storedValue(fieldId)).toEqual(fits);
      }
      expect((await list()).map(({ members }) => members)).toEqual(fieldKinds.map(() => 1));
    });

    it('lose nothing when they are renamed, ordered and archived', async () => {
      const [first, second] = [await make('星座', 'text'), await make('尺码', 'text')];
      await set(first, '双鱼');
      await vault.api.execute('fields.update', { id: first, name: '太阳星座' });
      await vault.api.execute('fields.order', { communityId: world.communityId, ids: [second] });
      await vault.api.execute('fields.archive', { id: first, archived: true });
      expect(await storedValue(first)).toBe('双鱼');
      expect(await list()).toMatchObject([
        { name: '尺码', members: 0, archivedAt: null },
        { name: '太阳星座', members: 1, archivedAt: expect.any(Number) },
      ]);
      await expect(make('太阳星座', 'number')).rejects.toMatchObject({ code: 'name-taken' });
    });

    it('carry a renamed option to every value and segment, in one step', async () => {
      const { communityId } = world;
      const fieldId = await make('爱好', 'multi', ['甲', '乙', '丙']);
      await set(fieldId, ['甲', '乙']);
      const condition = {
        test: 'all' as const,
        negated: false,
        parts: [
          {
            test: 'field' as const,
            fieldId,
            rule: 'has-any' as const,
            text: '',
            words: ['甲', '丙'],
            number: 0,
            day: null,
            negated: false,
          },
        ],
      };
      const { segmentId } = (
        await vault.api.execute('segments.create', { communityId, name: '同好', condition, pinned: false })
      ).result;
      const before = await dump(vault);
      await vault.api.execute('fields.update', {
        id: fieldId,
        options: ['子', '乙', '丁'],
        renames: { 甲: '子', 不在: '丁' },
      });
      expect(await storedValue(fieldId)).toEqual(['子', '乙']);
      const segment = await vault.database.segments.get(segmentId);
      expect(segment?.condition.parts).toMatchObject([{ words: ['子', '丙'] }]);
      await vault.api.execute('history.undo', {});
      expect(await dump(vault)).toBe(before);
    });

    it('of another community are not there', async () => {
      const { communityId } = (
        await vault.api.execute('communities.create', { name: '读书会', groupName: '1群' })
      ).result;
      const { fieldId } = (
        await vault.api.execute('fields.create', { communityId, name: '书', kind: 'text', options: [] })
      ).result;
      await expect(set(fieldId, '三体')).rejects.toMatchObject({
        code: 'not-found',
        data: { noun: 'fields' },
      });
    });
  });
}
