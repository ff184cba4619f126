import { useDebouncedCallback, useWindowEvent } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';

/** Saves a text; false when it could not be saved, which keeps what was typed. */
export type SaveText = (value: string) => Promise<boolean>;

/** What is being typed in one field. */
export type Draft = Readonly<{
  /** What the field shows: what was typed, else what is stored. */
  value: string;
  /** Something typed is not saved yet. */
  unsaved: boolean;
  change: (value: string) => void;
  /** Saves what was typed, if anything. */
  commit: () => void;
  /** Forgets what was typed. */
  revert: () => void;
}>;

type DraftOptions = Readonly<{
  /** Milliseconds without a key after which it is saved; without it, only `commit` saves. */
  pause?: number;
}>;

/**
 * Typing that is never lost: kept here until it is saved, saved by `commit`, in a pause, when the field goes away
 * and when the page does. A new stored value shows at once unless something typed still waits.
 */
export function useDraft(stored: string, save: SaveText, { pause }: DraftOptions = {}): Draft {
  const [draft, setDraft] = useState<string | null>(null);
  const typed = useRef<string | null>(null);
  const sending = useRef<string | null>(null);

  const revert = () => {
    typed.current = null;
    setDraft(null);
  };

  const commit = async () => {
    const value = typed.current;
    if (value === null || value === sending.current) return;
    if (value === stored) return revert();
    sending.current = value;
    const saved = await save(value);
    if (sending.current === value) sending.current = null;
    if (saved && typed.current === value) revert();
  };

  const newestCommit = useRef(commit);
  useEffect(() => {
    newestCommit.current = commit;
  });
  const commitNow = () => void newestCommit.current();
  const commitInPause = useDebouncedCallback(commitNow, pause ?? 0);
  useEffect(() => () => void newestCommit.current(), []);
  useWindowEvent('pagehide', commitNow);

  return {
    value: draft ?? stored,
    unsaved: draft !== null,
    change: (value) => {
      typed.current = value;
      setDraft(value);
      if (pause !== undefined) commitInPause();
    },
    commit: commitNow,
    revert,
  };
}

/** A draft of one line, saved trimmed. A required one that is emptied goes back to what it was. */
export function useLineDraft(stored: string, save: SaveText, { required = false } = {}): Draft {
  return useDraft(stored, async (typed) => {
    const line = typed.replace(/\s*[\r\n]+\s*/gu, ' ').trim();
    // What is not to be saved counts as settled, so that the field shows what is stored.
    return line === stored || (required && line === '') || save(line);
  });
}
