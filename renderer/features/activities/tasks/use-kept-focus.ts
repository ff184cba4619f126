import { useLayoutEffect, useRef } from 'react';

/**
 * Keeps the focus on the same element while its row moves in the list: a browser drops it when an element is put
 * elsewhere.
 */
export function useKeptFocus(order: string) {
  const listRef = useRef<HTMLUListElement>(null);
  const kept = useRef<Element | null>(null);
  useLayoutEffect(() => {
    const element = kept.current;
    kept.current = null;
    if (order && element instanceof HTMLElement && listRef.current?.contains(element)) element.focus();
  }, [order]);
  return {
    listRef,
    keepFocus: () => {
      kept.current = document.activeElement;
    },
  };
}
