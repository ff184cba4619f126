import { Badge, Button, ScrollArea, SegmentedControl, Stack, Table } from '@mantine/core';
import { useState } from 'react';
import {
  type ColumnMapping,
  type ImportCustomField,
  targetLabel,
} from '../../../../shared/domain/members/import/import-field';
import { type RowOutcomeKind, rowOutcomeKinds } from '../../../../shared/domain/members/import/plan-import';
import { text } from '../../../i18n/text';
import type { PlannedRow } from './import-work';
import classes from './importing.module.css';
import type { PlannedImport } from './use-import-plan';
import { usePlannedRows } from './use-planned-rows';
import type { BackgroundWork } from './work-in-background';

const words = text.importing;

/** Rows drawn at first, and added by each 再看. */
const pageLength = 60;

const colors: Readonly<Record<RowOutcomeKind, string>> = {
  new: 'teal',
  update: 'blue',
  same: 'gray',
  repeat: 'gray',
  refused: 'red',
  'skipped-by-mode': 'gray',
};

type OutcomeListProps = Readonly<{
  work: BackgroundWork;
  planned: PlannedImport;
  mapping: ColumnMapping;
  fields: readonly ImportCustomField[];
}>;

/** Row by row what would happen and why, with the rows that have problems one click away. */
export function OutcomeList({ work, planned, mapping, fields }: OutcomeListProps) {
  const { counts } = planned.summary;
  const [kind, setKind] = useState<RowOutcomeKind | 'all'>(counts.refused > 0 ? 'refused' : 'all');
  const [limit, setLimit] = useState(pageLength);
  // A refused row has no draft; its name is shown as it stands in the file.
  const nicknameColumn = mapping.indexOf('nickname');
  const present = rowOutcomeKinds.filter((one) => counts[one] > 0);
  const chosen = kind === 'all' || counts[kind] > 0 ? kind : 'all';
  const total = rowOutcomeKinds.reduce((sum, one) => sum + counts[one], 0);
  const matching = chosen === 'all' ? total : counts[chosen];
  const shown = usePlannedRows(work, planned, { kind: chosen, start: 0, count: limit });

  return (
    <Stack gap="xs" component="section" aria-label={words.rows}>
      <SegmentedControl
        size="xs"
        aria-label={words.what}
        data={[
          { value: 'all', label: words.count(words.all, total) },
          ...present.map((one) => ({
            value: one,
            label: words.count(words.outcomes[one], counts[one]),
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
            {shown.map(({ outcome, row }) => (
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
                <Table.Td className="person-text">{explain({ outcome, row }, fields).join('；')}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        {matching > limit && (
          <Button variant="subtle" fullWidth onClick={() => setLimit(limit + pageLength)}>
            {words.showMore(Math.min(pageLength, matching - limit))}
          </Button>
        )}
      </ScrollArea.Autosize>
    </Stack>
  );
}

/** What happens to a row, in sentences. */
function explain({ outcome, row }: PlannedRow, fields: readonly ImportCustomField[]): readonly string[] {
  const changes = 'changes' in outcome ? outcome.changes : [];
  return [
    ...row.problems.map(words.problem),
    ...(outcome.kind === 'repeat' ? [words.sameAs(outcome.ofRow)] : []),
    ...changes.map(({ field, before, after }) => words.change(targetLabel(field, fields), before, after)),
    ...[...row.warnings, ...outcome.warnings].map(words.warning),
  ];
}
