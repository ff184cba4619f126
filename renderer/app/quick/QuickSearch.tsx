import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { text } from '../../i18n/text';
import classes from './Quick.module.css';
import { optionId, quickListId } from './QuickList';
import type { QuickPalette } from './use-quick-palette';

/** The field everything is typed into; the list below follows it. */
export function QuickSearch({ palette }: Readonly<{ palette: QuickPalette }>) {
  const field = useRef<HTMLInputElement>(null);
  // Before anything else is typed.
  useLayoutEffect(() => field.current?.focus(), []);
  const count = palette.lines?.length ?? 0;
  return (
    <TextInput
      ref={field}
      role="combobox"
      aria-label={text.quick.search}
      aria-expanded
      aria-controls={quickListId}
      aria-activedescendant={count > 0 ? optionId(palette.marked) : undefined}
      aria-autocomplete="list"
      data-autofocus
      autoComplete="off"
      spellCheck={false}
      variant="unstyled"
      size="md"
      maxLength={200}
      placeholder={text.quick.placeholder}
      leftSection={<IconSearch size={18} stroke={1.6} />}
      classNames={{ root: classes.search ?? '', input: classes.field ?? '' }}
      value={palette.query}
      onChange={(event) => palette.search(event.currentTarget.value)}
      onKeyDown={(event) => onKey(event, palette, count)}
    />
  );
}

function onKey(event: KeyboardEvent<HTMLInputElement>, palette: QuickPalette, count: number): void {
  if (event.nativeEvent.isComposing) return;
  const perform = actionOf(event, palette, count);
  if (!perform) return;
  event.preventDefault();
  perform();
}

function actionOf(
  event: KeyboardEvent<HTMLInputElement>,
  palette: QuickPalette,
  count: number,
): (() => void) | null {
  const { marked, mark } = palette;
  const plain = !(event.shiftKey || event.ctrlKey || event.metaKey || event.altKey);
  switch (event.key) {
    case 'Enter':
      return palette.goOn;
    case 'ArrowDown':
      return count > 0 ? () => mark((marked + 1) % count) : null;
    case 'ArrowUp':
      return count > 0 ? () => mark((marked + count - 1) % count) : null;
    case 'Tab':
      // A quick hand is there before the library is read.
      return plain && (palette.fill.personal || !palette.lines) ? palette.askMember : null;
    case 'ArrowRight':
      return plain && palette.fill.personal && isAtEnd(event.currentTarget) ? palette.askMember : null;
    default:
      return null;
  }
}

function isAtEnd({ selectionStart, selectionEnd, value }: HTMLInputElement): boolean {
  return selectionStart === value.length && selectionEnd === value.length;
}
