import { type Dispatch, type SetStateAction, useEffect } from 'react';

/**
 * Puts what the clipboard holds into a box that has just opened, as 粘贴识别 does. What was typed by then stays, and
 * where the clipboard may not be read the box stays empty: Ctrl+V is always there.
 * @param setText sets the text of the box; a state setter, so that it never changes
 */
export function useClipboardText(setText: Dispatch<SetStateAction<string>>): void {
  useEffect(() => {
    let over = false;
    const read = async () => navigator.clipboard.readText();
    read().then(
      (found) => {
        if (!over && found.trim() !== '') setText((typed) => (typed === '' ? found : typed));
      },
      () => undefined,
    );
    return () => {
      over = true;
    };
  }, [setText]);
}
