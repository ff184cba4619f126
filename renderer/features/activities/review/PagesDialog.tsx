import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { text } from '../../../i18n/text';
import type { DrawnPages } from './use-export-review';

const words = text.retrospective.pages;

type PagesDialogProps = Readonly<{
  pages: DrawnPages | null;
  onSave: (pages: DrawnPages, inFolder: boolean) => void;
  onClose: () => void;
}>;

/** A picture of several pages: says so before the browser asks for a folder, and saves without one too. */
export function PagesDialog({ pages, onSave, onClose }: PagesDialogProps) {
  return (
    <Modal opened={pages !== null} onClose={onClose} title={words.title} size={420}>
      {pages ? (
        <Stack gap="md">
          <Text size="sm">{words.lead(pages.files.length, pages.into)}</Text>
          <Text size="xs" c="dimmed">
            {words.hint}
          </Text>
          <Group gap="xs" justify="flex-end">
            <Button variant="default" onClick={() => onSave(pages, false)}>
              {words.oneByOne}
            </Button>
            <Button data-autofocus onClick={() => onSave(pages, true)}>
              {words.folder}
            </Button>
          </Group>
        </Stack>
      ) : null}
    </Modal>
  );
}
