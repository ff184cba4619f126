import { painted } from './shared-painted';

/** What the driver asks of the page. */
export type MonthPage = Readonly<{
  /** Awaits a card to be let go on a day: milliseconds until it is drawn there, NaN where it never was. */
  dropped: (itemId: string, day: string) => Promise<number>;
  /** From now on counts frames. */
  beginFrames: () => void;
  /** The time between each two frames since then, in milliseconds. */
  endFrames: () => readonly number[];
}>;

declare global {
  interface Window {
    monthBench?: MonthPage;
  }
}

/** Milliseconds after which a drag that never became one is given up. */
const patience = 5_000;

let gaps: number[] = [];
let running = false;

window.monthBench = {
  dropped: (itemId, day) =>
    new Promise((resolve) => {
      const begin = async () => {
        const from = performance.now();
        const card = `[data-day="${day}"] [data-event-id="${itemId}"]`;
        resolve((await painted(() => document.querySelector(card) !== null)) - from);
      };
      window.addEventListener('drop', () => void begin(), { once: true, capture: true });
      setTimeout(() => resolve(Number.NaN), patience);
    }),
  beginFrames() {
    gaps = [];
    running = true;
    let last = performance.now();
    requestAnimationFrame(function frame() {
      const now = performance.now();
      gaps.push(now - last);
      last = now;
      if (running) requestAnimationFrame(frame);
    });
  },
  endFrames() {
    running = false;
    return gaps;
  },
};
