import { Button, Center, Stack, Text, Title } from '@mantine/core';
import type { ErrorCode } from '../../shared/wire/errors';
import { errorSentence } from '../data/toasts';
import { text } from '../i18n/text';
import { Flame } from '../ui/Flame';

type StartFailureProps = Readonly<{
  error: Readonly<{ code: ErrorCode; data: unknown }>;
  onRetry: () => void;
  /** Opens in spite of it, where that is the person's to decide. */
  onAnyway?: (() => void) | null;
}>;

/** Instead of the app when the vault does not open: what happened, what was kept, what to do. */
export function StartFailure({ error, onRetry, onAnyway = null }: StartFailureProps) {
  const { what, next } = errorSentence(error);
  return (
    <Center h="100vh" p="xl">
      <Stack align="center" gap="sm" maw={460} role="alert">
        <Flame size={40} />
        <Title order={1}>{text.frame.startFailure.title}</Title>
        <Text ta="center">{what}</Text>
        <Text ta="center" c="dimmed">
          {next}
        </Text>
        <Button mt="sm" onClick={onRetry} autoFocus>
          {text.frame.startFailure.retry}
        </Button>
        {onAnyway && (
          <Button variant="subtle" color="gray" onClick={onAnyway}>
            {text.frame.startFailure.anyway}
          </Button>
        )}
      </Stack>
    </Center>
  );
}
