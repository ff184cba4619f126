import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { day } from '#shared/domain/days';
import type { IntakeKind } from '#shared/domain/intake/intake';
import type { IntakeOptions } from '#shared/domain/intake/preview';
import { dryRun } from '#shared/domain/intake/recognise';
import { type Corrections, writesOf } from '#shared/domain/intake/writes';
import { openSmallWorld } from '../open-world';
import type { SmallWorld } from '../small-world';
import { dump, type OpenVault, type TestVault } from '../vault-harness';

const none: Corrections = new Map();

/** What pasting 接龙 and check-ins does to a store: from the text to the rows, and back. */
export function describeIntakeLedgers(openVault: OpenVault): void {
  describe('intake of ledgers', () => {
    let vault: TestVault;
    let world: SmallWorld;
    beforeEach(async () => {
      vault = await openVault();
      world = await openSmallWorld(vault);
    });
    afterEach(() => vault.close());

    /** A day of the activity. */
    const firstDay = day('2026-03-20');
    const look = async (text: string, kind: IntakeKind) => {
      const { communityId, groupId, activityId } = world;
      const options: IntakeOptions = { groupId, on: firstDay, target: { activityId } };
      const base = await vault.api.query('intake.base', { communityId, activityId });
      const { preview } = dryRun(text, kind, base, options);
      if (!preview) throw new Error('nothing to look at');
      const writes = (corrections: Corrections) =>
        writesOf(preview.lines, corrections, base.members, options);
      return { preview, writes };
    };
    const paste = async (text: string, kind: IntakeKind, corrections = none) => {
      const { communityId, groupId } = world;
      const { writes, appliedKeys } = (await look(text, kind)).writes(corrections);
      return vault.api.execute('intake.apply', {
        ...{ communityId, groupId, kind, text, on: firstDay },
        ...{ appliedKeys: [...appliedKeys], writes: [...writes] },
      });
    };
    const idOf = async (nickname: string) => {
      const { members } = await vault.api.query('intake.base', { communityId: world.communityId });
      return members.find((member) => member.nickname === nickname)?.id;
    };

    it('keeps a 接龙 with who takes part, adds what a longer one has more, and takes each back by one undo', async () => {
      const { activityId, xiaoya } = world;
      const text = '#接龙\n脐橙 45.8元/箱 限20箱\n\n1. 曾小雅 1箱\n2. 七七 两箱\n3. 新朋友 半箱';
      const before = await dump(vault);
      const { preview } = await look(text, 'chain');
      const fresh = preview.lines.find(({ name }) => name === '新朋友')?.id ?? '';
      const made: Corrections = new Map([[fresh, { choice: { as: 'new' }, quantity: 1.5 }]]);
      const first = await paste(text, 'chain', made);
      expect(first.result).toMatchObject({ created: 1, signed: 3, checkedIn: 0 });
      expect(first.summary.facts).toMatchObject({ chains: 1, signed: 3 });
      const friend = await idOf('新朋友');
      const detail = async () => {
        const found = await vault.api.query('activities.detail', { id: activityId });
        if (!found) throw new Error('no activity');
        return found;
      };
      const people = async () =>
        (await detail()).participants.map(
          ({ name, memberId, state }) => `${name} ${memberId !== null} ${state}`,
        );
      expect(await people()).toEqual(['曾小雅 true signed', '七七 false signed', '新朋友 true signed']);
      const [chain] = (await detail()).chains;
      expect(chain).toMatchObject({
        priceInFen: 4580,
        stock: 20,
        corrections: [{ entry: '新朋友#1', quantity: 1.5 }],
      });
      expect(chain?.people.map(({ memberId }) => memberId)).toEqual([xiaoya, null, friend]);
      expect((await look(text, 'chain')).writes(none).writes).toEqual([]);

      const once = await dump(vault);
      const longer = `${text}\n4. 木木 3\n5. 七七 不要了`;
      expect((await paste(longer, 'chain')).result).toMatchObject({ signed: 2 });
      expect((await people()).toSorted()).toEqual(
        ['曾小雅 true signed', '七七 false quit', '新朋友 true signed', '木木 false signed'].toSorted(),
      );
      expect((await detail()).chains).toMatchObject([{ id: chain?.id, text: longer }]);
      const checked = await paste('签到：曾小雅、木木', 'check-ins');
      expect(checked.result).toMatchObject({ checkedIn: 2, signed: 0 });
      expect((await look('木木 打卡', 'check-ins')).writes(none).writes).toEqual([]);
      await vault.api.execute('history.undo', {});
      await vault.api.execute('history.undo', {});
      expect(await dump(vault)).toBe(once);
      await vault.api.execute('history.undo', {});
      expect(await dump(vault)).toBe(before);
    });

    it('lets 缺席 stand that was set after a dry run, and offers the activity that is looked at when it is over', async () => {
      const { communityId, activityId, xiaoya } = world;
      const stand = async () => {
        const found = await vault.api.query('activities.detail', { id: activityId });
        return found?.participants.map(({ id, name, state }) => ({ id, name, state })) ?? [];
      };
      const late = (await look('#接龙\n脐橙\n\n1. 曾小雅 1箱\n2. 七七 1箱', 'chain')).writes(none).writes;
      const person = { id: null, memberId: xiaoya, name: '曾小雅', source: 'manual', note: '请假' } as const;
      await vault.api.execute('participants.save', { activityId, people: [{ ...person, state: 'absent' }] });
      await vault.api.execute('intake.apply', {
        ...{ communityId, groupId: world.groupId, kind: 'chain', text: '#接龙', on: firstDay },
        ...{ appliedKeys: [], writes: [...late] },
      });
      expect((await stand()).map(({ name, state }) => `${name} ${state}`).toSorted()).toEqual(
        ['曾小雅 absent', '七七 signed'].toSorted(),
      );
      await vault.api.execute('activities.setStatus', {
        id: activityId,
        status: 'cancelled',
        reason: '下雨',
      });
      const offered = async (looked: typeof activityId | null) => {
        const { activities } = await vault.api.query('intake.base', { communityId, activityId: looked });
        return activities.map(({ id }) => id);
      };
      expect(await offered(null)).toEqual([]);
      expect(await offered(activityId)).toEqual([activityId]);
    });
  });
}
