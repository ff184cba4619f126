import { useDebouncedCallback, useWindowEvent } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { createDraftSaver, type SaveText } from './draft-saver';

/** What is being typed in one field. */
export type Draft = Readonly<{
  /** What the field shows: what was typed, else what is stored. */
  value: string;
  /** Something typed is not saved yet. */
  unsaved: boolean;
  change: (value: string) => void;
  /** Saves what was typed, if anything. */
  commit: () => void;
  /** Saves what was typed, if anything, and tells whether it is stored. */
  settle: () => Promise<boolean>;
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
  const [saver] = useState(() => createDraftSaver(() => setDraft(null)));

  const newest = useRef({ stored, save });
  useEffect(() => {
    newest.current = { stored, save };
  });
  const settle = () => saver.commit(newest.current);
  const commit = () => void settle();
  const leave = () => void saver.commit(newest.current, true);
  const commitInPause = useDebouncedCallback(commit, pause ?? 0);
  useEffect(() => () => void saver.commit(newest.current, true), [saver]);
  useWindowEvent('pagehide', leave);

  return {
    ...{ settle, commit, revert: saver.revert },
    value: draft ?? stored,
    unsaved: draft !== null,
    change: (value) => {
      saver.type(value);
      setDraft(value);
      if (pause !== undefined) commitInPause();
    },
  };
}

/** A draft of one line, saved trimmed. A required one that is emptied goes back to what it was. */
export function useLineDraft(stored: string, save: SaveText, { required = false } = {}): Draft {
  return useDraft(stored, async (typed, leaving) => {
    const line = typed.replace(/\s*[\r\n]+\s*/gu, ' ').trim();
    // What is not to be saved counts as settled, so that the field shows what is stored.
    return line === stored || (required && line === '') || save(line, leaving);
  });
}
