import { Chip, Group } from '@mantine/core';
import { type ScriptFilter, scenarioChoices } from '../../../../shared/domain/scripts/find-scripts';
import { text } from '../../../i18n/text';

type ScenariosProps = Readonly<{
  value: ScriptFilter['scenario'];
  onChange: (value: ScriptFilter['scenario']) => void;
}>;

const words = text.scripts;

/** 场景: what the library shows first of all. */
export function Scenarios({ value, onChange }: ScenariosProps) {
  const { all, archived } = words.filters;
  const labels: Readonly<Record<string, string>> = { all, archived };
  return (
    <Chip.Group value={value} onChange={(next) => onChange(next as ScriptFilter['scenario'])}>
      <Group gap={6} role="radiogroup" aria-label={words.filter}>
        {scenarioChoices.map((choice) => (
          <Chip key={choice} value={choice} size="xs" variant="light">
            {labels[choice] ?? choice}
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  );
}
