import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { TagUse } from '../../../../shared/wire/nouns/tags';
import { useOnce } from '../../../data/use-once';
import { useRun } from '../../../data/use-run';
import { text } from '../../../i18n/text';
import { useFocusBack } from '../../../ui/use-focus-back';

const words = text.tags;

type MergeTagProps = Readonly<{ from: TagUse; tags: readonly TagUse[]; onDone: () => void }>;

/** Makes one tag of two. */
export function MergeTag({ from, tags, onDone }: MergeTagProps) {
  useFocusBack();
  const run = useRun();
  const [into, setInto] = useState<TagUse['id'] | null>(null);
  const merge = useOnce(async () => {
    if (!into || !(await run('tags.merge', { fromId: from.id, intoId: into }))) return false;
    onDone();
    return true;
  });
  return (
    <Modal
      opened
      onClose={onDone}
      title={words.mergeTitle(from.name)}
      closeButtonProps={{ 'aria-label': text.frame.close }}
    >
      <Stack gap="sm">
        <Select
          label={words.mergeInto}
          data-autofocus
          searchable
          data={tags.filter(({ id }) => id !== from.id).map(({ id, name }) => ({ value: id, label: name }))}
          value={into}
          onChange={(chosen) => setInto(tags.find(({ id }) => id === chosen)?.id ?? null)}
        />
        <Text size="sm" c="dimmed">
          {words.mergeLead(from.name, from.members)}
        </Text>
        <Group justify="end" gap="xs">
          <Button variant="subtle" color="gray" onClick={onDone}>
            {text.frame.cancel}
          </Button>
          <Button disabled={!into} onClick={() => void merge()}>
            {words.mergeDo}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
