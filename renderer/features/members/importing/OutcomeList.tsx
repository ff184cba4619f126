import { Badge, Button, ScrollArea, SegmentedControl, Stack, Table } from '@mantine/core';
import { useState } from 'react';
import { type ColumnMapping, importFieldLabels } from '../../../../shared/domain/members/import/import-field';
import type { ParsedRow } from '../../../../shared/domain/members/import/parse-row';
import {
  type ImportPlan,
  type RowOutcome,
  type RowOutcomeKind,
  rowOutcomeKinds,
} from '../../../../shared/domain/members/import/plan-import';
import { text } from '../../../i18n/text';
import classes from './importing.module.css';

const words = text.importing;

/** Rows drawn at first, and added by each 再看. */
const pageLength = 100;

const colors: Readonly<Record<RowOutcomeKind, string>> = {
  new: 'teal',
  update: 'blue',
  same: 'gray',
  repeat: 'gray',
  refused: 'red',
  'skipped-by-mode': 'gray',
};

type OutcomeListProps = Readonly<{ rows: readonly ParsedRow[]; mapping: ColumnMapping; plan: ImportPlan }>;

/** Row by row what would happen and why, with the rows that have problems one click away. */
export function OutcomeList({ rows, mapping, plan }: OutcomeListProps) {
  const [kind, setKind] = useState<RowOutcomeKind | 'all'>(plan.counts.refused > 0 ? 'refused' : 'all');
  const [limit, setLimit] = useState(pageLength);
  // A refused row has no draft; its name is shown as it stands in the file.
  const nicknameColumn = mapping.indexOf('nickname');
  const present = rowOutcomeKinds.filter((one) => plan.counts[one] > 0);
  const chosen = kind === 'all' || plan.counts[kind] > 0 ? kind : 'all';
  const shown = plan.outcomes.flatMap((outcome, index) => {
    const row = rows[index];
    return row && (chosen === 'all' || outcome.kind === chosen) ? [{ outcome, row }] : [];
  });

  return (
    <Stack gap="xs" component="section" aria-label={words.rows}>
      <SegmentedControl
        size="xs"
        aria-label={words.what}
        data={[
          { value: 'all', label: words.count(words.all, rows.length) },
          ...present.map((one) => ({
            value: one,
            label: words.count(words.outcomes[one], plan.counts[one]),
          })),
        ]}
        value={chosen}
        onChange={(value) => {
          setKind(value as RowOutcomeKind | 'all');
          setLimit(pageLength);
        }}
      />
      <ScrollArea.Autosize mah={210} type="auto" className={classes.frame ?? ''}>
        <Table stickyHeader verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={56}>{words.row}</Table.Th>
              <Table.Th w={170}>{text.members.columns.nickname}</Table.Th>
              <Table.Th w={80}>{words.what}</Table.Th>
              <Table.Th>{words.why}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.slice(0, limit).map(({ outcome, row }) => (
              <Table.Tr key={row.rowNumber} className={classes.row ?? ''}>
                <Table.Td c="dimmed">{row.rowNumber}</Table.Td>
                <Table.Td>
                  <div className={`${classes.cell} one-line person-text`}>
                    {row.draft?.nickname ?? row.cells[nicknameColumn] ?? ''}
                  </div>
                </Table.Td>
                <Table.Td>
                  <Badge variant="light" color={colors[outcome.kind]} size="sm" tt="none">
                    {words.outcomes[outcome.kind]}
                  </Badge>
                </Table.Td>
                <Table.Td className="person-text">{explain(outcome, row).join('；')}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        {shown.length > limit && (
          <Button variant="subtle" fullWidth onClick={() => setLimit(limit + pageLength)}>
            {words.showMore(Math.min(pageLength, shown.length - limit))}
          </Button>
        )}
      </ScrollArea.Autosize>
    </Stack>
  );
}

/** What happens to a row, in sentences. */
function explain(outcome: RowOutcome, row: ParsedRow): readonly string[] {
  const changes = 'changes' in outcome ? outcome.changes : [];
  return [
    ...row.problems.map(words.problem),
    ...(outcome.kind === 'repeat' ? [words.sameAs(outcome.ofRow)] : []),
    ...changes.map(({ field, before, after }) => words.change(importFieldLabels[field], before, after)),
    ...[...row.warnings, ...outcome.warnings].map(words.warning),
  ];
}
