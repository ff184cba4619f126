import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, shiftDay, timeOfDay } from '../../../../shared/domain/days';
import type { GroupId, PlannerItemId, PlannerSeriesId } from '../../../../shared/domain/ids';
import { clashingIn } from '../../../../shared/domain/planner/advice/collisions';
import {
  contentKinds,
  newPlannerItemFields,
  type PlannerItem,
  plannerStatuses,
} from '../../../../shared/domain/planner/planner-item';
import { defaultRhythm } from '../../../../shared/domain/planner/rhythm';
import { slotAt } from '../../../../shared/domain/planner/slots';
import { groupItems } from '../../../../shared/domain/planner/views/group-items';
import {
  conditionsOf,
  noItemFilter,
  passesFilter,
} from '../../../../shared/domain/planner/views/item-filter';
import { searchItems } from '../../../../shared/domain/planner/views/search-items';
import { isOddKind } from '../../../../shared/domain/planner/views/slot-warnings';
import { statusStep } from '../../../../shared/domain/planner/views/status-step';

const monday = day('2026-11-23');
const oneGroup = 'group-1' as GroupId;
const otherGroup = 'group-2' as GroupId;

function item(fields: Partial<PlannerItem> = {}): PlannerItem {
  return {
    ...newPlannerItemFields,
    id: 'item' as PlannerItemId,
    communityId: 'community' as PlannerItem['communityId'],
    seriesId: null,
    day: monday,
    time: timeOfDay('20:00'),
    title: '夜聊换季护肤',
    body: '',
    kind: '话题',
    status: 'draft',
    groupIds: [],
    sentAt: null,
    createdAt: 0,
    updatedAt: 0,
    ...fields,
  };
}

const places = fc.record({
  day: fc.integer({ min: 0, max: 13 }).map((days) => shiftDay(monday, days)),
  time: fc.integer({ min: 0, max: 1439 }).map((minutes) => {
    const part = (value: number) => String(value).padStart(2, '0');
    return timeOfDay(`${part(Math.floor(minutes / 60))}:${part(minutes % 60)}`);
  }),
});

describe('items by place', () => {
  it('puts every item into its day and its slot, once, in the given order', () => {
    fc.assert(
      fc.property(fc.array(places, { maxLength: 40 }), fc.boolean(), (planned, weekendsOnly) => {
        const slots = weekendsOnly
          ? defaultRhythm.slots.filter(({ weekdays }) => weekdays.length === 2)
          : defaultRhythm.slots;
        const items = planned.map((place, index) => item({ ...place, title: String(index) }));
        const grouped = groupItems(items, slots);
        for (let at = 0; at < 14; at += 1) {
          const on = shiftDay(monday, at);
          expect(grouped.onDay(on)).toEqual(items.filter((one) => one.day === on));
          for (const slot of [...slots, null])
            expect(grouped.inSlot(on, slot)).toEqual(
              items.filter((one) => one.day === on && slotAt(on, one.time, slots) === slot),
            );
        }
        expect(grouped.hasUnslotted).toBe(
          items.some(({ day: on, time }) => slotAt(on, time, slots) === null),
        );
      }),
      { numRuns: 50 },
    );
  });
});

describe('warnings of a slot', () => {
  it('counts what comes to one group together, and not what goes to different ones', () => {
    const mine = item({ groupIds: [oneGroup] });
    const yours = item({ groupIds: [otherGroup] });
    const everybody = item();
    expect(clashingIn([])).toHaveLength(0);
    expect(clashingIn([everybody])).toHaveLength(0);
    expect(clashingIn([mine, yours])).toHaveLength(0);
    expect(clashingIn([mine, yours, everybody])).toHaveLength(3);
    expect(clashingIn([mine, { ...mine }, yours])).toHaveLength(2);
  });

  it('finds a kind odd only where the slot says what does well in it', () => {
    const morning = defaultRhythm.slots[0] ?? null;
    expect(isOddKind('锦囊', morning)).toBe(false);
    expect(isOddKind('晚安', morning)).toBe(true);
    expect(isOddKind('其他', morning)).toBe(false);
    expect(isOddKind('晚安', morning && { ...morning, kinds: [] })).toBe(false);
    expect(isOddKind('晚安', null)).toBe(false);
  });
});

describe('the filter', () => {
  it('lets everything through without conditions, and counts those it has', () => {
    fc.assert(
      fc.property(fc.constantFrom(...contentKinds), fc.constantFrom(...plannerStatuses), (kind, status) =>
        passesFilter(item({ kind, status }), noItemFilter),
      ),
      { numRuns: 30 },
    );
    expect(conditionsOf(noItemFilter)).toBe(0);
    expect(conditionsOf({ ...noItemFilter, kinds: ['话题', '锦囊'], groupId: oneGroup })).toBe(2);
  });

  it('asks for every condition; an item for all groups is for each', () => {
    const seriesId = 'series' as PlannerSeriesId;
    expect(passesFilter(item(), { ...noItemFilter, kinds: ['锦囊', '话题'] })).toBe(true);
    expect(passesFilter(item(), { ...noItemFilter, kinds: ['话题'], statuses: ['ready'] })).toBe(false);
    expect(passesFilter(item(), { ...noItemFilter, seriesId })).toBe(false);
    expect(passesFilter(item({ seriesId }), { ...noItemFilter, seriesId })).toBe(true);
    expect(passesFilter(item(), { ...noItemFilter, groupId: oneGroup })).toBe(true);
    expect(passesFilter(item({ groupIds: [otherGroup] }), { ...noItemFilter, groupId: oneGroup })).toBe(
      false,
    );
  });
});

describe('a step of the status', () => {
  it('stamps what comes to 已发, and refuses what cannot be yet or any more', () => {
    const sent = item({ status: 'sent', sentAt: 1 });
    expect(statusStep(item(), 'draft')).toBe('none');
    expect(statusStep(item(), 'scheduled')).toBe('change');
    expect(statusStep(item(), 'sent')).toBe('stamp');
    expect(statusStep(item(), 'reviewed')).toBe('not-sent');
    expect(statusStep(sent, 'reviewed')).toBe('change');
    expect(statusStep(sent, 'ready')).toBe('already-sent');
  });
});

describe('searching content', () => {
  it('finds by the words of title and text, by pinyin and by initials, every term of it', () => {
    const topic = item();
    const tip = item({
      title: '锦囊047',
      body: '洗脸水温别超过体温',
      host: { memberId: null, name: '曾小雅' },
    });
    const find = (query: string) => searchItems([topic, tip], query);
    expect(find(' ')).toEqual([topic, tip]);
    expect(find('换季')).toEqual([topic]);
    expect(find('shuiwen')).toEqual([tip]);
    expect(find('zxy 047')).toEqual([tip]);
    expect(find('zxy 换季')).toEqual([]);
  });
});
