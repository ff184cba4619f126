import { Menu, UnstyledButton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import {
  type TaskPriority as Priority,
  type Task,
  taskPriorities,
} from '../../../../shared/domain/activities/activity';
import { text } from '../../../i18n/text';
import classes from './Tasks.module.css';

const words = text.tasks.row;

type TaskPriorityProps = Readonly<{ task: Task; onChange: (priority: Priority) => void }>;

/** 高, 中 or 低; pressing it chooses another. 中 goes without saying until the row is looked at. */
export function TaskPriority({ task, onChange }: TaskPriorityProps) {
  const { title, priority } = task;
  const said = words.priorities[priority];
  return (
    <Menu position="bottom-start" shadow="md" width={110}>
      <Menu.Target>
        <UnstyledButton
          className={`${classes.priority} ${priority === 'normal' ? classes.quiet : ''}`}
          data-priority={priority}
          data-cell="priority"
          aria-label={words.priorityLabel(title, said)}
        >
          {said}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {taskPriorities.map((each) => (
          <Menu.Item
            key={each}
            onClick={() => {
              if (each !== priority) onChange(each);
            }}
            rightSection={each === priority ? <IconCheck size={14} /> : null}
          >
            {words.priorities[each]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
