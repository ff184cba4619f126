import { Checkbox, Group, Select, Stack, Text } from '@mantine/core';
import {
  type CoverageRule,
  type KnownPart,
  knownParts,
} from '../../../../shared/domain/communities/community';
import { useScope } from '../../../data/scope';
import { useSave } from '../../../data/use-run';
import { text } from '../../../i18n/text';

const words = text.communities.coverage;

/** When a member counts as known: which parts are asked for, and how many of them at least. */
export function CoverageRuleForm() {
  const { community } = useScope();
  const save = useSave();
  const { parts, least } = community.coverage;
  const asked = Math.min(least, parts.length);
  const write = (coverage: CoverageRule) =>
    void save('communities.update', { id: community.id, patch: { coverage } });

  const choose = (chosen: readonly string[]) => {
    const next = knownParts.filter((part) => chosen.includes(part));
    if (next.length > 0) write({ parts: next, least: Math.min(asked, next.length) });
  };
  const counts = parts.map((_part: KnownPart, index: number) => index + 1);

  return (
    <Stack gap={4}>
      <Group gap="md">
        <Checkbox.Group aria-label={words.rule} value={[...parts]} onChange={choose}>
          <Group gap="sm">
            {knownParts.map((part) => (
              <Checkbox key={part} size="xs" value={part} label={words.parts[part]} />
            ))}
          </Group>
        </Checkbox.Group>
        <Select
          size="xs"
          w={150}
          aria-label={words.leastLabel}
          allowDeselect={false}
          data={counts.map((count) => ({ value: String(count), label: words.least(count, parts.length) }))}
          value={String(asked)}
          onChange={(chosen) => chosen && write({ parts, least: Number(chosen) })}
        />
      </Group>
      <Text size="xs" c="dimmed">
        {words.partsHint}
      </Text>
    </Stack>
  );
}
