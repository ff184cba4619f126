import { useEffect } from 'react';
import { defaultQuickKey, isQuickKeyPressed } from '../../../shared/domain/settings/quick-key';
import { useVaultQuery } from '../../data/use-vault-query';
import { isMac } from '../platform';
import { useQuickDialog } from './quick-dialog-store';

/**
 * Listens in the page for the key of 快捷话术. Where the system has given us the key the page never sees it, and the
 * window of its own comes up instead.
 */
export function QuickKey() {
  // Until the settings are read the usual key opens it: nobody waits for them after a start.
  const key = useVaultQuery('settings.all', {}).data?.quickKey ?? defaultQuickKey;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.repeat || !isQuickKeyPressed(key, event, isMac())) return;
      event.preventDefault();
      const { opened, open, close } = useQuickDialog.getState();
      if (opened) close();
      else open();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [key]);
  return null;
}
