import { Alert, Table, Text } from '@mantine/core';
import {
  type ActivityPhase,
  type ActivityTemplate,
  activityPhases,
} from '../../../../shared/domain/activities/activity';
import { dueDay } from '../../../../shared/domain/activities/schedule';
import { activityPhaseLabels } from '../../../../shared/domain/activities/vocabulary';
import type { Day } from '../../../../shared/domain/days';
import { useToday } from '../../../data/use-today';
import { sayDay } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';
import classes from './TaskPreview.module.css';

const words = text.activities.newActivity;

type TaskPreviewProps = Readonly<{ template: ActivityTemplate; startsOn: Day }>;

/** The tasks a template will make, each with the day it falls on. */
export function TaskPreview({ template, startsOn }: TaskPreviewProps) {
  const today = useToday();
  const tasks = template.tasks.map((task) => ({ ...task, dueOn: dueDay(startsOn, task.offsetDays) }));
  const past = tasks.filter(({ dueOn }) => dueOn < today).length;
  const ofPhase = (phase: ActivityPhase) => tasks.filter((task) => task.phase === phase);
  return (
    <>
      {past > 0 ? (
        <Alert color="yellow" radius={0} py="xs" role="status">
          {words.pastHint(past)}
        </Alert>
      ) : null}
      <Table className={classes.table ?? ''} aria-label={words.preview}>
        {activityPhases.map((phase) => (
          <Table.Tbody key={phase}>
            <Table.Tr className={classes.phase ?? ''}>
              <Table.Th scope="rowgroup" colSpan={3}>
                {activityPhaseLabels[phase]}
                <Text span size="xs" c="dimmed" ml="xs">
                  {words.templateTasks(ofPhase(phase).length)}
                </Text>
              </Table.Th>
            </Table.Tr>
            {ofPhase(phase).map((task) => (
              <Table.Tr key={task.title}>
                <Table.Td>{task.title}</Table.Td>
                <Table.Td className={classes.owner ?? ''}>{task.owner}</Table.Td>
                <Table.Td className={classes.day ?? ''}>
                  {sayDay(task.dueOn, today)}
                  {task.dueOn < today ? (
                    <Text span size="xs" c="var(--weilu-warning-text)" ml={6}>
                      {words.past}
                    </Text>
                  ) : null}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        ))}
      </Table>
    </>
  );
}
