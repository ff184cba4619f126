import { create } from 'zustand';

/** Dialogs that open from anywhere, over whatever screen there is. */
type DialogState = Readonly<{
  /** Which one is open. */
  open: 'intake' | 'experts' | null;
  /** The text it begins with: what was pasted or dropped; null asks for one. */
  text: string | null;
  show: (dialog: 'intake' | 'experts', text?: string | null) => void;
  close: () => void;
}>;

export const useDialogs = create<DialogState>()((set) => ({
  open: null,
  text: null,
  show: (open, text = null) => set({ open, text }),
  close: () => set({ open: null, text: null }),
}));
