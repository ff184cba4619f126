import { Stack, Table, Text } from '@mantine/core';
import { fieldsPerCommunity } from '../../../../shared/domain/fields/field';
import type { FieldId } from '../../../../shared/domain/ids';
import type { FieldUse } from '../../../../shared/wire/nouns/fields';
import { useScope } from '../../../data/scope';
import { useRun } from '../../../data/use-run';
import { useVaultQuery } from '../../../data/use-vault-query';
import { text } from '../../../i18n/text';
import { Panel } from '../../../ui/Panel';
import { Waiting } from '../../../ui/Waiting';
import { ArchivedFields } from './ArchivedFields';
import { FieldRow } from './FieldRow';
import { NewField } from './NewField';

const words = text.fields;

/** 字段: what the operator wants to know of members beyond what the app asks. */
export function FieldsPart() {
  const { community } = useScope();
  const list = useVaultQuery('fields.list', { communityId: community.id });
  if (!list.data || list.stale) return <Waiting />;
  const shown = list.data.filter(({ archivedAt }) => archivedAt === null);
  const archived = list.data.filter(({ archivedAt }) => archivedAt !== null);
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {shown.length === 0 ? words.empty : words.lead}
      </Text>
      {shown.length > 0 && <FieldTable fields={shown} />}
      <Panel title={words.add}>
        {list.data.length >= fieldsPerCommunity ? (
          <Text size="sm" c="dimmed" px={16} py="sm">
            {words.full(fieldsPerCommunity)}
          </Text>
        ) : (
          <NewField />
        )}
      </Panel>
      {archived.length > 0 && <ArchivedFields fields={archived} />}
    </Stack>
  );
}

function FieldTable({ fields }: Readonly<{ fields: readonly FieldUse[] }>) {
  const { community } = useScope();
  const run = useRun();
  const ids = fields.map(({ id }) => id);
  const move = (id: FieldId, by: -1 | 1) => {
    const others = ids.filter((one) => one !== id);
    const at = ids.indexOf(id) + by;
    void run('fields.order', { communityId: community.id, ids: others.toSpliced(at, 0, id) });
  };
  return (
    <Panel title={words.title}>
      <Table
        borderColor="var(--weilu-hairline-soft)"
        aria-label={words.title}
        verticalSpacing={4}
        layout="fixed"
        horizontalSpacing="sm"
      >
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.name}</Table.Th>
            <Table.Th w={100}>{words.kind}</Table.Th>
            <Table.Th w={280}>{words.options}</Table.Th>
            <Table.Th w={100}>{words.used}</Table.Th>
            <Table.Th w={112} aria-label={text.frame.more} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {fields.map((field, index) => (
            <FieldRow
              key={field.id}
              field={field}
              up={index > 0 ? () => move(field.id, -1) : null}
              down={index < fields.length - 1 ? () => move(field.id, 1) : null}
            />
          ))}
        </Table.Tbody>
      </Table>
    </Panel>
  );
}
