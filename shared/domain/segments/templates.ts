import type { SegmentCondition, SegmentGroup } from './segment';

/** Segments to start from; their names are the screen's. */
export const segmentTemplates = ['losing-touch', 'newcomers', 'fragile-skin', 'silent'] as const;
export type SegmentTemplate = (typeof segmentTemplates)[number];

const all = (...parts: readonly SegmentCondition[]): SegmentGroup => ({ test: 'all', negated: false, parts });

/** The condition of each template. */
export const templateConditions: Readonly<Record<SegmentTemplate, SegmentGroup>> = {
  // Turned round, so that who was never contacted is in as well.
  'losing-touch': all(
    { test: 'tier', values: ['high'], negated: false },
    { test: 'day', subject: 'lastContact', rule: 'within-last', days: 90, day: null, negated: true },
  ),
  newcomers: all({
    test: 'day',
    subject: 'joinedOn',
    rule: 'within-last',
    days: 7,
    day: null,
    negated: false,
  }),
  'fragile-skin': all(
    { test: 'skin-type', values: ['combination-oily'], negated: false },
    { test: 'sensitive', negated: false },
    { test: 'list', subject: 'state', words: ['孕期'], negated: true },
  ),
  silent: all({
    test: 'count',
    subject: 'spoken',
    groupId: null,
    kind: null,
    within: null,
    rule: 'exactly',
    value: 0,
    negated: false,
  }),
};
