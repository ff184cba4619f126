import { Box, Table } from '@mantine/core';
import { useRef } from 'react';
import { hasCloseness } from '../../../../shared/domain/activities/measures';
import type { Measure } from '../../../../shared/domain/activities/parts';
import { text } from '../../../i18n/text';
import { AddLine } from '../../../ui/AddLine';
import { Panel } from '../../../ui/Panel';
import flat from '../inline/Flat.module.css';
import { moveBetweenRows } from '../inline/move-between-rows';
import type { ActivityEditor } from '../page/use-activity-editor';
import { CloserLine } from './CloserLine';
import { GoalRow } from './GoalRow';
import classes from './Goals.module.css';
import { useGoals } from './use-goals';

const words = text.ledgers.goals;

/** 目标与结果: what the activity is after in numbers, what came of it, and how far off that is. */
export function GoalsPanel({ editor }: Readonly<{ editor: ActivityEditor }>) {
  const { activity, counted } = editor.detail;
  const { metrics, startsOn, status } = activity;
  const goals = useGoals(editor);
  const list = useRef<HTMLDivElement>(null);
  const addMeasured = async (measure: Measure) => {
    if (!(await goals.addMeasured(measure))) return;
    // The line of offers is gone with the first taken: on to the number the new one is to reach.
    const cells = list.current?.querySelectorAll<HTMLElement>('tbody [data-cell="goal"]') ?? [];
    [...cells].at(-1)?.focus();
  };
  return (
    <Panel title={words.title}>
      <Box ref={list} data-rows data-goals className={classes.list} onKeyDown={moveBetweenRows}>
        <Table className={classes.table ?? ''} aria-label={words.title} withRowBorders={false}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{words.name}</Table.Th>
              <Table.Th className={classes.number ?? ''}>{words.goal}</Table.Th>
              <Table.Th className={classes.number ?? ''}>{words.actual}</Table.Th>
              <Table.Th className={classes.unit ?? ''}>{words.unit}</Table.Th>
              <Table.Th className={classes.deviation ?? ''}>{words.deviation}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {metrics.map((metric) => (
              <GoalRow
                key={metric.id}
                metric={metric}
                counted={counted}
                startsOn={startsOn}
                begun={status !== 'planned'}
                onChange={(patch) => goals.change(metric.id, patch)}
                onRemove={() => void goals.remove(metric.id)}
              />
            ))}
          </Table.Tbody>
        </Table>
        <AddLine
          inputClass={flat.add}
          label={words.add}
          placeholder={words.addHint}
          cell="name"
          onAdd={goals.addNamed}
        />
        {hasCloseness(metrics) ? null : <CloserLine onAdd={(measure) => void addMeasured(measure)} />}
      </Box>
    </Panel>
  );
}
