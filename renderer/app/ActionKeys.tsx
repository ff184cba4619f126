import { type HotkeyItem, useHotkeys } from '@mantine/hooks';
import { actions } from './actions';
import { isAsked } from './is-asked';
import { isEmptySearch, isTyping } from './is-typing';
import { useActionContext } from './use-action-context';

/** Puts the keys of every action to work. Undo and redo leave a field with text to its own undo. */
export function ActionKeys({ onShortcuts }: Readonly<{ onShortcuts: () => void }>) {
  const context = useActionContext(onShortcuts);
  const items = actions.flatMap((action): HotkeyItem[] => {
    const { keys, whileTyping = false, inEmptySearch = false } = action;
    if (!keys) return [];
    const perform = (event: KeyboardEvent) => {
      const typing = isTyping(event.target) && !(inEmptySearch && isEmptySearch(event.target));
      if (!whileTyping && typing) return;
      if (!action.keepsDefault) event.preventDefault();
      if (!(action.waitsForAnswer && isAsked())) action.perform(context);
    };
    return [[keys, perform, { preventDefault: false }]];
  });
  // A ticked box keeps the focus: it is an input, but nobody types in it.
  useHotkeys(items, []);
  return null;
}
