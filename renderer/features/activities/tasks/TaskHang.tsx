import { Group, Select } from '@mantine/core';
import type { Task } from '../../../../shared/domain/activities/activity';
import { startAnchor } from '../../../../shared/domain/activities/parts';
import { anchorDay } from '../../../../shared/domain/activities/schedule/plan-tasks';
import { daysBetween } from '../../../../shared/domain/days';
import { text } from '../../../i18n/text';
import { InlineNumber } from '../../../ui/InlineNumber';
import type { ActivityEditor } from '../page/use-activity-editor';

const words = text.tasks.details;
const quietLabel = { fz: 12, fw: 400, c: 'dimmed' } as const;
const byHand = 'by-hand';
const sides = ['before', 'on', 'after'] as const;
type Side = (typeof sides)[number];

const sideOf = (offsetDays: number): Side => (offsetDays < 0 ? 'before' : offsetDays > 0 ? 'after' : 'on');

type TaskHangProps = Readonly<{ task: Task; editor: ActivityEditor }>;

/** What the day of a task counts from: 截团 · 前 · 1 天, or a day set by hand. */
export function TaskHang({ task, editor }: TaskHangProps) {
  const { activity } = editor.detail;
  const { id, anchorId, offsetDays, dueOn } = task;
  const hang = (offset: number, anchor = anchorId) =>
    editor.editTask(id, { offsetDays: offset, anchorId: anchor });
  const chooseAnchor = (chosen: string | null) => {
    if (chosen === null) return;
    if (chosen === byHand) {
      void editor.editTask(id, { offsetDays: null });
      return;
    }
    const from = anchorDay(chosen, activity);
    // From a day set by hand it keeps the day it has, as an offset.
    const offset = offsetDays ?? (from && dueOn ? daysBetween(from, dueOn) : 0);
    void hang(offset, chosen);
  };
  const side = sideOf(offsetDays ?? 0);
  const chooseSide = (chosen: string | null) => {
    const count = Math.max(1, Math.abs(offsetDays ?? 0));
    if (chosen !== null && chosen !== side) {
      void hang(chosen === 'on' ? 0 : chosen === 'before' ? -count : count);
    }
  };
  return (
    <Group gap={6} align="flex-end" wrap="nowrap">
      <Select
        size="xs"
        w={132}
        label={words.anchor}
        labelProps={quietLabel}
        allowDeselect={false}
        value={offsetDays === null ? byHand : anchorId}
        data={[
          { value: startAnchor, label: words.start },
          ...activity.anchors.map((anchor) => ({ value: anchor.id, label: anchor.name })),
          { value: byHand, label: words.byHand },
        ]}
        onChange={chooseAnchor}
      />
      {offsetDays === null ? null : (
        <Select
          size="xs"
          w={72}
          label={words.side}
          labelProps={quietLabel}
          allowDeselect={false}
          value={side}
          data={sides.map((each) => ({ value: each, label: words.sides[each] }))}
          onChange={chooseSide}
        />
      )}
      {offsetDays === null || offsetDays === 0 ? null : (
        <InlineNumber
          label={words.offset}
          w={64}
          value={Math.abs(offsetDays)}
          least={1}
          most={3650}
          onSave={(days) => hang(side === 'before' ? -(days ?? 1) : (days ?? 1))}
        />
      )}
    </Group>
  );
}
