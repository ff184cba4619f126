import { Group, SegmentedControl, Text } from '@mantine/core';
import { text } from '../../../i18n/text';

const words = text.privacy.lock;
const choices = [null, 5, 15, 30] as const;
const never = 'never';

type IdleChoiceProps = Readonly<{ value: number | null; onChange: (minutes: number | null) => void }>;

/** After how many idle minutes the app locks itself. */
export function IdleChoice({ value, onChange }: IdleChoiceProps) {
  return (
    <Group gap="sm">
      <Text size="sm">{words.idle}</Text>
      <SegmentedControl
        aria-label={words.idle}
        data={choices.map((minutes) => ({
          value: String(minutes ?? never),
          label: words.idleChoice(minutes),
        }))}
        value={String(value ?? never)}
        onChange={(chosen) => onChange(chosen === never ? null : Number(chosen))}
      />
    </Group>
  );
}
