import { describe, expect, it } from 'vitest';
import { day, shiftDay, timeOfDay } from '../../../../shared/domain/days';
import type { GroupId, PlannerSeriesId } from '../../../../shared/domain/ids';
import { planTemplateSchema } from '../../../../shared/domain/planner/plan-template';
import { builtInTemplates } from '../../../../shared/domain/planner/templates/built-in';
import {
  entriesOfWeek,
  forEachGroup,
  forGroups,
  lineKey,
  missingLines,
} from '../../../../shared/domain/planner/templates/week-template';
import { firstDay, plannerItem } from '../exchange/items';

const [, standard] = builtInTemplates;

describe('built-in templates', () => {
  it('are whole templates with ids of their own', () => {
    expect(new Set(builtInTemplates.map(({ id }) => id)).size).toBe(3);
    for (const { id, name, entries } of builtInTemplates) {
      const template = { id, communityId: 'community', name, entries, createdAt: 0, updatedAt: 0 };
      expect(planTemplateSchema.safeParse(template).success).toBe(true);
    }
  });

  it('have one line a day, three a day, and most of the week at its end', () => {
    const perDay = builtInTemplates.map(({ entries }) =>
      [1, 2, 3, 4, 5, 6, 7].map((weekday) => entries.filter((entry) => entry.weekday === weekday).length),
    );
    expect(perDay).toEqual([
      [1, 1, 1, 1, 1, 1, 1],
      [3, 3, 3, 3, 3, 3, 3],
      [1, 1, 1, 1, 2, 3, 3],
    ]);
  });
});

describe('a week as a template', () => {
  it('has the lines of its single items by weekday and time', () => {
    const entries = entriesOfWeek([
      plannerItem({ day: day('2026-11-29'), title: '周日' }),
      plannerItem({ time: timeOfDay('21:00'), title: '晚' }),
      plannerItem({ time: timeOfDay('08:00'), title: '早', body: '好', groupIds: ['g1' as GroupId] }),
      plannerItem({ seriesId: 'series' as PlannerSeriesId }),
    ]);
    expect(entries.map(({ weekday, time, title }) => [weekday, time, title])).toEqual([
      [1, '08:00', '早'],
      [1, '21:00', '晚'],
      [7, '20:00', '周日'],
    ]);
    expect(entries[0]).toEqual({
      ...{ weekday: 1, time: '08:00', kind: '话题', title: '早', body: '好', groupIds: ['g1'] },
    });
  });

  it('knows what of it stands in a week already, whatever was done to it since', () => {
    if (!standard) throw new Error('no template');
    const made = standard.entries.map((entry) =>
      plannerItem({
        ...entry,
        day: shiftDay(firstDay, entry.weekday - 1),
        template: { templateId: standard.id, week: firstDay, entry: lineKey(entry) },
      }),
    );
    const missing = (items: typeof made, week = firstDay) =>
      missingLines(items, { templateId: standard.id, week }, standard.entries).length;
    expect(missing([])).toBe(21);
    expect(missing(made)).toBe(0);
    expect(missing(made, shiftDay(firstDay, 7))).toBe(21);
    const [first, ...rest] = made;
    const moved = first ? [{ ...first, title: '换了', day: shiftDay(firstDay, 9) }, ...rest.slice(1)] : [];
    expect(missing(moved)).toBe(1);
    // Made before items remembered their line: as they look now.
    const forgotten = moved.map((item) => ({
      ...item,
      template: { templateId: standard.id, week: firstDay, entry: '' },
    }));
    expect(missing(forgotten)).toBe(2);
  });

  it('stands for each group on its own, or for all of them at once', () => {
    const [line] = standard?.entries ?? [];
    if (!line || !standard) throw new Error('no template');
    const template = { templateId: standard.id, week: firstDay };
    const missingFor = (made: readonly string[], wanted: readonly string[]) => {
      const entry = lineKey(forGroups(line, made as GroupId[]));
      const items = [plannerItem({ template: { ...template, entry } })];
      return missingLines(items, template, [forGroups(line, wanted as GroupId[])]).length;
    };
    expect(missingFor(['g1'], ['g1'])).toBe(0);
    expect(missingFor(['g1'], ['g2'])).toBe(1);
    expect(missingFor(['g1', 'g2'], ['g2', 'g1'])).toBe(0);
    expect(missingFor([], ['g2'])).toBe(0);
    expect(missingFor(['g2'], [])).toBe(1);
  });

  it('is for every group on its own', () => {
    const entries = forEachGroup(standard?.entries.slice(0, 2) ?? [], ['g1', 'g2'] as GroupId[]);
    expect(entries.map(({ time, groupIds }) => [time, ...groupIds])).toEqual([
      ['08:00', 'g1'],
      ['08:00', 'g2'],
      ['12:30', 'g1'],
      ['12:30', 'g2'],
    ]);
  });
});
