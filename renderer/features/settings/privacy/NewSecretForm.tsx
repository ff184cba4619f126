import { Button, Group, PasswordInput, Stack } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { secretLength } from '../../../../shared/domain/privacy/secret-length';
import { text } from '../../../i18n/text';

const words = text.privacy;

type NewSecretFormProps = Readonly<{
  label: string;
  hint: string;
  again: string;
  fewest: number;
  confirm: string;
  busy: boolean;
  onConfirm: (secret: string) => void;
  onCancel: () => void;
  children?: ReactNode;
}>;

/** A new password, typed twice. Faults are said once it was tried, and while they are mended. */
export function NewSecretForm(props: NewSecretFormProps) {
  const { label, hint, again, fewest, confirm, busy, onConfirm, onCancel, children } = props;
  const [secret, setSecret] = useState('');
  const [repeated, setRepeated] = useState('');
  const [tried, setTried] = useState(false);
  const tooShort = secretLength(secret) < fewest;
  const different = secret !== repeated;

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!tooShort && !different && !busy) onConfirm(secret);
  };
  const field = {
    autoComplete: 'new-password',
    visibilityToggleButtonProps: { 'aria-label': words.show },
    styles: { wrapper: { maxWidth: 340 } },
  } as const;
  return (
    <form onSubmit={onSubmit}>
      <Stack gap="sm">
        <PasswordInput
          {...field}
          label={label}
          description={hint}
          autoFocus
          value={secret}
          onChange={(event) => setSecret(event.currentTarget.value)}
          error={tried && tooShort && words.tooShort(fewest)}
        />
        <PasswordInput
          {...field}
          label={again}
          value={repeated}
          onChange={(event) => setRepeated(event.currentTarget.value)}
          error={tried && !tooShort && different && words.different}
        />
        {children}
        <Group gap="xs">
          <Button type="submit" loading={busy}>
            {confirm}
          </Button>
          <Button variant="subtle" color="gray" onClick={onCancel}>
            {text.frame.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
