import { useState } from 'react';
import type { privacyJobs } from '../../../../shared/wire/nouns/privacy';
import type { JobInput, JobResult } from '../../../../shared/wire/vault-contract';
import { useHost } from '../../../data/host-context';
import { showError } from '../../../data/toasts';
import { useReadPrivacy } from '../../../data/use-privacy';

type PrivacyJobName = keyof typeof privacyJobs;

type PrivacyJobs = Readonly<{
  /** Does one job, then looks how things stand; says what went wrong and gives null. */
  perform: <Name extends PrivacyJobName>(
    name: Name,
    input: JobInput<Name>,
  ) => Promise<Readonly<{ result: JobResult<Name> }> | null>;
  busy: boolean;
}>;

/** Jobs of this part of 设置, one at a time. */
export function usePrivacyJobs(): PrivacyJobs {
  const { vault } = useHost();
  const read = useReadPrivacy();
  const [busy, setBusy] = useState(false);
  return {
    busy,
    async perform(name, input) {
      setBusy(true);
      try {
        const result = await vault.perform(name, input);
        await read();
        return { result };
      } catch (thrown) {
        showError(thrown);
        return null;
      } finally {
        setBusy(false);
      }
    },
  };
}
