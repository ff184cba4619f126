import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { stepIdSchema } from '../../../shared/domain/onboarding/onboarding';

type OpenOptions = Readonly<{ edit?: boolean; replace?: boolean; stepId?: string | null }>;

/** Where the screen stands, as its address says it. */
export type ScriptAddress = Readonly<{
  id: string | null;
  /** Key of the built-in script that is open. */
  builtIn: string | null;
  /** The step of 新人陪伴 the open script is copied for. */
  stepId: string | null;
  editing: boolean;
  queueOpen: boolean;
  /** The queue is to be filled at once and then shown. */
  starting: boolean;
  open: (id: string, options?: OpenOptions) => void;
  setEditing: (editing: boolean) => void;
  openQueue: () => void;
  /** What is copied next counts for no step. */
  dropStep: () => void;
  /** Back to the list alone. */
  close: () => void;
}>;

/**
 * `?id=` the open script, `&edit=1` its editor, `?builtin=` an open built-in one, `&step=` the step of 新人陪伴 it is
 * copied for, `?do=queue` the copy queue.
 */
export function useScriptAddress(): ScriptAddress {
  const [params, setParams] = useSearchParams();
  const id = params.get('id');
  const stepId = stepIdSchema.safeParse(params.get('step')).data ?? null;

  const open: ScriptAddress['open'] = useCallback(
    (next, { edit = false, replace = false, stepId: step = null } = {}) =>
      setParams({ id: next, ...(edit ? { edit: '1' } : {}), ...(step ? { step } : {}) }, { replace }),
    [setParams],
  );

  return {
    id,
    builtIn: params.get('builtin'),
    stepId,
    editing: params.get('edit') === '1',
    queueOpen: params.get('do') === 'queue',
    starting: params.get('start') === '1',
    open,
    setEditing: (editing) => id && open(id, { edit: editing, replace: true, stepId }),
    openQueue: () => setParams({ do: 'queue' }),
    dropStep: () =>
      setParams(
        (now) => {
          const rest = new URLSearchParams(now);
          rest.delete('step');
          return rest;
        },
        { replace: true },
      ),
    close: () => setParams({}),
  };
}
