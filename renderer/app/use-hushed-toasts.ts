import { type NotificationData, notifications, notificationsStore } from '@mantine/notifications';
import { useLayoutEffect } from 'react';

/**
 * Takes toasts away while the app is locked: they stand beside it and name people, and what was being typed is saved
 * as its field goes. What went wrong meanwhile is said afterwards.
 */
export function useHushedToasts(locked: boolean): void {
  useLayoutEffect(() => {
    if (!locked) return;
    const troubles = new Map<string, NotificationData>();
    const hush = () => {
      const { notifications: shown, queue } = notificationsStore.getState();
      if (shown.length + queue.length === 0) return;
      for (const toast of [...shown, ...queue]) {
        if (toast.role === 'alert') troubles.set(toast.id ?? '', toast);
      }
      notifications.clean();
      notifications.cleanQueue();
    };
    hush();
    const stop = notificationsStore.subscribe(hush);
    return () => {
      stop();
      for (const toast of troubles.values()) notifications.show(toast);
    };
  }, [locked]);
}
