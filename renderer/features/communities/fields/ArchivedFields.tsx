import { Button, Group, Stack, Text } from '@mantine/core';
import type { FieldUse } from '../../../../shared/wire/nouns/fields';
import { useRun } from '../../../data/use-run';
import { text } from '../../../i18n/text';
import { Panel } from '../../../ui/Panel';

const words = text.fields;

/** Fields put aside: their values are all there. */
export function ArchivedFields({ fields }: Readonly<{ fields: readonly FieldUse[] }>) {
  const run = useRun();
  return (
    <Panel title={words.archived} note={words.archivedLead}>
      <Stack px={16} py="xs" gap={4}>
        {fields.map(({ id, name, kind, members }) => (
          <Group key={id} gap="sm" wrap="nowrap">
            <Text className="one-line person-text" title={name}>
              {name}
            </Text>
            <Text size="sm" c="dimmed" flex={1}>
              {words.kinds[kind]} · {words.usedBy(members)}
            </Text>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => void run('fields.archive', { id, archived: false })}
            >
              {words.restore}
            </Button>
          </Group>
        ))}
      </Stack>
    </Panel>
  );
}
