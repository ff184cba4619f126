import { Button, Group, List, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { passphraseLength } from '../../../../shared/domain/privacy/secret-length';
import { useHost } from '../../../data/host-context';
import { showError, showNote } from '../../../data/toasts';
import { text } from '../../../i18n/text';
import { Panel } from '../../../ui/Panel';
import { NewSecretForm } from './NewSecretForm';
import { StateBadge } from './StateBadge';
import { usePrivacyJobs } from './use-privacy-jobs';

const words = text.privacy.encryption;

/** 备份加密: what it protects and what not, and its password. */
export function EncryptionPanel({ encrypted }: Readonly<{ encrypted: boolean }>) {
  const [doing, setDoing] = useState<'set' | 'clear' | null>(null);
  const stop = () => setDoing(null);
  return (
    <Panel
      title={words.title}
      buttons={<StateBadge on={encrypted} label={encrypted ? words.on : words.off} />}
    >
      <Stack px={16} py="sm" gap="sm">
        <Text size="sm">{words.lead}</Text>
        <List size="sm" c="dimmed" spacing={4}>
          <List.Item>{words.protects}</List.Item>
          <List.Item>{words.protectsNot}</List.Item>
          <List.Item>{words.forgotten}</List.Item>
        </List>
        {doing === null && (
          <Group gap="xs">
            <Button variant={encrypted ? 'default' : 'filled'} onClick={() => setDoing('set')}>
              {encrypted ? words.change : words.set}
            </Button>
            {encrypted && (
              <Button variant="subtle" color="gray" onClick={() => setDoing('clear')}>
                {words.turnOff}
              </Button>
            )}
          </Group>
        )}
        {doing === 'set' && <PassphraseForm encrypted={encrypted} onEnd={stop} />}
        {doing === 'clear' && <TurnOff onEnd={stop} />}
      </Stack>
    </Panel>
  );
}

type PartProps = Readonly<{ onEnd: () => void }>;

function PassphraseForm({ encrypted, onEnd }: PartProps & Readonly<{ encrypted: boolean }>) {
  const { shell } = useHost();
  const { perform, busy } = usePrivacyJobs();
  // The wording stays as it was when the form was opened, for the state changes while it saves.
  const [changes] = useState(encrypted);
  const set = async (passphrase: string) => {
    if (!(await perform('encryption.set', { passphrase }))) return;
    onEnd();
    try {
      await shell.backups.create('manual');
      showNote(changes ? words.changed : words.turnedOn);
    } catch (thrown) {
      showError(thrown);
    }
  };
  return (
    <NewSecretForm
      label={words.passphrase}
      hint={changes ? words.changeHint : words.passphraseHint(passphraseLength)}
      again={words.again}
      fewest={passphraseLength}
      confirm={changes ? words.confirmChange : words.confirm}
      busy={busy}
      onConfirm={(passphrase) => void set(passphrase)}
      onCancel={onEnd}
    />
  );
}

function TurnOff({ onEnd }: PartProps) {
  const { perform, busy } = usePrivacyJobs();
  const clear = async () => {
    if (!(await perform('encryption.clear', {}))) return;
    onEnd();
    showNote(words.turnedOff);
  };
  return (
    <Stack gap="sm" align="start">
      <Text size="sm">{words.turnOffLead}</Text>
      <Group gap="xs">
        <Button
          color="red"
          variant="light"
          loading={busy}
          onClick={() => void clear()}
          data-autofocus
          autoFocus
        >
          {words.confirmTurnOff}
        </Button>
        <Button variant="subtle" color="gray" onClick={onEnd}>
          {text.frame.cancel}
        </Button>
      </Group>
    </Stack>
  );
}
