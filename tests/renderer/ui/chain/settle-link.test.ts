import { expect, test } from 'vitest';
import type { Participant } from '#shared/domain/activities/participant';
import type { MemberId, ParticipantId } from '#shared/domain/ids';
import { settleLink } from '../../../../renderer/ui/chain/settle-link';

const right = 'right' as MemberId;
const wrong = 'wrong' as MemberId;

function there(id: string, memberId: MemberId | null, changed: Partial<Participant> = {}) {
  const row = { name: '小雅', state: 'signed', source: 'chain', note: '' } as const;
  return { ...row, id: id as ParticipantId, memberId, ...changed };
}

const link = { names: ['小雅'], from: null, to: right, wants: true };
const settle = (
  participants: ReturnType<typeof there>[],
  changed: Partial<typeof link> | { from: MemberId } = {},
) => settleLink({ participants, chains: [] }, { ...link, ...changed });

test('the row of the mere name becomes the member’s, as it stands', () => {
  expect(settle([there('p1', null, { state: 'attended', note: '带娃' })])).toEqual([
    { id: 'p1', memberId: right, name: '小雅', state: 'attended', source: 'chain', note: '带娃' },
  ]);
  expect(settle([there('p1', right)])).toEqual([]);
});

test('somebody who is nowhere yet signs up, where they want something', () => {
  expect(settle([])).toMatchObject([{ id: null, memberId: right, state: 'signed', source: 'chain' }]);
  expect(settleLink({ participants: [], chains: [] }, { ...link, wants: false })).toEqual([]);
  expect(settle([there('p1', right, { state: 'interested' })])).toMatchObject([
    { id: 'p1', state: 'signed' },
  ]);
});

test('a wrong link takes back whom it signed up, and nobody else', () => {
  expect(settle([there('p1', wrong)], { from: wrong })).toMatchObject([{ id: 'p1', memberId: right }]);
  expect(
    settleLink({ participants: [there('p1', wrong)], chains: [] }, { ...link, from: wrong, to: null }),
  ).toMatchObject([{ id: 'p1', memberId: null, name: '小雅' }]);
  // By hand, or come by now: that was said of the member, not of the name.
  for (const kept of [{ source: 'manual' }, { state: 'attended' }] as const)
    expect(settle([there('p1', wrong, kept)], { from: wrong })).toMatchObject([
      { id: null, memberId: right },
    ]);
  const chains = [{ id: 'c2' as never, people: [{ key: '阿雅', name: '阿雅', memberId: wrong }] }];
  expect(settleLink({ participants: [there('p1', wrong)], chains }, { ...link, from: wrong })).toMatchObject([
    { id: null, memberId: right },
  ]);
});

test('two rows that are one person become one; what was noted of the member stays', () => {
  const rows = [there('p1', null), there('p2', right, { state: 'absent', source: 'manual', note: '请假' })];
  expect(settle(rows)).toEqual([
    { id: 'p1', memberId: right, name: '小雅', state: 'absent', source: 'manual', note: '请假' },
  ]);
});
