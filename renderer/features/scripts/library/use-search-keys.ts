import { type ChangeEvent, type KeyboardEvent, useRef } from 'react';
import type { Script } from '../../../../shared/domain/scripts/script';
import { useHistoryCommands } from '../../../data/use-history-commands';

type SearchKeysInput = Readonly<{
  found: readonly Script[];
  /** Index of the script that Enter opens. */
  active: number;
  query: string;
  onMove: (index: number) => void;
  onOpen: (id: string) => void;
  onQuery: (query: string) => void;
}>;

type SearchKeys = Readonly<{
  onFocus: () => void;
  onChange: (event: ChangeEvent<HTMLInputElement>) => void;
  onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
}>;

/** The keys of the search: arrows move in the list, Enter opens, Esc empties it, and an untouched one undoes data. */
export function useSearchKeys({
  found,
  active,
  query,
  onMove,
  onOpen,
  onQuery,
}: SearchKeysInput): SearchKeys {
  const { undo, redo } = useHistoryCommands();
  // The search has the focus whenever nothing else does; untouched, it has nothing of its own to undo.
  const typed = useRef(false);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + 10,
      PageUp: active - 10,
    };
    const target = moves[event.key];
    const chosen = found[active];
    if (target !== undefined) {
      event.preventDefault();
      onMove(Math.max(0, Math.min(target, found.length - 1)));
    } else if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      onOpen(chosen.id);
    } else if (event.key === 'Escape' && query) {
      event.preventDefault();
      onQuery('');
    } else if (event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !typed.current) {
      event.preventDefault();
      void (event.shiftKey ? redo() : undo());
    }
  };

  return {
    onFocus: () => {
      typed.current = false;
    },
    onChange: (event) => {
      typed.current = true;
      onQuery(event.currentTarget.value);
    },
    onKeyDown,
  };
}
