import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowDown, IconArrowRight, IconArrowUp, IconDots, IconTrash } from '@tabler/icons-react';
import { activityPhases, type Task } from '../../../../shared/domain/activities/activity';
import { activityPhaseLabels } from '../../../../shared/domain/activities/vocabulary';
import { text } from '../../../i18n/text';
import type { ActivityEditor } from '../page/use-activity-editor';
import classes from './Tasks.module.css';

const words = text.activities.tasks;
const icon = { size: 16, stroke: 1.6 } as const;

type TaskMenuProps = Readonly<{
  task: Task;
  editor: ActivityEditor;
  /** Null where the order on the screen is not the tasks' own. */
  onMove: ((step: -1 | 1) => void) | null;
}>;

/** What else can be done with a task. */
export function TaskMenu({ task, editor, onMove }: TaskMenuProps) {
  return (
    <Menu position="bottom-end" shadow="md" width={160}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          className={`${classes.over} ${classes.menu}`}
          aria-label={words.more(task.title)}
        >
          <IconDots size={16} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {onMove ? (
          <>
            <Menu.Item leftSection={<IconArrowUp {...icon} />} onClick={() => onMove(-1)}>
              {words.up}
            </Menu.Item>
            <Menu.Item leftSection={<IconArrowDown {...icon} />} onClick={() => onMove(1)}>
              {words.down}
            </Menu.Item>
          </>
        ) : null}
        {activityPhases
          .filter((phase) => phase !== task.phase)
          .map((phase) => (
            <Menu.Item
              key={phase}
              leftSection={<IconArrowRight {...icon} />}
              onClick={() => void editor.editTask(task.id, { phase })}
            >
              {words.moveTo(activityPhaseLabels[phase])}
            </Menu.Item>
          ))}
        <Menu.Divider />
        <Menu.Item
          color="red"
          leftSection={<IconTrash {...icon} />}
          onClick={() => void editor.removeTask(task.id)}
        >
          {words.remove}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
