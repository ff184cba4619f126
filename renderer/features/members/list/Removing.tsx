import { Button, Group, Progress, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { text } from '../../../i18n/text';

const words = text.members.selection;

type RemovingProps = Readonly<{ done: number; total: number; onCancel: () => void }>;

/** How far the removal of many members is, with a way to give it up. */
export function Removing({ done, total, onCancel }: RemovingProps) {
  const cancel = useRef<HTMLButtonElement>(null);
  // The button that began it is gone: the keyboard goes on at the only thing there is to do.
  useEffect(() => cancel.current?.focus(), []);
  return (
    <Group gap="xs" wrap="nowrap" role="status">
      <Text size="sm" flex="none">
        {words.removing(done, total)}
      </Text>
      <Progress flex={1} maw={320} value={(100 * done) / total} aria-label={words.remove} />
      <Button ref={cancel} variant="default" size="compact-sm" onClick={onCancel}>
        {text.frame.cancel}
      </Button>
    </Group>
  );
}
