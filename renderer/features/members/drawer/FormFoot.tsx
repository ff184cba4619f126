import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { text } from '../../../i18n/text';

type FormFootProps = Readonly<{
  /** Name of the button that sends the form. */
  submit: string;
  disabled?: boolean;
  onCancel: () => void;
  /** What stands before the buttons. */
  children?: ReactNode;
}>;

/** The last line of a small form in the drawer. */
export function FormFoot({ submit, disabled = false, onCancel, children }: FormFootProps) {
  return (
    <Group gap="xs" mt={6}>
      {children}
      <Button size="compact-xs" type="submit" variant="light" disabled={disabled}>
        {submit}
      </Button>
      <Button size="compact-xs" variant="subtle" color="gray" onClick={onCancel}>
        {text.frame.cancel}
      </Button>
    </Group>
  );
}
