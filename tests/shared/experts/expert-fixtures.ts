import * as fc from 'fast-check';
import { type Day, day, instantOf, shiftDay, timeOfDay } from '#shared/domain/days';
import type { ExpertCandidate } from '#shared/domain/experts/score-expert';
import type { MemberId } from '#shared/domain/ids';
import { specialtyDomains, structureRoles, type Trait } from '#shared/domain/members/member';

export const today = day('2026-11-22');

export const daysAgo = (days: number): Day => shiftDay(today, -days);

/** An ask so many days ago. */
export const askedAgo = (
  days: number,
  outcome: 'pending' | 'answered' | 'unanswered' = 'pending',
): ExpertCandidate['asks'][number] => ({ at: instantOf(daysAgo(days), timeOfDay('20:00')), outcome });

export const trait = (name: string, more: Partial<Trait> = {}): Trait => ({
  kind: 'specialty',
  name,
  domain: '其他',
  quote: '',
  on: today,
  strength: 2,
  ...more,
});

/** Somebody heard of today, about whom nothing else is known. */
export const person = (nickname: string, more: Partial<ExpertCandidate> = {}): ExpertCandidate => ({
  id: `id-${nickname}` as MemberId,
  nickname,
  traits: [],
  duties: [],
  roles: [],
  tagNames: [],
  lastHeardOn: today,
  asks: [],
  ...more,
});

const names = [
  '烘焙',
  '低糖甜品',
  '护肤',
  '痘痘',
  '骨科',
  '摄影',
  '跑步姿势',
  '敏感肌',
  '表格',
  '红包',
] as const;

const someTrait: fc.Arbitrary<Trait> = fc.record({
  kind: fc.constantFrom('specialty', 'hobby', 'personality'),
  name: fc.constantFrom(...names),
  domain: fc.constantFrom(...specialtyDomains),
  quote: fc.constantFrom('', '我学了十年'),
  on: fc.option(fc.integer({ min: 0, max: 900 }).map(daysAgo)),
  strength: fc.constantFrom(1, 2, 3),
});

const someAsk = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.constantFrom('pending', 'answered', 'unanswered'))
  .map(([days, outcome]) => askedAgo(days, outcome));

/** Any people, each with an id of their own; nicknames may be the same. */
export const somePeople: fc.Arbitrary<readonly ExpertCandidate[]> = fc
  .array(
    fc.record({
      nickname: fc.constantFrom('桃子', '小满', '阿May', '桃子'),
      traits: fc.array(someTrait, { maxLength: 3 }),
      duties: fc.constantFrom(
        [],
        [{ title: '喝水委员', description: '', claimedOn: null, claimedBy: 'self' as const }],
      ),
      roles: fc.subarray([...structureRoles]),
      tagNames: fc.subarray([...names], { maxLength: 2 }),
      lastHeardOn: fc.option(fc.integer({ min: 0, max: 90 }).map(daysAgo)),
      asks: fc.array(someAsk, { maxLength: 3 }),
    }),
    { maxLength: 14 },
  )
  .map((people) => people.map((one, index) => ({ ...one, id: `id-${index}` as MemberId })));

export const someTopic = fc.constantFrom(
  '换季脸上发红能用酸吗',
  '谁会烤蛋糕',
  '膝盖疼还能跑步吗',
  '长痘怎么办',
  '美食推荐',
  '群规在哪看',
  '摄影和烘焙',
  '量子力学',
);
