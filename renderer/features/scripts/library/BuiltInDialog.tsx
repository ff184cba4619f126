import { Modal } from '@mantine/core';
import type { Script } from '../../../../shared/domain/scripts/script';
import { text } from '../../../i18n/text';
import { BuiltInChoice } from './BuiltInChoice';

type BuiltInDialogProps = Readonly<{ opened: boolean; scripts: readonly Script[]; onClose: () => void }>;

/** 内置话术: the scripts that come with the app, to be put into the library. */
export function BuiltInDialog({ opened, scripts, onClose }: BuiltInDialogProps) {
  return (
    <Modal
      data-keeps-undo
      opened={opened}
      onClose={onClose}
      title={text.library.builtIn.title}
      size={880}
      closeButtonProps={{ 'aria-label': text.frame.close }}
    >
      <BuiltInChoice scripts={scripts} onClose={onClose} />
    </Modal>
  );
}
