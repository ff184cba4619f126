import { Button, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { showNote } from '../../../data/toasts';
import { lockApp } from '../../../data/use-privacy';
import { text } from '../../../i18n/text';
import { IdleChoice } from './IdleChoice';
import { usePrivacyJobs } from './use-privacy-jobs';

const words = text.privacy.lock;

/** While there is a lock: when it shuts by itself, shutting it now, and taking it away. */
export function LockOn({ idleMinutes }: Readonly<{ idleMinutes: number | null }>) {
  const [clearing, setClearing] = useState(false);
  const { perform } = usePrivacyJobs();
  return (
    <>
      <IdleChoice
        value={idleMinutes}
        onChange={(minutes) => void perform('lock.setIdle', { idleMinutes: minutes })}
      />
      {clearing ? (
        <ClearLock onCancel={() => setClearing(false)} />
      ) : (
        <Group gap="xs">
          <Button variant="default" onClick={lockApp}>
            {words.lockNow}
          </Button>
          <Button variant="subtle" color="gray" onClick={() => setClearing(true)}>
            {words.turnOff}
          </Button>
        </Group>
      )}
    </>
  );
}

function ClearLock({ onCancel }: Readonly<{ onCancel: () => void }>) {
  const { perform, busy } = usePrivacyJobs();
  const [passcode, setPasscode] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = (await perform('lock.clear', { passcode }))?.result;
    if (!answer) return;
    if (answer.opened) {
      showNote(words.turnedOff);
      return;
    }
    const { wrong, waits } = text.privacy.screen;
    const seconds = answer.waitUntil === null ? 0 : Math.ceil((answer.waitUntil - Date.now()) / 1_000);
    setTrouble(seconds > 0 ? waits(seconds) : wrong);
    setPasscode('');
  };
  return (
    <form onSubmit={(event) => void onSubmit(event)}>
      <Stack gap="sm">
        <Text size="sm">{words.turnOffLead}</Text>
        <PasswordInput
          label={words.passcode}
          visibilityToggleButtonProps={{ 'aria-label': text.privacy.show }}
          autoComplete="off"
          autoFocus
          maw={340}
          value={passcode}
          onChange={(event) => {
            setPasscode(event.currentTarget.value);
            setTrouble(null);
          }}
          error={trouble && <span role="alert">{trouble}</span>}
        />
        <Group gap="xs">
          <Button type="submit" color="red" variant="light" loading={busy} disabled={passcode === ''}>
            {words.confirmTurnOff}
          </Button>
          <Button variant="subtle" color="gray" onClick={onCancel}>
            {text.frame.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
