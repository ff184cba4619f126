import { useCallback, useEffect, useState } from 'react';
import { useHost } from '../../data/host-context';
import { useReadPrivacyHere } from '../../data/use-privacy';

/**
 * Counts how often the window was put away: each time the palette begins anew, while nobody looks, so that whoever
 * brings it up again types at once.
 */
export function useRoundOfQuick(): Readonly<{ round: number; next: () => void }> {
  const { shell } = useHost();
  const readPrivacy = useReadPrivacyHere();
  const [round, setRound] = useState(0);
  const next = useCallback(() => setRound((before) => before + 1), []);
  useEffect(
    () =>
      shell.quick.onShown((shown) => {
        if (!shown) next();
        // A lock that was set or taken away since is followed, also where no window told of it.
        else void readPrivacy();
      }),
    [shell, next, readPrivacy],
  );
  return { round, next };
}
