import { type HotkeyItem, useHotkeys } from '@mantine/hooks';
import { actions } from './actions';
import { isTyping } from './is-typing';
import { useActionContext } from './use-action-context';

/** Puts the keys of every action to work. Undo and redo leave a text field to its own undo. */
export function ActionKeys({ onShortcuts }: Readonly<{ onShortcuts: () => void }>) {
  const context = useActionContext(onShortcuts);
  const items = actions.flatMap((action): HotkeyItem[] => {
    const { keys, whileTyping = false } = action;
    if (!keys) return [];
    const perform = (event: KeyboardEvent) => {
      if (!whileTyping && isTyping(event.target)) return;
      if (!action.keepsDefault) event.preventDefault();
      action.perform(context);
    };
    return [[keys, perform, { preventDefault: false }]];
  });
  // A ticked box keeps the focus: it is an input, but nobody types in it.
  useHotkeys(items, []);
  return null;
}
