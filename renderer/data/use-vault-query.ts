import { useEffect, useState } from 'react';
import type { WireError } from '../../shared/wire/errors';
import { keepSame } from '../../shared/wire/keep-same';
import type { QueryInput, QueryName, QueryResult } from '../../shared/wire/vault-contract';
import { useHost } from './host-context';

export type LiveResult<Name extends QueryName> = Readonly<{
  /** The newest result; undefined until the first. It stays while the input changes, marked `stale`. */
  data: QueryResult<Name> | undefined;
  error: WireError | undefined;
  /** `data` belongs to an earlier input. */
  stale: boolean;
}>;

type Held<Name extends QueryName> = Readonly<{ key: string; data?: QueryResult<Name>; error?: WireError }>;

/** What came, with the parts that say the same as before: they draw nothing anew. */
function holding<Name extends QueryName>(
  before: Held<Name>,
  key: string,
  came: QueryResult<Name>,
): Held<Name> {
  const data = keepSame(before.data, came);
  const isSame = before.key === key && before.error === undefined && Object.is(before.data, data);
  return isSame ? before : { key, data };
}

/** A live view model of the vault: read now and again after each change. `null` as input reads nothing. */
export function useVaultQuery<Name extends QueryName>(
  name: Name,
  input: QueryInput<Name> | null,
): LiveResult<Name> {
  const { vault } = useHost();
  const key = input === null ? '' : JSON.stringify(input);
  const [held, setHeld] = useState<Held<Name>>({ key: '' });

  useEffect(() => {
    if (key === '') return;
    const watch = vault.watch(
      name,
      JSON.parse(key) as QueryInput<Name>,
      (data) => setHeld((before) => holding(before, key, data)),
      // What was read for an earlier input must not pass for this one's.
      (error) => setHeld((before) => (before.key === key ? { ...before, error } : { key, error })),
    );
    return () => watch.stop();
  }, [vault, name, key]);

  if (input === null) return { data: undefined, error: undefined, stale: false };
  return { data: held.data, error: held.key === key ? held.error : undefined, stale: held.key !== key };
}
