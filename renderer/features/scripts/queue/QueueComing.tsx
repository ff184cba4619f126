import { Loader, Stack, Text, Title } from '@mantine/core';
import { text } from '../../../i18n/text';
import { useEscape } from '../../../ui/use-escape';
import { useDesk } from '../desk-store';
import classes from './QueuePanel.module.css';

const words = text.scripts.queue;

/** The place of the queue while it is being filled. */
export function QueueComing({ onClose }: Readonly<{ onClose: () => void }>) {
  const askFirstCopy = useDesk((state) => state.askFirstCopy);
  useEscape(() => {
    askFirstCopy(false);
    onClose();
  });

  return (
    <Stack gap="md" className={classes.panel ?? ''} aria-busy>
      <Title order={2}>{words.title}</Title>
      <Stack align="center" gap="xs" py="md" role="status">
        <Loader size="sm" />
        <Text size="sm" c="dimmed">
          {words.coming}
        </Text>
      </Stack>
    </Stack>
  );
}
