import { useLayoutEffect } from 'react';
import { useDesk } from '../desk-store';

/** While the queue is coming, Enter counts as copying its first text, wherever the focus stood before. */
export function useEarlyEnter(coming: boolean): void {
  const askFirstCopy = useDesk((state) => state.askFirstCopy);
  useLayoutEffect(() => {
    if (!coming) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof HTMLElement && event.target.matches('input, textarea')) return;
      event.preventDefault();
      event.stopPropagation();
      // A key held down is no second press.
      if (!event.repeat) askFirstCopy(true);
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [coming, askFirstCopy]);
}
