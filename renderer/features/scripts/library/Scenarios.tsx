import { Chip, Group, Text } from '@mantine/core';
import { useId } from 'react';
import { type ScriptFilter, scenarioChoices } from '../../../../shared/domain/scripts/find-scripts';
import { text } from '../../../i18n/text';

type ScenariosProps = Readonly<{
  value: ScriptFilter['scenario'];
  onChange: (value: ScriptFilter['scenario']) => void;
}>;

const words = text.scripts;

/** 场景: what the library shows first of all. One Tab stop, as radios of one name are; the arrows choose among them. */
export function Scenarios({ value, onChange }: ScenariosProps) {
  const { all, archived } = words.filters;
  const id = useId();
  const labels: Readonly<Record<string, string>> = { all, archived };
  return (
    <Chip.Group value={value} onChange={(next) => onChange(next as ScriptFilter['scenario'])}>
      <Group gap={6} role="radiogroup" aria-label={words.filter}>
        <Text span size="xs" c="dimmed" aria-hidden>
          {words.scenario}
        </Text>
        {scenarioChoices.map((choice) => (
          <Chip key={choice} name={id} value={choice} size="xs" variant="light">
            {labels[choice] ?? choice}
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  );
}
