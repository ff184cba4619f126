import { useEffect, useState } from 'react';

/** Fields of a list that hold text: a tick or a button in it is not typing. */
const textFields = '[data-rows] input:not([type="checkbox"]), [data-rows] textarea';

const isTyping = () => document.activeElement?.matches(textFields) ?? false;

/**
 * Whether somebody types in a list of the plan: what appears above it would push it away under their hands. The end of
 * a click is waited for, so that nothing moves between its press and its release.
 */
export function useTypingInRows(): boolean {
  const [typing, setTyping] = useState(false);
  useEffect(() => {
    let pressed = false;
    let later: ReturnType<typeof setTimeout> | undefined;
    const settle = () => {
      clearTimeout(later);
      // What has the focus is known once the old element lost it and the new one has it.
      later = setTimeout(() => {
        if (!pressed) setTyping(isTyping());
      });
    };
    const press = () => {
      pressed = true;
    };
    const release = () => {
      pressed = false;
      settle();
    };
    const undo = [
      ...(['focusin', 'focusout'] as const).map((name) => listen(name, settle)),
      listen('pointerdown', press),
      ...(['pointerup', 'pointercancel', 'dragend'] as const).map((name) => listen(name, release)),
    ];
    return () => {
      clearTimeout(later);
      for (const each of undo) each();
    };
  }, []);
  return typing;
}

function listen(name: string, act: () => void): () => void {
  document.addEventListener(name, act, true);
  return () => document.removeEventListener(name, act, true);
}
