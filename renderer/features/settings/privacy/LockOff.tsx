import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { passcodeLength } from '../../../../shared/domain/privacy/secret-length';
import { text } from '../../../i18n/text';
import { IdleChoice } from './IdleChoice';
import { NewSecretForm } from './NewSecretForm';
import { usePrivacyJobs } from './use-privacy-jobs';

const words = text.privacy.lock;

type LockOffProps = Readonly<{
  /** Hears the recovery code, which is told this once. */
  onSet: (recoveryCode: string) => void;
}>;

/** While there is no lock: how to set one. The address asks for it when someone wanted to lock. */
export function LockOff({ onSet }: LockOffProps) {
  const [search, setSearch] = useSearchParams();
  const asked = search.get('do') === 'lock';
  const [forming, setForming] = useState(false);
  const [idleMinutes, setIdleMinutes] = useState<number | null>(15);
  const { perform, busy } = usePrivacyJobs();

  const stop = () => {
    setForming(false);
    if (asked) setSearch({}, { replace: true });
  };
  const set = async (passcode: string) => {
    const done = await perform('lock.set', { passcode, idleMinutes });
    if (!done) return;
    stop();
    onSet(done.result.recoveryCode);
  };

  if (!forming && !asked) {
    return (
      <Group>
        <Button onClick={() => setForming(true)}>{words.set}</Button>
      </Group>
    );
  }
  return (
    <>
      {asked && <Text size="sm">{words.first}</Text>}
      <NewSecretForm
        label={words.passcode}
        hint={words.passcodeHint(passcodeLength)}
        again={words.again}
        fewest={passcodeLength}
        confirm={words.confirm}
        busy={busy}
        onConfirm={(passcode) => void set(passcode)}
        onCancel={stop}
      >
        <IdleChoice value={idleMinutes} onChange={setIdleMinutes} />
      </NewSecretForm>
    </>
  );
}
