import { Anchor, Button, Center, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type FormEvent, useRef } from 'react';
import { errorSentence } from '../data/toasts';
import { text } from '../i18n/text';
import { Flame } from '../ui/Flame';
import { type Unlock, useUnlock } from './use-unlock';

const words = text.privacy.screen;

/** Instead of the app while it is locked: one field, and the way out for who forgot. */
export function LockScreen() {
  const unlock = useUnlock();
  const trouble = troubleOf(unlock);
  const field = useRef<HTMLInputElement>(null);
  const [explains, { toggle }] = useDisclosure(false);
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await unlock.open())) field.current?.focus();
  };
  return (
    <Center component="main" mih="100vh" p="xl">
      <Stack align="center" gap="sm" maw={380} w="100%">
        <Flame size={48} />
        <Title order={1}>{words.title}</Title>
        <Text c="dimmed" ta="center" size="sm">
          {words.lead}
        </Text>
        <form onSubmit={(event) => void onSubmit(event)} style={{ width: '100%' }}>
          <Stack gap="sm" mt="xs">
            <PasswordInput
              ref={field}
              label={words.passcode}
              visibilityToggleButtonProps={{ 'aria-label': text.privacy.show }}
              autoComplete="off"
              autoFocus
              value={unlock.typed}
              onChange={(event) => unlock.change(event.currentTarget.value)}
              error={trouble && <span role="alert">{trouble}</span>}
            />
            <Button
              type="submit"
              fullWidth
              loading={unlock.trying}
              disabled={!unlock.mayTry && !unlock.trying}
            >
              {words.open}
            </Button>
          </Stack>
        </form>
        <Anchor
          component="button"
          type="button"
          size="sm"
          c="dimmed"
          aria-expanded={explains}
          onClick={toggle}
        >
          {words.forgot}
        </Anchor>
        {explains && (
          <Stack gap="xs">
            <Text size="sm">{words.forgotUse}</Text>
            <Text size="sm" c="dimmed">
              {words.forgotLost}
            </Text>
          </Stack>
        )}
      </Stack>
    </Center>
  );
}

/** Why it did not open, in a sentence; null when there is nothing to say. */
function troubleOf({ failure, waitSeconds, wrong }: Unlock): string | null {
  if (failure) return errorSentence(failure).what;
  if (waitSeconds > 0) return words.waits(waitSeconds);
  return wrong ? words.wrong : null;
}
