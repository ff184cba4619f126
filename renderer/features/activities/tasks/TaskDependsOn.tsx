import { MultiSelect } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import type { Task } from '../../../../shared/domain/activities/activity';
import { wouldCircle } from '../../../../shared/domain/activities/schedule/task-links';
import type { TaskId } from '../../../../shared/domain/ids';
import { useHistoryCommands } from '../../../data/use-history-commands';
import { text } from '../../../i18n/text';
import type { ActivityEditor } from '../page/use-activity-editor';

const words = text.tasks.details;
const quietLabel = { fz: 12, fw: 400, c: 'dimmed' } as const;

type TaskDependsOnProps = Readonly<{ task: Task; editor: ActivityEditor }>;

/** The tasks that come first. What would make two tasks wait for one another is refused with a sentence. */
export function TaskDependsOn({ task, editor }: TaskDependsOnProps) {
  const { tasks } = editor.detail;
  const [refused, setRefused] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const { undo, redo } = useHistoryCommands();
  const others = tasks.filter(({ id }) => id !== task.id);
  const known = new Map(tasks.map((each) => [each.id, each]));
  const held = task.dependsOn.filter((id) => known.has(id));

  const choose = (chosen: readonly string[]) => {
    const dependsOn = chosen as readonly TaskId[];
    const added = dependsOn.find((id) => !held.includes(id));
    const on = added === undefined ? undefined : known.get(added);
    if (on && wouldCircle(tasks, task.id, on.id)) {
      setRefused(words.circle(task.title, on.title));
      return;
    }
    setRefused(null);
    void editor.editTask(task.id, { dependsOn });
  };
  // With nothing typed, undo and redo are about what was picked.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || typed !== '') return;
    event.preventDefault();
    void (event.shiftKey ? redo() : undo());
  };
  return (
    <MultiSelect
      size="xs"
      label={words.dependsOn}
      labelProps={quietLabel}
      placeholder={held.length === 0 ? words.dependsHint : ''}
      data={others.map(({ id, title }) => ({ value: id, label: title }))}
      value={[...held]}
      onChange={choose}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      onKeyDown={onKeyDown}
      hidePickedOptions
      maxValues={50}
      nothingFoundMessage={words.noMatch}
      error={refused}
      data-cell="depends"
      comboboxProps={{ shadow: 'md' }}
    />
  );
}
