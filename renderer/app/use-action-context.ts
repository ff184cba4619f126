import { useMantineColorScheme } from '@mantine/core';
import { useNavigate } from 'react-router';
import { useHistoryCommands } from '../data/use-history-commands';
import { lockApp } from '../data/use-privacy';
import { useDialogs } from '../ui/dialog-store';
import { palette } from '../ui/palette-store';
import type { ActionContext } from './actions';
import { useQuickDialog } from './quick/quick-dialog-store';

/** What actions need of the running app. */
export function useActionContext(openShortcuts: () => void): ActionContext {
  const navigate = useNavigate();
  const { undo, redo } = useHistoryCommands();
  const { toggleColorScheme } = useMantineColorScheme();
  const show = useDialogs((state) => state.show);
  const openQuick = useQuickDialog((state) => state.open);
  return {
    go: (address) => void navigate(address),
    undo: () => void undo(),
    redo: () => void redo(),
    openIntake: () => show('intake'),
    openExperts: () => show('experts'),
    openQuick,
    openPalette: () => palette.open(),
    openShortcuts,
    toggleAppearance: toggleColorScheme,
    // Without a lock there is nothing to shut yet: one is set first.
    lock: () => {
      if (!lockApp()) void navigate('/settings/privacy?do=lock');
    },
  };
}
