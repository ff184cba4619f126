import { Button, Modal, Stack, Text } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useToday } from '../../../data/use-today';
import { text } from '../../../i18n/text';
import { ImportPreview } from './ImportPreview';
import { useImportFile } from './use-import-file';

type ImportDialogProps = Readonly<{ opened: boolean; onClose: () => void }>;

/** 导入成员: choose a file, look at what would happen row by row, then import what is right. */
export function ImportDialog({ opened, onClose }: ImportDialogProps) {
  const words = text.importing;
  const file = useImportFile(useToday());

  const close = () => {
    file.forget();
    onClose();
  };

  return (
    <Modal
      opened={opened}
      onClose={close}
      title={words.title}
      size={file.chosen ? 1060 : 520}
      closeButtonProps={{ 'aria-label': text.frame.close }}
      closeOnClickOutside={false}
    >
      {file.chosen ? (
        <ImportPreview
          key={file.chosen.name}
          chosen={file.chosen}
          onMapping={file.changeMapping}
          onAnother={() => void file.choose()}
          onDone={close}
        />
      ) : (
        <Stack align="center" py="lg" px="md">
          <Text c="dimmed" ta="center">
            {words.lead}
          </Text>
          <Button
            data-autofocus
            leftSection={<IconFileSpreadsheet size={17} stroke={1.6} />}
            loading={file.reading}
            onClick={() => void file.choose()}
          >
            {words.choose}
          </Button>
        </Stack>
      )}
    </Modal>
  );
}
