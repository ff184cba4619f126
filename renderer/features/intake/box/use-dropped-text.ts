import { useEffect } from 'react';
import { intakeTextLimit } from '../../../../shared/domain/intake/intake';
import { decodeText } from '../../../../shared/domain/members/import/decode-text';
import { WeiluError } from '../../../../shared/wire/errors';
import { showError } from '../../../data/toasts';
import { useDialogs } from '../../../ui/dialog-store';

/** Bytes of the longest text, in the encoding that takes most. */
const mostBytes = intakeTextLimit * 4;

/** Text or a text file dropped on the window, from outside of it, opens 粘贴识别 with it. */
export function useDroppedText(): void {
  const show = useDialogs((state) => state.show);
  useEffect(() => {
    // What is dragged within the page is a task or a plan on its way to another place.
    let own = false;
    const start = () => {
      own = true;
    };
    const end = () => {
      own = false;
    };
    const over = (event: DragEvent) => {
      if (!own && takes(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      const { dataTransfer } = event;
      if (own || event.defaultPrevented || !dataTransfer || !takes(event)) return;
      event.preventDefault();
      const file = dataTransfer.files.item(0);
      const dropped = dataTransfer.getData('text/plain');
      if (file) readFile(file).then((found) => show('intake', found), showError);
      else if (dropped.trim() !== '') show('intake', dropped);
    };
    const listeners = { dragstart: start, dragend: end, dragover: over, drop } as const;
    for (const [name, listener] of Object.entries(listeners))
      window.addEventListener(name, listener as EventListener);
    return () => {
      for (const [name, listener] of Object.entries(listeners))
        window.removeEventListener(name, listener as EventListener);
    };
  }, [show]);
}

/** A file anywhere; other text where no field takes it. */
function takes({ dataTransfer, target }: DragEvent): boolean {
  const types = dataTransfer?.types ?? [];
  const inField = target instanceof Element && target.closest('input, textarea') !== null;
  return types.includes('Files') || (types.includes('text/plain') && !inField);
}

/** The text of a file. @throws WeiluError `file-too-large`, `file-empty` or `file-not-text`. */
async function readFile(file: File): Promise<string> {
  const { name, size } = file;
  if (size > mostBytes) throw new WeiluError('file-too-large', { name, bytes: size, limit: mostBytes });
  const decoded = decodeText(new Uint8Array(await file.arrayBuffer()));
  if (!decoded.ok) throw new WeiluError(decoded.code, { name });
  return decoded.text;
}
