import { Loader, Stack, Table, Text } from '@mantine/core';
import type { DetailField, DetailRow, DetailValue } from '../../../../shared/domain/history/describe-row';
import { useVaultQuery } from '../../../data/use-vault-query';
import { sayFully } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';
import classes from './History.module.css';

const words = text.history.detail;

type ChangeDetailProps = Readonly<{ seq: number; sentence: string }>;

/** The rows of one change, field by field: before → after. */
export function ChangeDetail({ seq, sentence }: ChangeDetailProps) {
  const { data } = useVaultQuery('history.detail', { seq });
  if (data === undefined) return <Loader size="xs" m="sm" aria-label={text.history.loading} />;
  const rows = data?.rows ?? [];
  const all = data?.changedRows ?? 0;
  return (
    <Stack gap="sm" className={classes.detail ?? ''} role="region" aria-label={words.label(sentence)}>
      {rows.length === 0 && (
        <Text size="sm" c="dimmed">
          {words.gone}
        </Text>
      )}
      {rows.map((row) => (
        <RowDetail key={`${row.table} ${row.key}`} row={row} />
      ))}
      {rows.length > 0 && rows.length < all && (
        <Text size="sm" c="dimmed">
          {words.more(rows.length, all)}
        </Text>
      )}
    </Stack>
  );
}

function RowDetail({ row }: Readonly<{ row: DetailRow }>) {
  const kept = row.change === 'changed';
  return (
    <div>
      <Text size="sm">
        <Text span c="dimmed" size="sm">
          {words.change[row.change]}
          {text.settings.tables[row.table]}{' '}
        </Text>
        <span className="person-text">{row.name}</span>
      </Text>
      {row.fields.length > 0 && (
        <Table verticalSpacing={2} className={classes.fields ?? ''}>
          <Table.Thead className={classes.hidden ?? ''}>
            <Table.Tr>
              <Table.Th>{words.field}</Table.Th>
              {row.change !== 'created' && <Table.Th>{words.before}</Table.Th>}
              {row.change !== 'deleted' && <Table.Th>{words.after}</Table.Th>}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {row.fields.map((field) => (
              <FieldRow key={field.field} field={field} change={row.change} arrow={kept} />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </div>
  );
}

type FieldRowProps = Readonly<{ field: DetailField; change: DetailRow['change']; arrow: boolean }>;

function FieldRow({ field, change, arrow }: FieldRowProps) {
  const name = field.field;
  return (
    <Table.Tr>
      <Table.Td c="dimmed">{text.history.fields[name] ?? name}</Table.Td>
      {change !== 'created' && (
        <Table.Td className="person-text">{valueInWords(name, field.before)}</Table.Td>
      )}
      {change !== 'deleted' && (
        <Table.Td className="person-text">
          {arrow && (
            <Text span inherit c="dimmed" aria-hidden>
              →{' '}
            </Text>
          )}
          {valueInWords(name, field.after)}
        </Table.Td>
      )}
    </Table.Tr>
  );
}

function valueInWords(field: string, value: DetailValue): string {
  if (value === null) return words.nothing;
  if (value.kind === 'moment') return sayFully(value.at);
  if (value.kind === 'yes-no') return value.yes ? words.yes : words.no;
  const known = text.history.values[field];
  const say = (plain: string) => (known && Object.hasOwn(known, plain) ? (known[plain] ?? plain) : plain);
  // A part of a list comes as its values in one line; those kept in English are said in words.
  const sayParts = (line: string) => line.split(' · ').map(say).join(' · ');
  return value.kind === 'text' ? say(value.text) : value.texts.map(sayParts).join('，');
}
