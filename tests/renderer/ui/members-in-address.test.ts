import { expect, test } from 'vitest';
import type { GroupId, MemberId } from '#shared/domain/ids';
import { membersInAddress, membersOfAddress } from '../../../renderer/ui/members-in-address';
import { stepAddress } from '../../../renderer/ui/step-address';
import { demo } from '../../shared/demo/demo-fixture';

const ids: readonly MemberId[] = demo.members.slice(0, 3).map(({ id }) => id);
const [first, second, third] = ids;
const groupId = demo.groups[0]?.id as GroupId;

test('an address says who and in which group each is meant, and is read back the same', () => {
  if (!first || !second || !third) throw new Error('the demo has too few members');
  const groups = new Map([[second, groupId]]);
  const params = new URLSearchParams(membersInAddress([first, second, third, second], groups));
  expect(membersOfAddress(params.get('members'), params.get('groups'))).toEqual({ members: ids, groups });
  expect(membersInAddress(ids)).toEqual({ members: ids.join(',') });
  expect(membersOfAddress(`${first},!,${second}`, `,,${groupId}`)).toEqual({
    members: [first, second],
    groups,
  });

  const step = stepAddress({ script: { id: 's' }, stepId: 'rules', members: ids, groups, start: true });
  const read = new URLSearchParams(step.slice(step.indexOf('?')));
  expect(Object.fromEntries(read)).toMatchObject({
    id: 's',
    step: 'rules',
    start: '1',
    groups: `,${groupId},`,
  });
});
