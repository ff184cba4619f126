import { useEffect, useRef } from 'react';

/** Brings the focus to an element, once, when it is there: what was open before it took the focus along. */
export function useFocusOnce<Element extends HTMLElement>(ready: boolean) {
  const ref = useRef<Element>(null);
  const done = useRef(false);
  useEffect(() => {
    if (!ready || done.current) return;
    done.current = true;
    ref.current?.focus();
  }, [ready]);
  return ref;
}
