import { expect, test } from 'vitest';
import type { GroupId } from '#shared/domain/ids';
import type { CommunitySummary, GroupSummary } from '#shared/wire/nouns/communities';
import type { MemberInGroup } from '#shared/wire/nouns/members';
import { groupFinder } from '../../../renderer/data/group-meant';
import { demo } from '../../shared/demo/demo-fixture';

const group = (id: string, archivedAt: number | null = null) =>
  ({ id: id as GroupId, name: id, archivedAt }) as GroupSummary;
const community: Pick<CommunitySummary, 'groups'> = { groups: [group('一群'), group('二群')] };

/** The nth member of the demo, in this group. */
function someone(index: number, groupId: string): MemberInGroup {
  const [member, membership] = [demo.members[index], demo.memberships[index]];
  if (!member || !membership) throw new Error('the demo has too few members');
  return { member, membership: { ...membership, groupId: groupId as GroupId }, tagNames: [] };
}

const [one, two, other] = [someone(0, '一群'), someone(1, '一群'), someone(2, '二群')];
const people = [one, two, other];

test('each text is for the group its own people share; for people of several groups it is for none', () => {
  const groupOf = groupFinder(people, { group: null, community });
  expect(groupOf([one, two])?.id).toBe('一群');
  expect(groupOf([other])?.id).toBe('二群');
  expect(groupOf(people)).toBeNull();
  expect(groupOf([])).toBeNull();
});

test('a chosen group goes before all; the only open one is meant where nobody says otherwise', () => {
  expect(groupFinder(people, { group: group('二群'), community })([one])?.id).toBe('二群');
  const single = { groups: [group('一群'), group('老群', 1)] };
  expect(groupFinder([], { group: null, community: single })([])?.id).toBe('一群');
});
