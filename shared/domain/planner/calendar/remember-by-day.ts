import type { Day } from '../../days';

/** About three years of days: what one looks at in a sitting. */
const most = 1200;

/** Facts of a day that never change, worked out once; the days asked for first are forgotten first. */
export function rememberByDay<Fact>(workOut: (day: Day) => Fact): (day: Day) => Fact {
  const known = new Map<Day, Readonly<{ fact: Fact }>>();
  return (day) => {
    const found = known.get(day);
    if (found) return found.fact;
    const fact = workOut(day);
    if (known.size >= most) {
      const oldest = known.keys().next();
      if (!oldest.done) known.delete(oldest.value);
    }
    known.set(day, { fact });
    return fact;
  };
}
