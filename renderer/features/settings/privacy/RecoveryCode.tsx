import { Button, Code, Group, Stack, Text } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useCopyText } from '../../../data/use-copy-text';
import { text } from '../../../i18n/text';
import classes from './RecoveryCode.module.css';

const words = text.privacy.lock.code;

type RecoveryCodeProps = Readonly<{ code: string; onDone: () => void }>;

/** The recovery code, shown this once, until the person has it. */
export function RecoveryCode({ code, onDone }: RecoveryCodeProps) {
  const copy = useCopyText();
  return (
    <Stack component="section" aria-label={words.title} className={classes.box ?? ''} gap="xs">
      <Text size="sm" fw={600}>
        {words.title}
      </Text>
      <Code className={classes.code ?? ''}>{code}</Code>
      <Text size="sm">{words.lead}</Text>
      <Group gap="xs">
        <Button
          variant="default"
          // Told this once: it comes into sight by itself.
          autoFocus
          leftSection={<IconCopy size={16} stroke={1.6} />}
          onClick={() => void copy(code, words.copied)}
        >
          {words.copy}
        </Button>
        <Button onClick={onDone}>{words.done}</Button>
      </Group>
    </Stack>
  );
}
