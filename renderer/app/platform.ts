/** Whether shortcuts are shown and pressed with ⌘. */
export function isMac(): boolean {
  return /mac/i.test(navigator.userAgent);
}
