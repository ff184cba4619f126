import { Group, Stack, Text } from '@mantine/core';
import type { CheckLimits } from '../../../../shared/wire/nouns/settings';
import { useSave } from '../../../data/use-run';
import { text } from '../../../i18n/text';
import { InlineNumber } from '../../../ui/InlineNumber';
import { Panel } from '../../../ui/Panel';

const words = text.dictionary.limits;

/** 提醒界限: from when a finished text is remarked upon. Each change is saved at once. */
export function CheckLimitsPanel({ limits }: Readonly<{ limits: CheckLimits }>) {
  const save = useSave();
  const fieldOf = (key: keyof CheckLimits, least: number, most: number, suffix: string) => (
    <InlineNumber
      label={words[key]}
      value={limits[key]}
      least={least}
      most={most}
      suffix={suffix}
      w={200}
      onSave={(next) =>
        save('settings.change', { patch: { checkLimits: { ...limits, [key]: next ?? limits[key] } } })
      }
    />
  );
  return (
    <Panel title={words.title}>
      <Stack px={16} py="sm" gap="xs">
        <Text size="sm" c="dimmed">
          {words.lead}
        </Text>
        <Group gap="md" align="end">
          {fieldOf('repeatDays', 1, 365, words.days)}
          {fieldOf('emoji', 0, 200, words.pieces)}
          {fieldOf('line', 20, 5_000, words.characters)}
        </Group>
      </Stack>
    </Panel>
  );
}
