import { Modal } from '@mantine/core';
import { text as texts } from '../../i18n/text';
import { useDialogs } from '../../ui/dialog-store';
import { useDroppedText } from './box/use-dropped-text';
import { usePasteAnywhere } from './box/use-pasted-text';
import { IntakeDesk } from './IntakeDesk';

/** 粘贴识别: what was copied from WeChat, looked at line by line before anything is written. */
export function IntakeDialog() {
  const { open, text, close } = useDialogs();
  usePasteAnywhere();
  useDroppedText();
  return (
    <Modal
      opened={open === 'intake'}
      onClose={close}
      title={texts.intake.title}
      size={1120}
      closeButtonProps={{ 'aria-label': texts.frame.close }}
      closeOnClickOutside={false}
      transitionProps={{ duration: 0 }}
    >
      <IntakeDesk given={text} onClose={close} />
    </Modal>
  );
}
