import { describe, expect, test } from 'vitest';
import {
  additionsOf,
  chosenPeople,
  type RosterChoice,
  readParticipantRoster,
} from '#shared/domain/activities/participants/roster';
import type { MemberId } from '#shared/domain/ids';
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
    const there = first.map((one) => participant(one.name, one));
    expect(additionsOf(people, there, 'signed')).toEqual([]);
    const quit = there.map((one) => ({ ...one, state: 'quit' as const }));
    expect(additionsOf(people, quit, 'signed')).toEqual([]);
    const thinking = there.map((one) => ({ ...one, state: 'interested' as const }));
    expect(additionsOf(people, thinking, 'signed')).toHaveLength(3);
    expect(additionsOf(people, thinking, 'interested')).toEqual([]);
  });

  test('somebody noted by name before they were a member is not noted twice', () => {
    const there = [participant('阿敏', { state: 'signed' })];
    expect(additionsOf([{ memberId: 'm-阿敏' as MemberId, name: '阿敏' }], there, 'signed')).toEqual([]);
  });
});
