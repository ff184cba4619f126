import { TextInput } from '@mantine/core';
import { noteLimit } from '../../../../shared/domain/text';

type ReasonFieldProps = Readonly<{
  label: string;
  hint: string;
  value: string;
  onChange: (reason: string) => void;
}>;

/** Why an activity begins or ends although something is missing. It is the first thing the keyboard stands on. */
export function ReasonField({ label, hint, value, onChange }: ReasonFieldProps) {
  return (
    <TextInput
      label={label}
      description={hint}
      value={value}
      maxLength={noteLimit}
      onChange={(event) => onChange(event.currentTarget.value)}
      mb="md"
      autoFocus
    />
  );
}
