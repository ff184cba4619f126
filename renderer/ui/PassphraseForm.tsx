import { Button, Group, PasswordInput, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { WireError } from '../../shared/wire/errors';
import { errorSentence } from '../data/toasts';
import { text } from '../i18n/text';

const words = text.recovery;

type PassphraseFormProps = Readonly<{
  /** What was wrong with the passphrase tried last. */
  error: WireError | null;
  checking: boolean;
  /** The file was picked just now: its passphrase is what is asked for next. */
  autoFocus: boolean;
  onOpen: (passphrase: string) => void;
}>;

/** Asks for what opens a sealed backup; Enter tries it, and a wrong one is said beside the field. */
export function PassphraseForm({ error, checking, autoFocus, onOpen }: PassphraseFormProps) {
  const [passphrase, setPassphrase] = useState('');
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (passphrase !== '' && !checking) onOpen(passphrase);
  };
  return (
    <form onSubmit={onSubmit}>
      <Text size="sm" mb="xs">
        {words.passphraseHint}
      </Text>
      <Group align="start" gap="xs" wrap="nowrap">
        <PasswordInput
          aria-label={words.passphrase}
          placeholder={words.passphrase}
          flex={1}
          autoComplete="off"
          autoFocus={autoFocus}
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
          error={error ? errorSentence(error).what : null}
          errorProps={{ role: 'alert' }}
        />
        <Button type="submit" variant="default" loading={checking} disabled={passphrase === ''}>
          {words.open}
        </Button>
      </Group>
    </form>
  );
}
