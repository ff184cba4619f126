import { Box, Button, Group, Stack, Text } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import type { CommunitySummary } from '../../../../shared/wire/nouns/communities';
import { useCopyText } from '../../../data/use-copy-text';
import { useSave } from '../../../data/use-run';
import { text } from '../../../i18n/text';
import { AddLine } from '../../../ui/AddLine';
import { InlineText } from '../../../ui/InlineFields';
import { Panel } from '../../../ui/Panel';
import { RemoveButton } from '../../../ui/RemoveButton';

const words = text.communities.clauses;

/** Most clauses the rules of a group have. */
const clauseLimit = 100;

/** 群规: a clause a line; each change makes a new version. */
export function ClausesPanel({ community }: Readonly<{ community: CommunitySummary }>) {
  const save = useSave();
  const copy = useCopyText();
  const { id, clauses } = community;
  const { items, version } = clauses;

  const write = (next: readonly string[]) =>
    save('communities.update', { id, patch: { clauses: { version, items: [...next] } } });
  const numbered = items.map((clause, index) => `${index + 1}. ${clause}`).join('\n');

  return (
    <Panel
      title={words.title}
      note={words.version(version)}
      buttons={
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconCopy size={14} />}
          disabled={items.length === 0}
          onClick={() => void copy(numbered, words.copied)}
        >
          {words.copy}
        </Button>
      }
    >
      <Stack px={16} py="sm" gap={4}>
        <Text size="xs" c="dimmed">
          {words.lead}
        </Text>
        {items.map((clause, index) => (
          <Group key={keyOf(items, index)} gap="xs" wrap="nowrap">
            <Text size="sm" c="dimmed" w={20} ta="end" flex="none">
              {index + 1}
            </Text>
            <Box flex={1} miw={0}>
              <InlineText
                label={words.clause(index + 1)}
                labelHidden
                required
                value={clause}
                onSave={(next) => write(items.with(index, next))}
              />
            </Box>
            <RemoveButton
              label={words.remove(index + 1)}
              onRemove={() => void write(items.toSpliced(index, 1))}
            />
          </Group>
        ))}
        {items.length < clauseLimit && (
          <AddLine
            label={words.add}
            placeholder={words.addHint}
            onAdd={(clause) => write([...items, clause])}
          />
        )}
      </Stack>
    </Panel>
  );
}

/** A clause is known by its words; one that stands there twice, by which of them it is. */
function keyOf(items: readonly string[], index: number): string {
  const clause = items[index] ?? '';
  return `${clause} ${items.slice(0, index).filter((one) => one === clause).length}`;
}
