import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';

type RemoveButtonProps = Readonly<{
  /** Accessible name: what is removed. */
  label: string;
  onRemove: () => void;
  className?: string | undefined;
  /** -1 where a key of its list does the same. */
  tabIndex?: number;
}>;

/** The cross at the end of a row or a card. */
export function RemoveButton({ label, onRemove, className = '', tabIndex }: RemoveButtonProps) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="sm"
      className={className}
      aria-label={label}
      {...(tabIndex !== undefined && { tabIndex })}
      onClick={onRemove}
    >
      <IconX size={14} stroke={1.6} />
    </ActionIcon>
  );
}
