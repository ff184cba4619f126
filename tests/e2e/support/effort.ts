import type { Page } from 'playwright-core';

/** What a person did: keys pressed, presses of the mouse, and pastes, with the keys that paste in them. */
export type Effort = Readonly<{ keys: number; clicks: number; pastes: number }>;

declare global {
  interface Window {
    effort?: { keys: number; clicks: number; pastes: number };
  }
}

/**
 * Counts what a job takes in the page it begins on; the job must not load another. Only what the browser takes for a
 * person's doing counts: type and press in the job, for `fill` and `focus` are no work to the page.
 */
export async function effortOf(page: Page, job: () => Promise<void>): Promise<Effort> {
  await page.evaluate(watch);
  await job();
  const effort = await page.evaluate(() => window.effort);
  if (!effort) throw new Error('the page that counted is gone');
  return effort;
}

/** In the page: begins anew at nothing. */
function watch(): void {
  const begun = window.effort !== undefined;
  window.effort = { keys: 0, clicks: 0, pastes: 0 };
  if (begun) return;
  const modifiers = ['Control', 'Shift', 'Alt', 'Meta'];
  const count = (event: Event) => {
    const { effort } = window;
    if (!effort || !event.isTrusted) return;
    if (event instanceof KeyboardEvent) {
      // A chord is one key, and so is one that is held down.
      if (!event.repeat && !modifiers.includes(event.key)) effort.keys += 1;
    } else if (event instanceof ClipboardEvent) {
      // It comes by a chord, which has been counted.
      effort.pastes += 1;
      effort.keys -= 1;
    } else effort.clicks += 1;
  };
  // A key on a button and a click on a label make clicks of their own, but nobody presses twice.
  for (const type of ['keydown', 'pointerdown', 'paste']) window.addEventListener(type, count, true);
}
