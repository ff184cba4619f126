import { type ClipboardEvent, type DragEvent, useState } from 'react';

type Incoming = Readonly<{
  onFiles: (files: readonly File[]) => void;
  onText: (text: string) => void;
}>;

/** Files and text that are dropped onto a place or pasted where no field takes them. */
export function useIncoming({ onFiles, onText }: Incoming) {
  const [over, setOver] = useState(false);

  const take = (data: DataTransfer): boolean => {
    const files = [...data.files];
    const text = data.getData('text/plain');
    if (files.length > 0) onFiles(files);
    else if (text.trim() !== '') onText(text);
    return files.length > 0 || text.trim() !== '';
  };
  const props = {
    onDragOver: (event: DragEvent) => {
      if (!takes(event)) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: (event: DragEvent<HTMLElement>) => {
      const to = event.relatedTarget;
      if (!(to instanceof Node && event.currentTarget.contains(to))) setOver(false);
    },
    onDrop: (event: DragEvent) => {
      setOver(false);
      if (takes(event) && take(event.dataTransfer)) event.preventDefault();
    },
    onPaste: (event: ClipboardEvent) => {
      if (isField(event.target) && event.clipboardData.files.length === 0) return;
      if (take(event.clipboardData)) event.preventDefault();
    },
  };
  return { over, props };
}

/** A file anywhere; text where no field takes it. */
function takes({ dataTransfer, target }: DragEvent): boolean {
  const { types } = dataTransfer;
  return types.includes('Files') || (types.includes('text/plain') && !isField(target));
}

function isField(target: EventTarget): boolean {
  return target instanceof Element && target.closest('input, textarea') !== null;
}
