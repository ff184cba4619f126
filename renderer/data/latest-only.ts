/**
 * Does one thing at a time; of what is asked for meanwhile, only the last is done. For what a held key asks for faster
 * than it can be answered. What is given must not throw.
 */
export function createLatestOnly(): (act: () => Promise<void>) => void {
  let next: (() => Promise<void>) | null = null;
  let busy = false;
  const work = async () => {
    busy = true;
    while (next) {
      const act: () => Promise<void> = next;
      next = null;
      await act();
    }
    busy = false;
  };
  return (act) => {
    next = act;
    if (!busy) void work();
  };
}
