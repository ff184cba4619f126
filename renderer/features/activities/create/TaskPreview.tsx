import { Badge, Table, Text } from '@mantine/core';
import { type ActivityPhase, activityPhases } from '../../../../shared/domain/activities/activity';
import type { PreviewTask } from '../../../../shared/domain/activities/plan-preview';
import { activityPhaseLabels } from '../../../../shared/domain/activities/vocabulary';
import { useToday } from '../../../data/use-today';
import { sayDay, sayDayFully } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';
import classes from './TaskPreview.module.css';

const words = text.activityTemplates.create;
const preview = text.activities.newActivity;

/** The tasks that are going to be made, each with the day it falls on. */
export function TaskPreview({ tasks }: Readonly<{ tasks: readonly PreviewTask[] }>) {
  const ofPhase = (phase: ActivityPhase) => tasks.filter(({ task }) => task.phase === phase);
  return (
    <Table className={classes.table ?? ''} aria-label={preview.preview}>
      {activityPhases.map((phase) => (
        <Table.Tbody key={phase}>
          <Table.Tr className={classes.phase ?? ''}>
            <Table.Th scope="rowgroup" colSpan={4}>
              {activityPhaseLabels[phase]}
              <Text span size="xs" c="dimmed" ml="xs">
                {preview.templateTasks(ofPhase(phase).length)}
              </Text>
            </Table.Th>
          </Table.Tr>
          {ofPhase(phase).map((each) => (
            <TaskLine key={each.task.id} {...each} />
          ))}
        </Table.Tbody>
      ))}
    </Table>
  );
}

function TaskLine({ task, lesson, mark }: PreviewTask) {
  const today = useToday();
  const { title, owner, dueOn, durationDays } = task;
  return (
    <Table.Tr>
      <Table.Td className={classes.title ?? ''}>
        <span className="person-text">{title}</span>
        {durationDays > 1 ? (
          <Text span size="xs" c="dimmed" ml={6}>
            {words.duration(durationDays)}
          </Text>
        ) : null}
        {lesson ? (
          <Badge size="sm" variant="light" ml={6}>
            {words.fromLesson}
          </Badge>
        ) : null}
      </Table.Td>
      <Table.Td className={classes.owner ?? ''}>{owner}</Table.Td>
      <Table.Td className={classes.day ?? ''} title={dueOn ? sayDayFully(dueOn) : undefined}>
        {dueOn ? sayDay(dueOn, today) : ''}
      </Table.Td>
      <Table.Td className={`${classes.mark} ${mark === 'past' ? classes.past : ''}`}>
        {mark ? words.marks[mark] : ''}
      </Table.Td>
    </Table.Tr>
  );
}
