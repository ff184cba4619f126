import { useCallback } from 'react';
import type { InputValues } from '../../../../shared/domain/scripts/script-inputs';
import { useDesk } from '../desk-store';

/** What is filled into a script's form: what was typed just now, else what was filled in last time. */
export function useInputValues(
  script: string,
  last: InputValues,
): readonly [InputValues, (values: InputValues) => void] {
  const typed = useDesk(({ filling }) => (filling?.script === script ? filling.values : null));
  const fillIn = useDesk((state) => state.fillIn);
  return [typed ?? last, useCallback((values) => fillIn(script, values), [fillIn, script])];
}
