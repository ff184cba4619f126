import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dayOf } from '#shared/domain/days';
import { openSmallWorld } from '../open-world';
import type { SmallWorld } from '../small-world';
import type { OpenVault, TestVault } from '../vault-harness';
import { testEpoch } from '../vault-harness';

/** What a start reads before anybody asks for the people themselves: the memberships, kept and followed on their own. */
export function describeFirstReads(openVault: OpenVault): void {
  describe('the first reads of a start', () => {
    let vault: TestVault;
    let world: SmallWorld;
    beforeEach(async () => {
      const first = await openVault();
      world = await openSmallWorld(first);
      // As after a start: nothing is in memory.
      vault = await first.reopen();
    });
    afterEach(() => vault.close());

    const counts = async () => {
      const [community] = await vault.api.query('communities.list', {});
      const inGroups = community?.groups.map(({ activeMembers }) => activeMembers);
      return { people: community?.people, memberships: community?.memberships, inGroups };
    };
    const leave = () =>
      vault.api.execute('members.updateMembership', {
        id: world.xiaoyaMembershipId,
        patch: { status: 'left' },
      });
    const readEverybody = () =>
      vault.api.query('members.facets', { communityId: world.communityId, groupId: null });
    const scope = () => ({ communityId: world.communityId, groupId: null, today: dayOf(testEpoch) });

    it('count the same before everybody is read and after, and follow each change', async () => {
      const before = await counts();
      expect(before).toMatchObject({ people: 2, memberships: 1 });
      await leave();
      const after = { ...before, memberships: 0, inGroups: before.inGroups?.map(() => 0) };
      expect(await counts()).toEqual(after);
      await readEverybody();
      expect(await counts()).toEqual(after);
      await vault.api.execute('history.undo', {});
      expect(await counts()).toEqual(before);
    });

    it('welcome who is new, and nobody who left since', async () => {
      await vault.api.execute('members.updateMembership', {
        id: world.xiaoyaMembershipId,
        patch: { joinedOn: dayOf(testEpoch), welcomedAt: null },
      });
      const newcomers = async () => (await vault.api.query('today.view', scope())).newcomers.length;
      expect(await newcomers()).toBe(1);
      await leave();
      expect(await newcomers()).toBe(0);
      await vault.api.execute('history.undo', {});
      expect(await newcomers()).toBe(1);
    });
  });
}
