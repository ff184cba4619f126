import { useEffect, useState } from 'react';
import { toWireError } from '../../../../shared/wire/errors';
import { showError } from '../../../data/toasts';
import type { PlannedRow, RowsRequest } from './import-work';
import type { PlannedImport } from './use-import-plan';
import type { BackgroundWork } from './work-in-background';

/** Some rows of the plan, read anew with every plan. */
export function usePlannedRows(
  work: BackgroundWork,
  planned: PlannedImport,
  { kind, start, count }: RowsRequest,
): readonly PlannedRow[] {
  const [rows, setRows] = useState<readonly PlannedRow[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new plan has other rows.
  useEffect(() => {
    let stale = false;
    work.ask('rows', { kind, start, count }).then(
      (found) => {
        if (!stale) setRows(found);
      },
      (thrown: unknown) => {
        if (!stale && toWireError(thrown).code !== 'cancelled') showError(thrown);
      },
    );
    return () => {
      stale = true;
    };
  }, [work, planned, kind, start, count]);
  return rows;
}
