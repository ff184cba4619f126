import { TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { lineLimit } from '../../shared/domain/text';

type AddLineProps = Readonly<{
  /** Accessible name. */
  label: string;
  placeholder: string;
  /** Adds it; false keeps what was typed. */
  onAdd: (text: string) => Promise<boolean>;
  maxLength?: number;
}>;

/** A field at the end of a list: Enter, or leaving it, adds what was typed and waits for the next. */
export function AddLine({ label, placeholder, onAdd, maxLength = lineLimit }: AddLineProps) {
  const [typed, setTyped] = useState('');
  const add = async () => {
    const line = typed.trim();
    if (line === '') return;
    setTyped('');
    if (!(await onAdd(line))) setTyped((now) => now || line);
  };
  return (
    <TextInput
      variant="unstyled"
      aria-label={label}
      placeholder={placeholder}
      maxLength={maxLength}
      leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => void add()}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') {
          event.preventDefault();
          void add();
        }
        if (event.key === 'Escape' && typed !== '') {
          event.stopPropagation();
          setTyped('');
        }
      }}
    />
  );
}
