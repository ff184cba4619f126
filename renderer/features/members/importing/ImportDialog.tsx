import { Button, Modal, Stack, Text } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useScope } from '../../../data/scope';
import { useToday } from '../../../data/use-today';
import { useVaultQuery } from '../../../data/use-vault-query';
import { text } from '../../../i18n/text';
import { ImportPreview } from './ImportPreview';
import { useImportFile } from './use-import-file';

type ImportDialogProps = Readonly<{ opened: boolean; onClose: () => void }>;

/** 导入成员: choose a file, look at what would happen row by row, then import what is right. */
export function ImportDialog({ opened, onClose }: ImportDialogProps) {
  const words = text.importing;
  const { community } = useScope();
  const known = useVaultQuery('fields.list', opened ? { communityId: community.id } : null).data;
  const presets = useVaultQuery('importPresets.list', opened ? { communityId: community.id } : null).data;
  const fields = useMemo(() => (known ?? []).filter(({ archivedAt }) => archivedAt === null), [known]);
  const file = useImportFile(useToday(), fields);
  const { chosen } = file;

  const close = () => {
    file.forget();
    onClose();
  };

  return (
    <Modal
      opened={opened}
      onClose={close}
      title={words.title}
      size={chosen ? 1060 : 520}
      closeButtonProps={{ 'aria-label': text.frame.close }}
      closeOnClickOutside={false}
    >
      {chosen && presets ? (
        <ImportPreview
          key={`${chosen.name} ${chosen.head.workbook?.sheet ?? ''}`}
          chosen={chosen}
          presets={presets}
          fields={fields}
          reading={file.reading}
          onSheet={(sheet) => void file.readSheet(sheet)}
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
