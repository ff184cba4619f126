import { Stack } from '@mantine/core';
import { useEffect } from 'react';
import { usePrivacy, useReadPrivacy } from '../../../data/use-privacy';
import { EncryptionPanel } from './EncryptionPanel';
import { LockPanel } from './LockPanel';

/** 隐私与安全: a password for backups, and the app lock. */
export function PrivacyPart() {
  const { state } = usePrivacy();
  const read = useReadPrivacy();
  // A recovered store may have neither.
  useEffect(() => void read(), [read]);
  if (!state) return null;
  return (
    <Stack gap="md">
      <EncryptionPanel encrypted={state.encrypted} />
      <LockPanel lock={state.lock} />
    </Stack>
  );
}
