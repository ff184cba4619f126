import type { NoticesApi } from '../../shared/wire/shell-api';

/** The part of a window that shows notices; a browser may have none. */
export type NoticeWindow = Pick<Window, 'focus'> & Readonly<{ Notification?: typeof Notification }>;

/** Notices as a browser gives them: only once the person let it. */
export function createWebNotices(window: NoticeWindow): NoticesApi {
  const listeners = new Set<(tag: string) => void>();
  const { Notification: Notice } = window;
  return {
    permission: () => stateOf(Notice?.permission),
    ask: async () => stateOf(await Notice?.requestPermission()),
    async show({ title, body, tag }) {
      if (Notice?.permission !== 'granted') return;
      const notice = new Notice(title, { body, tag });
      notice.onclick = () => {
        notice.close();
        window.focus();
        for (const listener of listeners) listener(tag);
      };
    },
    onOpened(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function stateOf(permission: NotificationPermission | undefined): ReturnType<NoticesApi['permission']> {
  if (permission === undefined) return 'unsupported';
  if (permission === 'default') return 'ask';
  return permission === 'granted' ? 'granted' : 'refused';
}
