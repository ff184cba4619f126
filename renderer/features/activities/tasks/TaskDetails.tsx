import { CloseButton, Group, Switch, Text } from '@mantine/core';
import type { Task } from '../../../../shared/domain/activities/activity';
import { text } from '../../../i18n/text';
import { InlineNumber } from '../../../ui/InlineNumber';
import { useEscape } from '../../../ui/use-escape';
import { InlineNote } from '../inline/InlineNote';
import { InlineText } from '../inline/InlineText';
import type { ActivityEditor } from '../page/use-activity-editor';
import type { PlanView } from './plan-view';
import { sayWhy } from './say-why';
import { TaskDependsOn } from './TaskDependsOn';
import { TaskHang } from './TaskHang';
import classes from './Tasks.module.css';
import { TimeDraft } from './TimeDraft';

const words = text.tasks.details;

type TaskDetailsProps = Readonly<{
  id: string;
  task: Task;
  editor: ActivityEditor;
  view: PlanView;
  onClose: () => void;
}>;

/** What a row has no room for: from when its day counts, how long it takes, what it waits for, what shows it is done. */
export function TaskDetails({ id, task, editor, view, onClose }: TaskDetailsProps) {
  useEscape(onClose);
  const { title, durationDays, workday, dueAt, doneBy, owner, evidence } = task;
  const edit = (patch: Parameters<ActivityEditor['editTask']>[1]) => editor.editTask(task.id, patch);
  return (
    <div id={id} className={classes.details} role="group" aria-label={words.region(title)}>
      <CloseButton
        size="sm"
        className={classes.detailsClose ?? ''}
        aria-label={words.close}
        onClick={onClose}
      />
      <Group gap="sm" align="flex-end">
        <TaskHang task={task} editor={editor} />
        <InlineNumber
          label={words.duration}
          w={84}
          value={durationDays}
          least={1}
          most={365}
          onSave={(days) => edit({ durationDays: days ?? 1 })}
        />
        <TimeDraft
          label={words.dueAt}
          w={108}
          cell="time"
          value={dueAt}
          onChange={(time) => void edit({ dueAt: time })}
          onClear={() => void edit({ dueAt: null })}
        />
        <Switch
          size="xs"
          mb={6}
          label={words.workday}
          checked={workday}
          onChange={(event) => void edit({ workday: event.currentTarget.checked })}
        />
      </Group>
      <Text size="xs" c="dimmed" aria-live="polite">
        {sayWhy(task, editor.detail.activity, view)}
      </Text>
      <TaskDependsOn task={task} editor={editor} />
      <div className={classes.proof}>
        <Text size="xs" c="dimmed">
          {words.doneBy}
        </Text>
        <InlineText
          value={doneBy}
          label={words.doneBy}
          placeholder={owner.trim() || words.doneByHint}
          onSave={(typed) => edit({ doneBy: typed })}
        />
        <Text size="xs" c="dimmed">
          {words.evidence}
        </Text>
        <InlineNote
          value={evidence}
          label={words.evidence}
          placeholder={words.evidenceHint}
          onSave={(typed) => edit({ evidence: typed })}
        />
      </div>
    </div>
  );
}
