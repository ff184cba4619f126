import { useRef } from 'react';

/**
 * Does one thing at a time, so that Enter held down or a double click does it once. Shut for good after `act` gave
 * true, for a form that goes away once it is done.
 */
export function useOnce(act: () => Promise<boolean>): () => Promise<void> {
  const shut = useRef(false);
  return async () => {
    if (shut.current) return;
    shut.current = true;
    shut.current = await act();
  };
}
