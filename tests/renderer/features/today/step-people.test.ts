import { describe, expect, it } from 'vitest';
import { day } from '#shared/domain/days';
import type { GroupId, MemberId, MembershipId } from '#shared/domain/ids';
import { defaultOnboarding } from '#shared/domain/onboarding/onboarding';
import type { Newcomer, OnboardingPerson } from '#shared/wire/nouns/today';
import { daysLate, stepsToDo } from '../../../../renderer/features/today/step-people';
import { someMember } from '../../../shared/members/member-fixtures';

const [welcome, rules] = defaultOnboarding;

function person(name: string, groupName = '1群', dueOn = '2026-11-22'): OnboardingPerson {
  return {
    membershipId: `${name}-${groupName}` as MembershipId,
    memberId: name as MemberId,
    nickname: name,
    avatarColor: 'teal',
    groupId: groupName as GroupId,
    groupName,
    joinedOn: day(dueOn),
    dueOn: day(dueOn),
  };
}

function waiting(name: string, groupName = '1群'): Newcomer {
  const membership = { id: `${name}-${groupName}` } as Newcomer['membership'];
  return { member: someMember(name), membership, groupName };
}

describe('the due steps of 今日', () => {
  it('leave the welcome to 待欢迎新人, for whom it stands there', () => {
    const people = [person('小雅'), person('小满')];
    const steps = [
      { step: welcome, people },
      { step: rules, people },
    ];
    const shown = stepsToDo(steps, [waiting('小雅')]);
    expect(shown.map(({ step, people: left }) => [step.id, left.map(({ nickname }) => nickname)])).toEqual([
      ['welcome', ['小满']],
      ['rules', ['小雅', '小满']],
    ]);
    expect(stepsToDo(steps, [waiting('小雅'), waiting('小满')]).map(({ step }) => step.id)).toEqual([
      'rules',
    ]);
  });

  it('name somebody in two groups once, and mean both memberships', () => {
    const people = [person('小雅', '1群', '2026-11-20'), person('小满'), person('小雅', '2群')];
    const [first, second] = stepsToDo([{ step: rules, people }], [])[0]?.people ?? [];
    expect(first).toMatchObject({ membershipIds: ['小雅-1群', '小雅-2群'], groupNames: ['1群', '2群'] });
    // Its words are for the group in which it is due longest.
    expect(first).toMatchObject({ dueOn: '2026-11-20', groupId: '1群' });
    expect(second?.membershipIds).toEqual(['小满-1群']);
  });

  it('are as late as they are for whom they are due longest', () => {
    const today = day('2026-11-24');
    expect(daysLate([person('小雅', '1群', '2026-11-24')], today)).toBe(0);
    expect(daysLate([person('小雅', '1群', '2026-11-24'), person('小满')], today)).toBe(2);
  });
});
