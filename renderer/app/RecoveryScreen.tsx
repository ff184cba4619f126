import { Button, Center, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { SafetyState } from '../../shared/wire/shell-api';
import { useHost } from '../data/host-context';
import { showError } from '../data/toasts';
import { text } from '../i18n/text';
import { Flame } from '../ui/Flame';
import { RecoverPanel } from './recovery/RecoverPanel';
import classes from './recovery/Recovery.module.css';
import { useRecover } from './recovery/use-recover';

const words = text.recovery;

type RecoveryScreenProps = Readonly<{ recovery: NonNullable<SafetyState['recovery']> }>;

/** Instead of an empty app: what happened, what is safe, the backups, and the ways on. */
export function RecoveryScreen({ recovery }: RecoveryScreenProps) {
  const { reason } = recovery;
  const recovering = useRecover();
  return (
    <main className={classes.screen}>
      <div className={classes.column}>
        <Stack gap={4} role="alert">
          <Group gap="sm">
            <Flame size={28} />
            <Title order={1}>{words.title[reason]}</Title>
          </Group>
          <Text>{words.lead[reason](recovery)}</Text>
          <Text size="sm" c="dimmed">
            {words.safe(reason !== 'gone')}
          </Text>
        </Stack>
        <RecoverPanel recovering={recovering} />
        <Center>
          <GoOnButton reason={reason} disabled={recovering.busy} />
        </Center>
      </div>
    </main>
  );
}

type GoOnButtonProps = Readonly<{
  reason: NonNullable<SafetyState['recovery']>['reason'];
  disabled: boolean;
}>;

/** The quiet way on: with the store as it is, or another try where it does not open. */
function GoOnButton({ reason, disabled }: GoOnButtonProps) {
  const { backups } = useHost().shell;
  const [busy, setBusy] = useState(false);
  const goOn = async () => {
    setBusy(true);
    try {
      await (reason === 'unreadable' ? backups.retry() : backups.acceptAsIs());
    } catch (thrown) {
      showError(thrown);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button variant="subtle" color="gray" disabled={disabled} loading={busy} onClick={() => void goOn()}>
      {words.goOn[reason]}
    </Button>
  );
}
