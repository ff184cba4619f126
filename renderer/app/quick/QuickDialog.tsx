import { Modal } from '@mantine/core';
import { useEffect } from 'react';
import { text } from '../../i18n/text';
import { QuickPalette } from './QuickPalette';
import { useQuickDialog } from './quick-dialog-store';

/** 快捷话术 over the desk. Closing gives the focus back to where it was. */
export function QuickDialog() {
  const { opened, from, close } = useQuickDialog();
  // Not left to the dialog: its field takes the focus before the dialog has looked where it was.
  useEffect(() => {
    if (!opened && from?.isConnected) from.focus({ preventScroll: true });
  }, [opened, from]);
  return (
    <Modal.Root
      opened={opened}
      onClose={close}
      closeOnEscape={false}
      returnFocus={false}
      size={560}
      padding={0}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay />
      {/* Without a title to be named by. */}
      <Modal.Content aria-label={text.quick.title}>
        <QuickPalette onClose={close} onCopied={close} />
      </Modal.Content>
    </Modal.Root>
  );
}
