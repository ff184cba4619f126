import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';

type RemoveButtonProps = Readonly<{
  /** Accessible name: what is removed. */
  label: string;
  onRemove: () => void;
  className?: string | undefined;
}>;

/** The cross at the end of a row or a card. */
export function RemoveButton({ label, onRemove, className = '' }: RemoveButtonProps) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="sm"
      className={className}
      aria-label={label}
      onClick={onRemove}
    >
      <IconX size={14} stroke={1.6} />
    </ActionIcon>
  );
}
