import fc from 'fast-check';
import { day, shiftDay, timeOfDay } from '../../../../shared/domain/days';
import type { GroupId, PlannerItemId } from '../../../../shared/domain/ids';
import type { NamedGroup } from '../../../../shared/domain/planner/exchange/content-cells';
import {
  contentKinds,
  contentOrigins,
  newPlannerItemFields,
  type PlannerItem,
  plannerStatuses,
} from '../../../../shared/domain/planner/planner-item';

export const firstDay = day('2026-11-23');

/** An item with nothing particular about it. */
export function plannerItem(fields: Partial<PlannerItem> = {}): PlannerItem {
  return {
    ...newPlannerItemFields,
    id: 'item-1' as PlannerItemId,
    communityId: 'community' as PlannerItem['communityId'],
    seriesId: null,
    day: firstDay,
    time: timeOfDay('20:00'),
    title: '夜聊换季护肤',
    body: '',
    kind: '话题',
    status: 'draft',
    groupIds: [],
    sentAt: null,
    createdAt: 1_700_000_000_000,
    updatedAt: 1_700_000_000_000,
    ...fields,
  };
}

/** Names that are hard on a list: one holds the comma of lists, one is the beginning of another, one is a formula. */
export const hardGroups: readonly NamedGroup[] = [
  { id: 'g1' as GroupId, name: '1群' },
  { id: 'g2' as GroupId, name: '1群、老朋友' },
  { id: 'g3' as GroupId, name: '=SUM(A1)' },
  { id: 'g4' as GroupId, name: '小满 🌱,2群' },
];

/** Texts as they break files: formulas, quotes, line ends of all kinds, emoji, edges, halves of characters. */
export const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '=1+1',
        "'=1",
        '+86',
        '-',
        '@all',
        '"',
        '""',
        ',',
        ';',
        '\t',
        '\n',
        '\r\n',
        '\r',
        '\\',
        '\\n',
      ),
      fc.constantFrom(
        '👩‍👩‍👧',
        '\u200b',
        '\ufeff',
        '\ud800',
        '\uffff',
        '，',
        '、',
        '|',
        '换季护肤',
        ' ',
        '2026-11-22',
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

const hostileTitle = hostileText.map((text) => `${text}锦囊${text}`.slice(0, 400).trim());

const count = fc.option(fc.integer({ min: 0, max: 1_000_000 }), { nil: null });
const recent = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2027, 0, 1) });

const feedback = fc.record({
  ...{ replies: count, questions: count, favourites: count, shares: count },
  ...{ bestComment: hostileText, privateNote: hostileText, poll: hostileText },
  ...{ source: fc.constantFrom('manual' as const, 'import' as const), at: recent },
});

/** A few items, each as hostile as texts of people can be. */
export const hostileItems: fc.Arbitrary<readonly PlannerItem[]> = fc
  .array(
    fc.record({
      day: fc.integer({ min: -400, max: 400 }).map((days) => shiftDay(firstDay, days)),
      time: fc
        .integer({ min: 0, max: 24 * 60 - 1 })
        .map((at) =>
          timeOfDay(`${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`),
        ),
      ...{ title: hostileTitle, body: hostileText, source: hostileText.map((text) => text.slice(0, 400)) },
      contributor: hostileText.map((text) => text.slice(0, 400)),
      kind: fc.constantFrom(...contentKinds),
      status: fc.constantFrom(...plannerStatuses),
      origin: fc.constantFrom(...contentOrigins),
      starred: fc.boolean(),
      groupIds: fc.subarray(hardGroups.map(({ id }) => id)),
      sentAt: fc.option(recent, { nil: null }),
      feedback: fc.option(feedback, { nil: null }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((all) =>
    all.map((fields, index) => plannerItem({ ...fields, id: `-item-${index}` as PlannerItemId })),
  );
