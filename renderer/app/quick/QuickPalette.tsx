import { useEffect, useRef } from 'react';
import { AskForm } from './AskForm';
import { AskMember } from './AskMember';
import classes from './Quick.module.css';
import { QuickFoot } from './QuickFoot';
import { QuickList } from './QuickList';
import { QuickSearch } from './QuickSearch';
import { useQuickPalette } from './use-quick-palette';

type QuickPaletteProps = Readonly<{
  /** It is done: the message says what. */
  onCopied: (message: string) => void;
  onClose: () => void;
  /** No toasts: the palette goes away with what would show them. */
  quiet?: boolean;
}>;

/** 快捷话术: type, Enter, paste. The same in a dialog of the desk and in a window of its own. */
export function QuickPalette({ onCopied, onClose, quiet = false }: QuickPaletteProps) {
  const palette = useQuickPalette({ onCopied, quiet });
  useKeysFirst(() => {
    if (!palette.back()) onClose();
  });
  return (
    <div className={classes.palette}>
      {palette.step === 'search' && (
        <>
          <QuickSearch palette={palette} />
          <QuickList palette={palette} />
        </>
      )}
      {palette.step === 'form' && <AskForm palette={palette} />}
      {palette.step === 'member' && <AskMember palette={palette} />}
      {palette.step !== 'member' && <QuickFoot palette={palette} />}
    </div>
  );
}

/**
 * Esc goes one step back, whatever has the focus; a list of choices that is open goes with its step. Enter held down is
 * pressed once.
 */
function useKeysFirst(onEscape: () => void): void {
  const latest = useRef(onEscape);
  useEffect(() => {
    latest.current = onEscape;
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const held = event.key === 'Enter' && event.repeat;
      if (event.isComposing || !(held || event.key === 'Escape')) return;
      event.preventDefault();
      event.stopPropagation();
      if (!held) latest.current();
    };
    window.addEventListener('keydown', pressed, true);
    return () => window.removeEventListener('keydown', pressed, true);
  }, []);
}
