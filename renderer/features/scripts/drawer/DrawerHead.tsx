import { ActionIcon, Button, CloseButton, Group, Menu, Title, Tooltip } from '@mantine/core';
import {
  IconArchive,
  IconArchiveOff,
  IconHistory,
  IconHistoryToggle,
  IconPencil,
  IconStar,
  IconStarFilled,
  IconTrash,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Script, ScriptPatch } from '../../../../shared/domain/scripts/script';
import { useRun } from '../../../data/use-run';
import { text } from '../../../i18n/text';
import { historyAddress } from '../../../ui/history-address';
import { MoreMenu } from '../../../ui/MoreMenu';
import { VersionsDrawer } from '../versions/VersionsDrawer';

type DrawerHeadProps = Readonly<{
  script: Script;
  title: string;
  editing: boolean;
  onEdit: () => void;
  /** Forgets what was typed and not saved. */
  onDiscard: () => void;
  /** Saves what was typed; false when that failed. */
  onSettle: () => Promise<boolean>;
  onClose: () => void;
}>;

const words = text.scripts;

/** Title of the drawer and what can be done with the whole script. */
export function DrawerHead({
  script,
  title,
  editing,
  onEdit,
  onDiscard,
  onSettle,
  onClose,
}: DrawerHeadProps) {
  const run = useRun();
  const navigate = useNavigate();
  const [versionsOpen, setVersionsOpen] = useState(false);
  const update = (patch: ScriptPatch) => void run('scripts.update', { id: script.id, patch });
  const remove = () => {
    onDiscard();
    void run('scripts.remove', { id: script.id }).then((receipt) => receipt && onClose());
  };

  return (
    <Group gap={6} wrap="nowrap" align="flex-start">
      <Title order={2} flex={1} className="person-text" lineClamp={2}>
        {title}
      </Title>
      <Tooltip label={words.favourite}>
        <ActionIcon
          variant="subtle"
          aria-label={words.favourite}
          aria-pressed={script.favourite}
          color={script.favourite ? 'ember' : 'gray'}
          onClick={() => update({ favourite: !script.favourite })}
        >
          {script.favourite ? <IconStarFilled size={17} /> : <IconStar size={17} stroke={1.6} />}
        </ActionIcon>
      </Tooltip>
      <Button
        size="compact-sm"
        variant={editing ? 'light' : 'default'}
        leftSection={<IconPencil size={14} />}
        onClick={onEdit}
        flex="none"
      >
        {editing ? words.doneEditing : words.edit}
      </Button>
      <MoreMenu label={text.frame.more}>
        <Menu.Item
          leftSection={script.archivedAt ? <IconArchiveOff size={15} /> : <IconArchive size={15} />}
          onClick={() => update({ archivedAt: script.archivedAt === null ? Date.now() : null })}
        >
          {script.archivedAt ? words.unarchive : words.archive}
        </Menu.Item>
        <Menu.Item leftSection={<IconHistoryToggle size={15} />} onClick={() => setVersionsOpen(true)}>
          {text.scriptEditor.versions}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconHistory size={15} />}
          onClick={() => navigate(historyAddress(script.id, script.title))}
        >
          {text.history.recordLink}
        </Menu.Item>
        <Menu.Item color="red" leftSection={<IconTrash size={15} />} onClick={remove}>
          {text.frame.remove}
        </Menu.Item>
      </MoreMenu>
      <CloseButton aria-label={text.frame.close} onClick={onClose} />
      <VersionsDrawer
        script={script}
        opened={versionsOpen}
        onSettle={onSettle}
        onClose={() => setVersionsOpen(false)}
      />
    </Group>
  );
}
