import { useMemo, useRef } from 'react';
import { inputsOf } from '../../../../shared/domain/scripts/inputs-of';
import type { Script } from '../../../../shared/domain/scripts/script';
import { fieldVariable } from '../../../../shared/domain/scripts/script-variables';
import { useScope } from '../../../data/scope';
import { useVaultQuery } from '../../../data/use-vault-query';
import { type WritingCatalogue, writingCatalogue } from './writing-catalogue';

/**
 * What the script can be written with: the app's variables, the community's fields and scripts, its inputs and those
 * of what it includes.
 */
export function useWritingCatalogue(
  script: Pick<Script, 'inputs' | 'title' | 'body'>,
  scripts: readonly Script[],
): WritingCatalogue {
  const { community } = useScope();
  const found = useVaultQuery('fields.list', { communityId: community.id }).data;
  const { title } = script;
  const inputs = useSame(inputsOf(script, scripts));
  return useMemo(() => {
    // Archived fields are not offered any more.
    const fields = (found ?? [])
      .filter(({ archivedAt }) => archivedAt === null)
      .flatMap(({ name }) => fieldVariable(name) ?? []);
    return writingCatalogue({ fields, inputs, scripts, title });
  }, [found, inputs, scripts, title]);
}

/** The list of before where it says the same: reading it with every key must not change what hangs on it. */
function useSame<Item>(list: readonly Item[]): readonly Item[] {
  const before = useRef(list);
  if (JSON.stringify(before.current) !== JSON.stringify(list)) before.current = list;
  return before.current;
}
