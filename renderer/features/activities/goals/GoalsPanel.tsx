import { Box, Table } from '@mantine/core';
import type { Metric } from '../../../../shared/domain/activities/activity';
import { randomIds } from '../../../../shared/domain/ids';
import { text } from '../../../i18n/text';
import { AddLine } from '../../../ui/AddLine';
import { Panel } from '../../../ui/Panel';
import flat from '../inline/Flat.module.css';
import { moveBetweenRows } from '../inline/move-between-rows';
import type { ActivityEditor } from '../page/use-activity-editor';
import { GoalRow } from './GoalRow';
import classes from './Goals.module.css';

const words = text.activities.goals;

/** 目标与结果: what the activity is after in numbers, what came of it, and how far off that is. */
export function GoalsPanel({ editor }: Readonly<{ editor: ActivityEditor }>) {
  const { metrics } = editor.detail.activity;
  const change = (id: string, patch: Partial<Metric>) =>
    editor.edit((now) => ({
      metrics: now.metrics.map((metric) => (metric.id === id ? { ...metric, ...patch } : metric)),
    }));
  const add = (name: string) => {
    const metric: Metric = { id: randomIds<string>(), name, unit: '', goal: null, actual: null };
    return editor.edit((now) => ({ metrics: [...now.metrics, metric] }));
  };
  const remove = (id: string) =>
    editor.edit((now) => ({ metrics: now.metrics.filter((metric) => metric.id !== id) }), { aloud: true });
  return (
    <Panel title={words.title}>
      <Box data-rows className={classes.list} onKeyDown={moveBetweenRows}>
        <Table className={classes.table ?? ''} aria-label={words.title} withRowBorders={false}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{words.name}</Table.Th>
              <Table.Th className={classes.number ?? ''}>{words.goal}</Table.Th>
              <Table.Th className={classes.number ?? ''}>{words.actual}</Table.Th>
              <Table.Th className={classes.unit ?? ''}>{words.unit}</Table.Th>
              <Table.Th className={classes.deviation ?? ''}>{words.deviation}</Table.Th>
              <Table.Th className={classes.remove ?? ''} aria-label={text.frame.remove} />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {metrics.map((metric) => (
              <GoalRow
                key={metric.id}
                metric={metric}
                onChange={(patch) => change(metric.id, patch)}
                onRemove={() => void remove(metric.id)}
              />
            ))}
          </Table.Tbody>
        </Table>
        <AddLine
          inputClass={flat.add}
          label={words.add}
          placeholder={words.addHint}
          cell="name"
          onAdd={add}
        />
      </Box>
    </Panel>
  );
}
