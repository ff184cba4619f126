import { Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { PrivacyState } from '../../../../shared/wire/nouns/privacy';
import { text } from '../../../i18n/text';
import { Panel } from '../../../ui/Panel';
import { LockOff } from './LockOff';
import { LockOn } from './LockOn';
import { RecoveryCode } from './RecoveryCode';
import { StateBadge } from './StateBadge';

const words = text.privacy.lock;

/** 应用锁: on or off, when it shuts by itself, and the recovery code once. */
export function LockPanel({ lock }: Readonly<{ lock: PrivacyState['lock'] }>) {
  const [recoveryCode, setRecoveryCode] = useState<string | null>(null);
  return (
    <Panel
      title={words.title}
      buttons={<StateBadge on={lock !== null} label={lock ? words.on : words.off} />}
    >
      <Stack px={16} py="sm" gap="sm">
        <Text size="sm">{words.lead}</Text>
        <Text size="sm" c="dimmed">
          {words.limits}
        </Text>
        {lock && recoveryCode !== null && (
          <RecoveryCode code={recoveryCode} onDone={() => setRecoveryCode(null)} />
        )}
        {lock ? <LockOn idleMinutes={lock.idleMinutes} /> : <LockOff onSet={setRecoveryCode} />}
      </Stack>
    </Panel>
  );
}
