import { Button } from '@mantine/core';
import { IconBooks } from '@tabler/icons-react';
import { text } from '../../../i18n/text';
import { useLibraryAddress } from './use-library-address';

/** Opens the lessons library (经验库). */
export function LibraryButton() {
  const { open } = useLibraryAddress();
  return (
    <Button
      size="xs"
      variant="subtle"
      color="gray"
      leftSection={<IconBooks size={16} stroke={1.6} aria-hidden />}
      onClick={open}
    >
      {text.retrospective.library.open}
    </Button>
  );
}
