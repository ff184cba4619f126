import { create } from 'zustand';

type QuickDialogState = Readonly<{
  opened: boolean;
  /** What had the focus before; it gets it back. */
  from: HTMLElement | null;
  open: () => void;
  close: () => void;
}>;

function focused(): HTMLElement | null {
  return document.activeElement instanceof HTMLElement ? document.activeElement : null;
}

/** Whether 快捷话术 is open over the desk. Of its own, so that it opens over any other dialog and leaves that alone. */
export const useQuickDialog = create<QuickDialogState>()((set) => ({
  opened: false,
  from: null,
  open: () => set({ opened: true, from: focused() }),
  close: () => set({ opened: false }),
}));
