/** What runs, in the order it was started. */
export interface PartList {
  /**
   * Starts the next part and keeps how to end it.
   * @throws Error that names the part when it does not start
   */
  start<T>(name: string, begin: () => T | Promise<T>, end?: (part: T) => void | Promise<void>): Promise<T>;
  /** Ends every part, the last one first. A part that fails to end does not keep the others from ending. */
  stop(): Promise<void>;
}

/** An empty list of parts. `report` hears of a part that failed to end. */
export function createPartList(report: (name: string, thrown: unknown) => void): PartList {
  let running: ReadonlyArray<Readonly<{ name: string; end: () => void | Promise<void> }>> = [];
  return {
    async start(name, begin, end) {
      try {
        const part = await begin();
        running = [...running, { name, end: () => end?.(part) }];
        return part;
      } catch (thrown) {
        const detail = thrown instanceof Error ? thrown.message : String(thrown);
        throw new Error(`${name}: ${detail}`, { cause: thrown });
      }
    },
    async stop() {
      const ending = running.toReversed();
      running = [];
      for (const part of ending) {
        try {
          await part.end();
        } catch (thrown) {
          report(part.name, thrown);
        }
      }
    },
  };
}
