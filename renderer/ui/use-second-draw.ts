import { useDeferredValue } from 'react';

/**
 * False in the first drawing, true in the one that follows at once: what lies lower on a long page is left to that one,
 * which gives way to what people do, so that opening the page does not hold them up.
 */
export function useSecondDraw(): boolean {
  return useDeferredValue(true, false);
}
