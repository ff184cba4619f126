/** Whether a text has nothing to read in it. */
export function saysNothing(text: string): boolean {
  return text.trim() === '';
}
