import { TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { lineLimit } from '../../shared/domain/text';
import { useHistoryCommands } from '../data/use-history-commands';

type AddLineProps = Readonly<{
  /** Accessible name. */
  label: string;
  placeholder: string;
  /** Adds it; false keeps what was typed. */
  onAdd: (text: string) => Promise<boolean>;
  maxLength?: number;
  /** Name of the column, for going up and down with the arrow keys. */
  cell?: string;
  /** Class of the input, where the list has a look of its own. */
  inputClass?: string | undefined;
}>;

/** A field at the end of a list: Enter, or leaving it, adds what was typed and waits for the next. */
export function AddLine({
  label,
  placeholder,
  onAdd,
  maxLength = lineLimit,
  cell,
  inputClass,
}: AddLineProps) {
  const [typed, setTyped] = useState('');
  const justAdded = useRef(false);
  const { undo, redo } = useHistoryCommands();

  const add = async () => {
    const line = typed.trim();
    if (line === '') return;
    setTyped('');
    justAdded.current = true;
    if (!(await onAdd(line))) setTyped((now) => now || line);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      void add();
    }
    if (event.key === 'Escape' && typed !== '') {
      event.stopPropagation();
      setTyped('');
    }
    // The field is empty again, so undo and redo are about what was just added.
    const isHistory = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey);
    if (isHistory && justAdded.current && typed === '') {
      event.preventDefault();
      void (event.shiftKey ? redo() : undo());
    }
  };
  return (
    <TextInput
      variant="unstyled"
      aria-label={label}
      placeholder={placeholder}
      maxLength={maxLength}
      data-cell={cell}
      leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
      {...(inputClass ? { classNames: { input: inputClass } } : {})}
      value={typed}
      onChange={(event) => {
        justAdded.current = false;
        setTyped(event.currentTarget.value);
      }}
      onBlur={() => void add()}
      onKeyDown={onKeyDown}
    />
  );
}
