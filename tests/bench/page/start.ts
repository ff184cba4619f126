import { today } from '../../../renderer/i18n/zh-CN/today';
import { painted } from './shared-painted';

/** Moments of a start, in milliseconds from the navigation. */
export type SeenStart = Readonly<{
  /** The first thing that was drawn. */
  first: number;
  /** 今日 stood with all its sections, or the blank page with its button. */
  shown: number;
  /** A key pressed then had done what it does: the palette was there. */
  usable: number;
}>;

declare global {
  interface Window {
    /** Kept once a start has been seen. */
    seenStart?: Promise<SeenStart>;
  }
}

const sections = [today.send, today.newcomers, today.keyDates, today.contacts];

const areSectionsThere = () => {
  const titles = [...document.querySelectorAll('main h2')].map((title) => title.textContent);
  return sections.every((section) => titles.includes(section));
};

const isBlankPageThere = () => document.getElementById('blank') !== null;
const isPaletteThere = () => document.querySelector('[role="dialog"] input') !== null;

async function watchStart(): Promise<SeenStart> {
  const shown = await painted(() => areSectionsThere() || isBlankPageThere());
  const usable = isBlankPageThere() ? shown : await pressKey();
  const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? shown;
  return { first, shown, usable };
}

/** Ctrl+K, until its palette is drawn. */
function pressKey(): Promise<number> {
  const key = { key: 'k', code: 'KeyK', ctrlKey: true, bubbles: true, cancelable: true };
  document.body.dispatchEvent(new KeyboardEvent('keydown', key));
  return painted(isPaletteThere);
}

// The vault's frame has none of it.
if (window.top === window) {
  window.seenStart = new Promise((resolve) => {
    document.addEventListener('DOMContentLoaded', () => resolve(watchStart()), { once: true });
  });
}
