import type * as Electron from 'electron';
import type { Notice } from '#shared/wire/shell-api';

/** The part of Electron's Notification that is used. */
export type ShownNotice = Pick<Electron.Notification, 'show' | 'close' | 'on'>;

/** Notices of the system, for the desk. */
export type Notices = Readonly<{
  show: (notice: Notice) => void;
  /** Tells the tag of each notice the person opened; gives back what ends it. */
  onOpened: (listener: (tag: string) => void) => () => void;
}>;

/** Most notices held at once: a system that never tells of closing must not have all of them kept. */
const mostShown = 50;

/**
 * Shows notices, one of each tag; opening one brings the desk forward.
 *
 * @param make - one of the system's, or null where the system has none
 */
export function createNotices(
  make: (options: Readonly<{ title: string; body: string }>) => ShownNotice | null,
  bringForward: () => void,
): Notices {
  // Held until they are gone: one that is collected answers no click any more.
  const shown = new Map<string, ShownNotice>();
  const listeners = new Set<(tag: string) => void>();
  return {
    show({ title, body, tag }) {
      const notice = make({ title, body });
      if (!notice) return;
      shown.get(tag)?.close();
      // Anew at the end, so that the first of all is the oldest.
      shown.delete(tag);
      shown.set(tag, notice);
      const [oldest] = shown.keys();
      if (shown.size > mostShown && oldest !== undefined) shown.delete(oldest);
      const forget = () => {
        if (shown.get(tag) === notice) shown.delete(tag);
      };
      notice.on('close', forget);
      notice.on('click', () => {
        forget();
        bringForward();
        for (const listener of listeners) listener(tag);
      });
      notice.show();
    },
    onOpened(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const fullWidth: Readonly<Record<string, string>> = { '<': '＜', '>': '＞', '&': '＆' };

/**
 * A text of a notice that no server of notices takes for markup. The freedesktop specification lets a body have tags,
 * and a server decides whether it reads them: full-width characters look the same on both kinds, entities would not.
 */
export function withoutMarkup(text: string): string {
  return text.replace(/[<>&]/g, (character) => fullWidth[character] ?? character);
}
