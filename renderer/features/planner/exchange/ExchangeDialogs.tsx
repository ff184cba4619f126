import { Modal } from '@mantine/core';
import { text } from '../../../i18n/text';
import { ExportForm } from './ExportForm';
import { ImportDesk } from './ImportDesk';

type DialogProps = Readonly<{ opened: boolean; onClose: () => void }>;

/** 导出内容: as a calendar, a table or JSON; whole or narrowed. */
export function ExportDialog({ opened, onClose }: DialogProps) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={text.exchange.exporting.title}
      size={520}
      closeButtonProps={{ 'aria-label': text.frame.close }}
    >
      {opened && <ExportForm onDone={onClose} />}
    </Modal>
  );
}

/** 导入内容: a file is chosen, what it would do is looked at, then it is done with one 撤销. */
export function ImportDialog({ opened, onClose }: DialogProps) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={text.exchange.importing.title}
      size={720}
      closeButtonProps={{ 'aria-label': text.frame.close }}
      closeOnClickOutside={false}
    >
      {opened && <ImportDesk onDone={onClose} />}
    </Modal>
  );
}
