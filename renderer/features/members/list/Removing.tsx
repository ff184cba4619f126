import { Button, Group, Progress, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { text } from '../../../i18n/text';

const words = text.members.selection;

type RemovingProps = Readonly<{ people: number; done: number; total: number; onCancel: () => void }>;

/** How far the removal of many members is, with a way to give it up. */
export function Removing({ people, done, total, onCancel }: RemovingProps) {
  const share = Math.floor((100 * done) / Math.max(1, total));
  const cancel = useRef<HTMLButtonElement>(null);
  // The button that began it is gone: the keyboard goes on at the only thing there is to do.
  useEffect(() => cancel.current?.focus(), []);
  return (
    <Group gap="xs" wrap="nowrap" role="status">
      <Text size="sm" flex="none">
        {words.removing(people, share)}
      </Text>
      <Progress flex={1} maw={320} value={share} aria-label={words.remove} />
      <Button ref={cancel} variant="default" size="compact-sm" onClick={onCancel}>
        {text.frame.cancel}
      </Button>
    </Group>
  );
}
