import { useEffect, useState } from 'react';
import { type Day, dayOf } from '../../shared/domain/days';

/** Today's day, changing at midnight while the app stays open. */
export function useToday(): Day {
  const [today, setToday] = useState(() => dayOf(Date.now()));
  useEffect(() => {
    const timer = window.setInterval(() => setToday(dayOf(Date.now())), 30_000);
    return () => window.clearInterval(timer);
  }, []);
  return today;
}
