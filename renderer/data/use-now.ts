import { useEffect, useState } from 'react';
import type { Instant } from '../../shared/domain/days';

/** The current moment, told again every half minute: for what is due, late or close. */
export function useNow(): Instant {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), 30_000);
    return () => window.clearInterval(timer);
  }, []);
  return now;
}
