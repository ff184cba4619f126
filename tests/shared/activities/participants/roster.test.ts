import { describe, expect, test } from 'vitest';
import {
  additionsOf,
  chosenPeople,
  type RosterChoice,
  readParticipantRoster,
} from '#shared/domain/activities/participants/roster';
import type { MemberId, ParticipantId } from '#shared/domain/ids';
import { nameIndexOf } from '#shared/domain/intake/planning/name-index';
import { baseOf, groupId } from '../../intake/intake-fixtures';
import { participant } from './participant-fixtures';

const index = nameIndexOf(
  baseOf(
    '小雅🦌',
    '阿敏',
    { nickname: '小林', id: 'm-1' as MemberId },
    { nickname: '小林', id: 'm-2' as MemberId },
  ),
  groupId,
);
const list = '报名名单\n1. @小雅\n2. 阿敏、新来的，小林\n3. 阿敏（群主）\n4. ——';
const read = (text: string) =>
  readParticipantRoster(text, index).map(({ name, state, choice }) => `${name} ${state} ${choice.as}`);

describe('a pasted list', () => {
  test('names each one once, and says who is known, new or may be several', () => {
    expect(read(list)).toEqual([
      '小雅 ambiguous member',
      '阿敏 known member',
      '新来的 new name',
      '小林 ambiguous skip',
    ]);
    expect(read('')).toEqual([]);
  });

  test('has no numbers, frames or ends among its names, whatever else is mixed in', () => {
    const names = (text: string) => readParticipantRoster(text, index).map(({ name }) => name);
    const mixed = '阿敏\n1. 单单\n2、体育委员阿月（阿月）\n4 许桃子🌸\n—— 以上 ——\n以上';
    expect(names(mixed)).toEqual(['阿敏', '单单', '体育委员阿月（阿月）', '许桃子🌸']);
    expect(names('1 小雅\n2 阿敏\n3 新来的')).toEqual(['小雅', '阿敏', '新来的']);
    expect(names('7 号楼阿姨\n阿敏')).toEqual(['7 号楼阿姨', '阿敏']);
    expect(names('4 阿敏')).toEqual(['阿敏']);
  });

  test('a choice made by hand stands; who is left open is not written', () => {
    const names = readParticipantRoster(list, index);
    const corrections = new Map<string, RosterChoice>([
      ['小林', { as: 'member', memberId: 'm-2' as MemberId }],
    ]);
    expect(chosenPeople(names, corrections)).toEqual([
      { memberId: 'm-小雅🦌', name: '小雅🦌' },
      { memberId: 'm-阿敏', name: '阿敏' },
      { memberId: null, name: '新来的' },
      { memberId: 'm-2', name: '小林' },
    ]);
    expect(chosenPeople(names, new Map()).some(({ name }) => name === '小林')).toBe(false);
  });

  test('the same list again adds nobody; who only thought about it signs up', () => {
    const people = chosenPeople(readParticipantRoster('阿敏、小雅、新来的', index), new Map());
    const first = additionsOf(people, [], 'signed');
    expect(first.map(({ name }) => name)).toEqual(['阿敏', '小雅🦌', '新来的']);
    const there = first.map(({ id: _, ...one }) => participant(one.name, one));
    expect(additionsOf(people, there, 'signed')).toEqual([]);
    const quit = there.map((one) => ({ ...one, state: 'quit' as const }));
    expect(additionsOf(people, quit, 'signed')).toEqual([]);
    const thinking = there.map((one) => ({ ...one, state: 'interested' as const }));
    expect(additionsOf(people, thinking, 'signed')).toHaveLength(3);
    expect(additionsOf(people, thinking, 'interested')).toEqual([]);
  });

  test('somebody noted by name before they were a member is not noted twice', () => {
    const found = [{ memberId: 'm-阿敏' as MemberId, name: '阿敏' }];
    const noted = participant('阿敏', { state: 'interested', note: '素食', source: 'chain' });
    expect(additionsOf(found, [noted], 'signed')).toEqual([
      { ...found[0], id: noted.id, state: 'signed', note: '素食', source: 'chain' },
    ]);
    // The row is theirs from then on; what they did stays as it is.
    const came = { ...noted, state: 'attended' as const };
    expect(additionsOf(found, [came], 'signed')).toMatchObject([{ id: noted.id, state: 'attended' }]);
    expect(additionsOf(found, [{ ...came, ...found[0] }], 'signed')).toEqual([]);
  });

  test('who is there as a member does not take over the row of a namesake', () => {
    const member = participant('阿敏', { memberId: 'm-阿敏' as MemberId, state: 'signed' });
    const namesake = {
      ...participant('阿敏', { state: 'interested' }),
      id: 'participant-2' as ParticipantId,
    };
    const found = [{ memberId: 'm-阿敏' as MemberId, name: '阿敏' }];
    expect(additionsOf(found, [namesake, member], 'signed')).toEqual([]);
  });

  test('who only thought about it keeps their note and where they came from', () => {
    const there = participant('阿敏', { state: 'interested', note: '带孩子', source: 'segment' });
    expect(additionsOf([{ memberId: null, name: '阿敏' }], [there], 'signed')).toEqual([
      { id: there.id, memberId: null, name: '阿敏', state: 'signed', note: '带孩子', source: 'segment' },
    ]);
  });

  test('one name-only row is taken over by one person', () => {
    const there = participant('小林', { state: 'interested' });
    const two = ['m-1', 'm-2'].map((id) => ({ memberId: id as MemberId, name: '小林' }));
    expect(additionsOf(two, [there], 'signed').map(({ id }) => id)).toEqual([there.id, null]);
  });
});
