import { Group, Loader, Text } from '@mantine/core';
import { text } from '../i18n/text';
import classes from './Waiting.module.css';

type WaitingProps = Readonly<{ sentence?: string }>;

/** Stands where something is still being read, and says so once that takes a moment. */
export function Waiting({ sentence = text.frame.loading }: WaitingProps) {
  return (
    <Group className={classes.waiting ?? ''} justify="center" gap="xs" p="xl" mih={180} role="status">
      <Loader size="xs" />
      <Text c="dimmed" size="sm">
        {sentence}
      </Text>
    </Group>
  );
}
