import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { PlannerItem } from '../../../../shared/domain/planner/planner-item';
import { entriesOfWeek } from '../../../../shared/domain/planner/templates/week-template';
import { lineLimit } from '../../../../shared/domain/text';
import { useScope } from '../../../data/scope';
import { useSave } from '../../../data/use-run';
import { text } from '../../../i18n/text';

const words = text.exchange.templates;

/** 把这周存成作息表: asks for a name, then keeps the week's lines. */
export function KeepWeek({ items }: Readonly<{ items: readonly PlannerItem[] | null }>) {
  const { community } = useScope();
  const save = useSave();
  const [name, setName] = useState<string | null>(null);
  const entries = entriesOfWeek(items ?? []);
  const ofSeries = (items ?? []).filter(({ seriesId }) => seriesId !== null).length;
  const isReady = name !== null && name.trim() !== '' && entries.length > 0;

  const keep = async () => {
    if (!isReady) return;
    const kept = { communityId: community.id, id: null, name: name.trim(), entries: [...entries] };
    if (await save('templates.save', kept)) setName(null);
  };
  return (
    <Stack gap={6}>
      {name === null ? (
        <Button
          variant="default"
          size="xs"
          w="fit-content"
          leftSection={<IconPlus size={14} stroke={1.8} />}
          disabled={entries.length === 0}
          onClick={() => setName('')}
        >
          {words.keepWeek}
        </Button>
      ) : (
        <Group
          component="form"
          gap="xs"
          align="flex-end"
          onSubmit={(event) => {
            event.preventDefault();
            void keep();
          }}
        >
          <TextInput
            size="xs"
            flex={1}
            autoFocus
            label={words.name}
            placeholder={words.namePlaceholder}
            maxLength={lineLimit}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button size="xs" type="submit" disabled={!isReady}>
            {words.save}
          </Button>
          <Button size="xs" variant="default" onClick={() => setName(null)}>
            {words.cancel}
          </Button>
        </Group>
      )}
      {items && (
        <Text size="xs" c="dimmed">
          {words.keepHint(entries.length, ofSeries)}
        </Text>
      )}
    </Stack>
  );
}
