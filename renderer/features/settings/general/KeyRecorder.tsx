import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import {
  isSameKey,
  quickKeyFault,
  quickKeyOfPress,
  writeQuickKey,
} from '../../../../shared/domain/settings/quick-key';
import { actions } from '../../../app/actions';
import { isMac } from '../../../app/platform';
import { text } from '../../../i18n/text';
import { keyInWords } from './key-in-words';

type KeyRecorderProps = Readonly<{
  /** As Electron writes keys. */
  value: string;
  onChange: (key: string) => void;
}>;

const words = text.quick.key;

/** A field that takes the next keys pressed in it. Tab and Esc leave it, as they leave any other. */
export function KeyRecorder({ value, onChange }: KeyRecorderProps) {
  const [recording, setRecording] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Tab') return;
    // The keys are the value here: whatever they do elsewhere in the app, they do not do it now.
    event.stopPropagation();
    event.preventDefault();
    if (event.key === 'Escape') event.currentTarget.blur();
    const pressed = quickKeyOfPress(event.nativeEvent, isMac());
    if (!pressed || event.repeat) return;
    const key = writeQuickKey(pressed);
    const fault = troubleOf(key);
    setTrouble(fault);
    if (fault === null && !isSameKey(key, value)) onChange(key);
  };

  return (
    <TextInput
      label={words.label}
      description={recording ? words.recording : words.record}
      readOnly
      maw={320}
      w="100%"
      value={keyInWords(value)}
      error={trouble && <span role="alert">{trouble}</span>}
      onFocus={() => setRecording(true)}
      onBlur={() => {
        setRecording(false);
        setTrouble(null);
      }}
      onKeyDown={onKeyDown}
    />
  );
}

/** What speaks against a key, in a sentence; null when nothing does. */
function troubleOf(key: string): string | null {
  // What the app itself listens to is named first: it says more than that a key is common.
  const own = actions.find(({ keys }) => keys !== undefined && isSameKey(keys, key));
  if (own) return words.own(keyInWords(key), own.label);
  const fault = quickKeyFault(key);
  return fault === null ? null : words.faults[fault](keyInWords(key));
}
