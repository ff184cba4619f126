import { Table, Text } from '@mantine/core';
import type { ScheduleChange } from '../../../../shared/domain/activities/schedule/schedule-changes';
import type { Day } from '../../../../shared/domain/days';
import { useToday } from '../../../data/use-today';
import { sayDate } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';
import classes from './Reschedule.module.css';

const words = text.activities.reschedule;

/** Before and after: the tasks whose day changes when the event moves. */
export function ChangesTable({ changes }: Readonly<{ changes: readonly ScheduleChange[] }>) {
  const today = useToday();
  const say = (day: Day | null) => (day ? sayDate(day, today) : words.noDay);
  return (
    <Table className={classes.table ?? ''} aria-label={words.tableLabel}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{words.task}</Table.Th>
          <Table.Th>{words.before}</Table.Th>
          <Table.Th>{words.after}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {changes.map(({ task, from, to }) => (
          <Table.Tr key={task.id}>
            <Table.Td className="person-text">{task.title}</Table.Td>
            <Table.Td className={classes.day ?? ''}>
              <Text span size="sm" c="dimmed" td="line-through">
                {say(from)}
              </Text>
            </Table.Td>
            <Table.Td className={classes.day ?? ''}>
              {say(to)}
              {to !== null && to < today ? (
                <Text size="xs" c="var(--weilu-warning-text)">
                  {words.past}
                </Text>
              ) : null}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
