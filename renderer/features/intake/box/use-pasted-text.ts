import { useEffect, useState } from 'react';
import { text as texts } from '../../../i18n/text';
import { useDialogs } from '../../../ui/dialog-store';

/** The paste that a shortcut itself brings comes within this time, in milliseconds; only then the clipboard is asked. */
const ownPasteTime = 80;

/** Text that came with the dialog, or from the clipboard while it is open. */
export type PastedBox = Readonly<{
  text: string;
  setText: (text: string) => void;
  /** Still asking for the clipboard. */
  waiting: boolean;
  /** Why the box is empty, where the clipboard gave nothing. */
  hint: string | null;
}>;

/**
 * The text of the dialog. Ctrl+Shift+V is a paste of its own in the browser, which needs nobody's permission; where
 * none comes, the clipboard is asked for.
 * @param given what the dialog was opened with; null means the clipboard
 */
export function usePastedText(given: string | null): PastedBox {
  const [text, setText] = useState(given ?? '');
  const [asking, setAsking] = useState(given === null);
  const [hint, setHint] = useState<string | null>(null);

  // Pasted or dropped while the dialog is open, also by the very shortcut that opened it.
  useEffect(() => {
    if (given === null) return;
    setText(given);
    setAsking(false);
  }, [given]);

  useEffect(() => {
    if (!asking) return;
    let over = false;
    const timer = window.setTimeout(() => {
      readClipboard().then(
        (found) => {
          if (over) return;
          setText(found);
          setHint(found.trim() === '' ? texts.intake.clipboardEmpty : null);
          setAsking(false);
        },
        () => {
          if (over) return;
          setHint(texts.intake.clipboardRefused);
          setAsking(false);
        },
      );
    }, ownPasteTime);
    return () => {
      over = true;
      window.clearTimeout(timer);
    };
  }, [asking]);

  return { text, setText, waiting: asking, hint: text === '' ? hint : null };
}

async function readClipboard(): Promise<string> {
  return navigator.clipboard.readText();
}

/** While the dialog is open, a paste that goes into no field of it is the text to look at. */
export function usePasteAnywhere(): void {
  useEffect(() => {
    const take = (event: ClipboardEvent) => {
      const { open, show } = useDialogs.getState();
      const pasted = event.clipboardData?.getData('text/plain') ?? '';
      if (open !== 'intake' || pasted === '' || isFieldOfDialog(event.target)) return;
      event.preventDefault();
      show('intake', pasted);
    };
    window.addEventListener('paste', take, true);
    return () => window.removeEventListener('paste', take, true);
  }, []);
}

function isFieldOfDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('[role="dialog"] :is(input, textarea)');
}
