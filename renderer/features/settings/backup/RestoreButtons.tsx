import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { IconCopyPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useHost } from '../../../data/host-context';
import { showError } from '../../../data/toasts';
import { useRun } from '../../../data/use-run';
import { text } from '../../../i18n/text';
import classes from './RestoreDrawer.module.css';

const words = text.settings.restore;

type RestoreButtonsProps = Readonly<{
  file: Uint8Array<ArrayBuffer>;
  passphrase: string | null;
  onClose: () => void;
}>;

type Running = Readonly<{ done: number; total: number }>;

/** Restores to the backup, or puts its communities beside the present ones. One undo takes either back. */
export function RestoreButtons({ file, passphrase, onClose }: RestoreButtonsProps) {
  const { vault } = useHost();
  const run = useRun();
  const [running, setRunning] = useState<Running | null>(null);

  const use = async (command: 'backup.restore' | 'backup.restoreCopy') => {
    setRunning({ done: 0, total: 0 });
    try {
      const { bytes } = await vault.perform('backup.open', { file, passphrase });
      const onProgress = (done: number, total: number) => setRunning({ done, total });
      const receipt = await run(command, { bytes }, { onProgress });
      if (receipt) onClose();
    } catch (thrown) {
      showError(thrown);
    } finally {
      setRunning(null);
    }
  };

  if (running) return <RunningNote {...running} />;
  return (
    <Stack gap="xs" className={classes.foot ?? ''}>
      <Text size="sm">{words.lead}</Text>
      <Text size="sm" c="dimmed">
        {words.copyLead}
      </Text>
      <Group justify="end" gap="xs" mt={4}>
        <Button
          variant="default"
          leftSection={<IconCopyPlus size={16} />}
          onClick={() => void use('backup.restoreCopy')}
        >
          {words.copy}
        </Button>
        <Button onClick={() => void use('backup.restore')}>{words.confirm}</Button>
      </Group>
    </Stack>
  );
}

/** First today's data is backed up, then rows are written. */
function RunningNote({ done, total }: Running) {
  return (
    <div role="status" className={classes.foot}>
      <Text size="sm">{total === 0 ? words.backingUp : words.restoring(done, total)}</Text>
      <Progress
        value={total === 0 ? 100 : (100 * done) / total}
        animated={total === 0}
        aria-label={words.title}
      />
    </div>
  );
}
