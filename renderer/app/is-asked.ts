/** Dialogs, but neither drawers nor those that one works in, change after change: these are marked. */
const asking = '.mantine-Modal-root:not([data-keeps-undo]) [role="dialog"]';

/** Whether a dialog is open that waits for an answer: what lies behind it is to stay as it is until then. */
export function isAsked(): boolean {
  return [...document.querySelectorAll(asking)].some((dialog) => dialog.checkVisibility());
}
