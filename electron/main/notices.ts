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
      shown.set(tag, notice);
      notice.on('close', () => {
        if (shown.get(tag) === notice) shown.delete(tag);
      });
      notice.on('click', () => {
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
