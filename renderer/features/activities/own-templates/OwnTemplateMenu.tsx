import { Button, Group, Menu, Modal, Stack, TextInput } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import type { OwnTemplate } from '../../../../shared/domain/activities/activity-template';
import { lineLimit } from '../../../../shared/domain/text';
import { useOnce } from '../../../data/use-once';
import { useRun } from '../../../data/use-run';
import { text } from '../../../i18n/text';
import { MoreMenu } from '../../../ui/MoreMenu';
import { useFocusBack } from '../../../ui/use-focus-back';

const words = text.activityTemplates.manage;
const icon = { size: 16, stroke: 1.6 } as const;

/** What can be done with a template of one's own: another name, or away with it. Both can be undone. */
export function OwnTemplateMenu({ template }: Readonly<{ template: OwnTemplate }>) {
  const [renaming, setRenaming] = useState(false);
  const run = useRun();
  const { id, name } = template;
  return (
    <>
      <MoreMenu label={words.more(name)} size="sm" width={140}>
        <Menu.Item leftSection={<IconPencil {...icon} />} onClick={() => setRenaming(true)}>
          {words.rename}
        </Menu.Item>
        <Menu.Item
          color="red"
          leftSection={<IconTrash {...icon} />}
          onClick={() => void run('activityTemplates.remove', { id })}
        >
          {words.remove}
        </Menu.Item>
      </MoreMenu>
      {renaming ? <RenameDialog template={template} onClose={() => setRenaming(false)} /> : null}
    </>
  );
}

type RenameDialogProps = Readonly<{ template: OwnTemplate; onClose: () => void }>;

function RenameDialog({ template, onClose }: RenameDialogProps) {
  const { id, communityId, createdAt: _made, updatedAt: _changed, ...content } = template;
  const [name, setName] = useState(content.name);
  useFocusBack();
  const run = useRun();
  const save = useOnce(async () => {
    const receipt = await run('activityTemplates.save', {
      communityId,
      id,
      content: { ...content, name: name.trim() },
    });
    if (receipt) onClose();
    return receipt !== null;
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (name.trim() !== '') void save();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.renameTitle}
      size="sm"
      closeButtonProps={{ 'aria-label': text.frame.close }}
    >
      {/* As React sees it, the dialog lies within the form of the new activity: its keys are not for that. */}
      <form onSubmit={onSubmit} onKeyDown={(event) => event.stopPropagation()}>
        <Stack gap="md">
          <TextInput
            data-autofocus
            label={text.activityTemplates.save.name}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            maxLength={lineLimit}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {text.frame.cancel}
            </Button>
            <Button type="submit" disabled={name.trim() === ''}>
              {words.confirm}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
