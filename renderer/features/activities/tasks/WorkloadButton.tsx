import { Button, Group, Popover, Stack, Text } from '@mantine/core';
import { IconGauge } from '@tabler/icons-react';
import { useState } from 'react';
import type { Workload } from '../../../../shared/domain/activities/activity';
import { text } from '../../../i18n/text';
import { InlineNumber } from '../../../ui/InlineNumber';
import type { ActivityEditor } from '../page/use-activity-editor';
import { TimeDraft } from './TimeDraft';

const words = text.tasks.plan;

/** How much one person does in a day, and the hours in which nobody is bothered. */
export function WorkloadButton({ editor }: Readonly<{ editor: ActivityEditor }>) {
  const { workload } = editor.detail.activity;
  const [opened, setOpened] = useState(false);
  const edit = (patch: Partial<Workload>) =>
    editor.edit((now) => ({ workload: { ...now.workload, ...patch } }));
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-start"
      shadow="md"
      trapFocus
      returnFocus
      width={280}
    >
      <Popover.Target>
        <Button
          variant="default"
          size="compact-md"
          fz="xs"
          leftSection={<IconGauge size={15} stroke={1.6} />}
          onClick={() => setOpened(!opened)}
        >
          {words.workload}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.workloadTitle}>
        <Stack gap="xs">
          <InlineNumber
            label={words.perDay}
            w={180}
            value={workload.perDay}
            least={1}
            most={50}
            onSave={(perDay) => edit({ perDay: perDay ?? workload.perDay })}
          />
          <Group gap="xs" grow preventGrowOverflow={false} align="flex-end">
            <TimeDraft
              label={words.quietFrom}
              value={workload.quietFrom}
              onChange={(quietFrom) => void edit({ quietFrom })}
            />
            <TimeDraft
              label={words.quietTo}
              value={workload.quietTo}
              onChange={(quietTo) => void edit({ quietTo })}
            />
          </Group>
          <Text size="xs" c="dimmed">
            {words.quietHint}
          </Text>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
