/** Longest time one rendering may take, in milliseconds. An honest script takes less than ten. */
export const renderMilliseconds = 500;
/** Longest time filling one script for all its members may take: the page waits for it. */
const fillMilliseconds = 1_500;
/** What each rendering takes without it counting, so that many short ones never run out on a slow computer. */
const freeMilliseconds = 1;
/** Longest texts of one filling together, in UTF-16 units: 500 of the longest a queue takes would not be read. */
const fillCharacters = 10_000_000;

/** What a filling may still use. A limit against scripts that never end is the one thing here that reads a clock. */
export type FillBudget = Readonly<{
  /** Begins a rendering: how long it may take, in milliseconds; 0 when nothing is left. */
  nextRendering: () => number;
  /** Notes a text that was made. */
  spend: (characters: number) => void;
}>;

/** Starts the budget of one filling. */
export function startBudget(): FillBudget {
  let end = performance.now() + fillMilliseconds;
  let characters = fillCharacters;
  return {
    nextRendering: () => {
      const left = characters < 0 ? 0 : Math.max(0, Math.min(renderMilliseconds, end - performance.now()));
      end += freeMilliseconds;
      return left;
    },
    spend: (count) => {
      characters -= count;
    },
  };
}
