import type { ComboboxStore } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef } from 'react';

type FirstHitOptions = Readonly<{
  query: string;
  /** The hits are those of the query. */
  current: boolean;
  /** Id of the first hit. */
  first: string | undefined;
  onPick: (id: string) => void;
}>;

/**
 * The first hit is marked when the hits are there, which is a moment after the typing: an Enter pressed before then
 * waits for them, and never takes a hit of earlier words. Gives what is done on a key; true when Enter was dealt with.
 */
export function useFirstHit(
  combobox: ComboboxStore,
  { query, current, first, onPick }: FirstHitOptions,
): (event: KeyboardEvent) => boolean {
  const enterPressed = useRef(false);
  const markedFor = useRef('');
  const typed = query.trim() !== '';

  useEffect(() => {
    const shown = `${query} ${first}`;
    if (!typed || !current || shown === markedFor.current) return;
    markedFor.current = shown;
    const pickNow = enterPressed.current;
    enterPressed.current = false;
    if (pickNow && first) onPick(first);
    else if (first) combobox.selectFirstOption();
    else combobox.resetSelectedOption();
  });

  return (event) => {
    if (event.key !== 'Enter') enterPressed.current = false;
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !typed) return false;
    if (!current) {
      event.preventDefault();
      combobox.resetSelectedOption();
      // Even the same first hit is to be picked when it comes again.
      markedFor.current = '';
      enterPressed.current = true;
      return true;
    }
    // Hits that are there and not yet marked: a quick Enter means the first.
    if (combobox.getSelectedOptionIndex() !== -1) return false;
    event.preventDefault();
    if (first) onPick(first);
    return true;
  };
}
