import { Button, Group, SegmentedControl, Stack, Text, useMantineColorScheme } from '@mantine/core';
import { dayOf } from '../../../../shared/domain/days';
import { useRun, useSave } from '../../../data/use-run';
import { useVaultQuery } from '../../../data/use-vault-query';
import { text } from '../../../i18n/text';
import { InlineText } from '../../../ui/InlineFields';
import { Panel } from '../../../ui/Panel';
import { QuickKeyPanel } from './QuickKeyPanel';

declare const __APP_VERSION__: string;

const words = text.settings;

/** 通用: the operator's name, appearance, the key of 快捷话术, the demo, the version. */
export function GeneralPart() {
  return (
    <Stack gap="md">
      <OperatorPanel />
      <AppearancePanel />
      <QuickKeyPanel />
      <DemoPanel />
      <AboutPanel />
    </Stack>
  );
}

function OperatorPanel() {
  const settings = useVaultQuery('settings.all', {}).data;
  const save = useSave();
  return (
    <Panel title={words.operator.title}>
      <Stack px={16} py="sm" gap={4}>
        <InlineText
          label={words.operator.name}
          placeholder={words.operator.placeholder}
          value={settings?.operatorName ?? ''}
          onSave={(operatorName) => save('settings.change', { patch: { operatorName } })}
        />
        <Text size="xs" c="dimmed">
          {words.operator.hint}
        </Text>
      </Stack>
    </Panel>
  );
}

function AppearancePanel() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { light, dark, auto } = text.frame.appearance;
  return (
    <Panel title={words.appearance.title}>
      <Group px={16} py="sm">
        <SegmentedControl
          aria-label={words.appearance.label}
          data={[
            { value: 'auto', label: auto },
            { value: 'light', label: light },
            { value: 'dark', label: dark },
          ]}
          value={colorScheme}
          onChange={(value) => setColorScheme(value as typeof colorScheme)}
        />
      </Group>
    </Panel>
  );
}

function DemoPanel() {
  const demo = useVaultQuery('communities.list', {}).data?.find((community) => community.demo);
  const run = useRun();
  const load = () => {
    const now = Date.now();
    void run('demo.load', { today: dayOf(now), now });
  };
  return (
    <Panel title={words.demo.title}>
      <Stack px={16} py="sm" gap="xs" align="start">
        <Text size="sm">{demo ? words.demo.lead : words.demo.absent}</Text>
        {demo ? (
          <Button variant="default" onClick={() => void run('communities.remove', { id: demo.id })}>
            {words.demo.remove}
          </Button>
        ) : (
          <Button variant="default" onClick={load}>
            {words.demo.load}
          </Button>
        )}
      </Stack>
    </Panel>
  );
}

function AboutPanel() {
  return (
    <Panel title={words.about.title}>
      <Stack px={16} py="sm" gap={4}>
        <Text size="sm">{words.about.version(__APP_VERSION__)}</Text>
        <Text size="sm" c="dimmed">
          {words.about.offline}
        </Text>
      </Stack>
    </Panel>
  );
}
