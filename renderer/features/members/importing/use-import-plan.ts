import { useEffect, useRef, useState } from 'react';
import type { Day } from '../../../../shared/domain/days';
import type { ImportCustomField } from '../../../../shared/domain/members/import/import-field';
import { toWireError } from '../../../../shared/wire/errors';
import { useScope } from '../../../data/scope';
import { showError } from '../../../data/toasts';
import { useVaultQuery } from '../../../data/use-vault-query';
import type { PlanSummary } from './import-work';
import type { ImportChoices } from './use-import-choices';
import type { ChosenFile } from './use-import-file';

/** How the plan came out. A new one is another object, so that what was read of the old one is read again. */
export type PlannedImport = Readonly<{ summary: PlanSummary }>;

/**
 * The dry run: what each row would do, from the file, the choices and the members already there. While it is carried
 * out the members are not asked for again: everybody new would come back as one of them.
 */
export function useImportPlan(
  { work, head }: ChosenFile,
  { mapping, mode, key }: ImportChoices,
  fields: readonly ImportCustomField[],
  today: Day,
  importing: boolean,
): PlannedImport | null {
  const { community } = useScope();
  const base = useVaultQuery('members.importBase', importing ? null : { communityId: community.id }).data;
  const tags = useVaultQuery('tags.list', { communityId: community.id }).data;
  const sent = useRef<Readonly<{ work: unknown; base: string }> | null>(null);
  const [planned, setPlanned] = useState<PlannedImport | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another sheet has another head, and is planned anew.
  useEffect(() => {
    if (base === undefined || tags === undefined) return;
    let stale = false;
    const plan = async () => {
      if (sent.current?.base !== base || sent.current.work !== work) {
        sent.current = { work, base };
        await work.ask('setBase', base);
      }
      const request = { mapping, mode, key, today, fields, tags };
      const summary = await work.ask('plan', request);
      if (!stale) setPlanned({ summary });
    };
    plan().catch((thrown: unknown) => {
      if (!stale && toWireError(thrown).code !== 'cancelled') showError(thrown);
    });
    return () => {
      stale = true;
    };
  }, [work, head, base, tags, fields, mapping, mode, key, today]);

  return planned;
}
