import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** Where the screen stands, as its address says it. */
export type ScriptAddress = Readonly<{
  id: string | null;
  editing: boolean;
  queueOpen: boolean;
  /** The queue is to be filled at once and then shown. */
  starting: boolean;
  open: (id: string, options?: Readonly<{ edit?: boolean; replace?: boolean }>) => void;
  setEditing: (editing: boolean) => void;
  openQueue: () => void;
  /** Back to the list alone. */
  close: () => void;
}>;

/** `?id=` the open script, `&edit=1` its editor, `?do=queue` the copy queue. */
export function useScriptAddress(): ScriptAddress {
  const [params, setParams] = useSearchParams();
  const id = params.get('id');

  const open: ScriptAddress['open'] = useCallback(
    (next, { edit = false, replace = false } = {}) =>
      setParams(edit ? { id: next, edit: '1' } : { id: next }, { replace }),
    [setParams],
  );

  return {
    id,
    editing: params.get('edit') === '1',
    queueOpen: params.get('do') === 'queue',
    starting: params.get('start') === '1',
    open,
    setEditing: (editing) => id && open(id, { edit: editing, replace: true }),
    openQueue: () => setParams({ do: 'queue' }),
    close: () => setParams({}),
  };
}
