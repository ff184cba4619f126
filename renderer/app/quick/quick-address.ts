/** Whether a page is the window of 快捷话术, by the address it was opened with. */
export function isQuickAddress(hash: string): boolean {
  return /^#\/quick\/?$/.test(hash);
}
