import { Button, CloseButton, Group, Stack, Text, Title } from '@mantine/core';
import { IconBooks } from '@tabler/icons-react';
import { builtInWelcome } from '../../../../shared/domain/scripts/built-in-welcome';
import { useScope } from '../../../data/scope';
import { useRun } from '../../../data/use-run';
import { text } from '../../../i18n/text';
import { useEscape } from '../../../ui/use-escape';
import { useDesk, useRecipients } from '../desk-store';
import { QueueComing } from '../queue/QueueComing';
import type { ScriptAddress } from '../use-script-address';
import classes from './Drawer.module.css';
import { UsePane } from './UsePane';
import { useFilledScript } from './use-filled-script';
import { useStartAtOnce } from './use-start-at-once';

type BuiltInDrawerProps = Readonly<{ address: ScriptAddress; visit: number }>;

const words = text.scripts;

/** The built-in welcome in use, for a library that has none; it can be saved there. */
export function BuiltInDrawer({ address, visit }: BuiltInDrawerProps) {
  const { community } = useScope();
  const run = useRun();
  const mode = useDesk((state) => state.mode) ?? 'each';
  const { title, body, scenario } = builtInWelcome(mode);
  const script = { id: null, scenario };
  const live = useFilledScript(body, useRecipients(community.id));
  const starting = useStartAtOnce(script, live);
  useEscape(address.close);

  const save = async () => {
    const fields = { title, body, scenario };
    const receipt = await run('scripts.create', { communityId: community.id, fields });
    if (receipt) address.open(receipt.result.scriptId, { replace: true });
  };

  if (starting) return <QueueComing onClose={address.close} />;
  return (
    <Stack gap="sm" className={classes.drawer ?? ''}>
      <Group gap={6} wrap="nowrap" align="flex-start">
        <Title order={2} flex={1} lineClamp={2}>
          {title}
        </Title>
        <CloseButton aria-label={text.frame.close} onClick={address.close} />
      </Group>
      <Text size="sm" c="dimmed">
        {words.builtIn.note}
      </Text>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconBooks size={15} />}
        className={classes.start ?? ''}
        onClick={() => void save()}
      >
        {words.builtIn.save}
      </Button>
      <UsePane
        script={script}
        live={live}
        focusOn={visit}
        withFaults
        onGoTo={() => undefined}
        onQueue={address.openQueue}
      />
    </Stack>
  );
}
