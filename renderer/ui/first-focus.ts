const closeButtons = '.mantine-Modal-close, .mantine-Drawer-close';
const bodies = '.mantine-Modal-body, .mantine-Drawer-body';
const controls = 'a[href], button, input, select, textarea, [tabindex], [contenteditable="true"]';

/** How long a dialog may take to show its first control, in milliseconds; then the keyboard stays at the dialog. */
const patience = 5_000;

const isUsable = (control: HTMLElement): boolean =>
  control.tabIndex >= 0 &&
  !control.matches(':disabled, [data-disabled]') &&
  control.getClientRects().length > 0;

/** A field that shows its list as soon as it has the focus would cover what was just opened. */
const opensAtOnce = (control: HTMLElement): boolean =>
  control.matches('[aria-haspopup="listbox"]:not([readonly])');

function firstControl(dialog: Element): HTMLElement | null {
  const body = dialog.querySelector(bodies);
  const usable = [...(body?.querySelectorAll<HTMLElement>(controls) ?? [])].filter(isUsable);
  return usable.find((control) => !opensAtOnce(control)) ?? usable[0] ?? null;
}

/** From the dialog itself to its first control, once that is there; not where the person went on meanwhile. */
function focusFirst(dialog: HTMLElement): void {
  dialog.focus({ preventScroll: true });
  const settle = (): boolean => {
    if (document.activeElement !== dialog) return true;
    const control = firstControl(dialog);
    control?.focus({ preventScroll: true });
    return control !== null;
  };
  if (settle()) return;
  const observer = new MutationObserver(() => settle() && observer.disconnect());
  observer.observe(dialog, { childList: true, subtree: true });
  setTimeout(() => observer.disconnect(), patience);
}

/**
 * Lets every dialog and drawer that names no other place (`data-autofocus`) begin at the first control of what it
 * shows. The focus trap begins at 关闭 otherwise, where Enter closes what was just opened.
 */
export function beginDialogsAtTheirContent(): void {
  const met = new WeakSet<Element>();
  document.addEventListener('focusin', ({ target }) => {
    const dialog = target instanceof Element ? target.closest<HTMLElement>('[role="dialog"]') : null;
    if (!dialog || met.has(dialog)) return;
    met.add(dialog);
    // The trap asks twice in a row; what comes after both stays.
    setTimeout(() => {
      if (document.activeElement?.matches(closeButtons)) focusFirst(dialog);
    });
  });
}
