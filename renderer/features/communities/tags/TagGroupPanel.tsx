import { Alert, Menu, Switch, Text, Tooltip } from '@mantine/core';
import { IconInfoCircle, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { TagGroup } from '../../../../shared/domain/communities/community';
import type { TagUse } from '../../../../shared/wire/nouns/tags';
import { useScope } from '../../../data/scope';
import { useRun, useSave } from '../../../data/use-run';
import { text } from '../../../i18n/text';
import { MoreMenu } from '../../../ui/MoreMenu';
import { Panel } from '../../../ui/Panel';
import { ColorMenu } from './ColorMenu';
import { RenameGroup } from './RenameGroup';
import { TagRows } from './TagRows';

const words = text.tags;

type TagGroupPanelProps = Readonly<{
  group: TagGroup;
  /** Names of all groups. */
  groups: readonly string[];
  tags: readonly TagUse[];
  /** Every tag of the community, to merge into. */
  all: readonly TagUse[];
  /** Members who hold several tags of this exclusive group. */
  conflicts: number;
}>;

/** A group of tags: its name, colour, and whether a member may have only one of it. */
export function TagGroupPanel({ group, groups, tags, all, conflicts }: TagGroupPanelProps) {
  const { community } = useScope();
  const save = useSave();
  const run = useRun();
  const [renaming, setRenaming] = useState(false);
  const change = (patch: Partial<TagGroup>) =>
    save('tags.saveGroup', {
      communityId: community.id,
      name: group.name,
      group: { ...group, ...patch },
    });

  return (
    <Panel
      title={group.name}
      note={words.count(tags.length)}
      buttons={
        <>
          <Tooltip label={words.exclusiveHint}>
            <Switch
              size="sm"
              label={words.exclusive}
              aria-label={words.exclusiveOf(group.name)}
              checked={group.exclusive}
              onChange={(event) => void change({ exclusive: event.currentTarget.checked })}
            />
          </Tooltip>
          <ColorMenu
            label={words.color(group.name)}
            color={group.color}
            onChange={(color) => void change({ color })}
          />
          <MoreMenu label={`${text.frame.more}：${group.name}`}>
            <Menu.Item leftSection={<IconPencil size={15} />} onClick={() => setRenaming(true)}>
              {words.renameGroup}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconTrash size={15} />}
              onClick={() => void run('tags.removeGroup', { communityId: community.id, name: group.name })}
            >
              {words.dissolve}
              <Text size="xs" c="dimmed">
                {words.dissolveHint}
              </Text>
            </Menu.Item>
          </MoreMenu>
        </>
      }
    >
      {conflicts > 0 && (
        <Alert color="yellow" variant="light" m="xs" icon={<IconInfoCircle size={16} />}>
          {words.conflict(conflicts)}
        </Alert>
      )}
      {renaming && (
        <RenameGroup
          name={group.name}
          onRename={(name) => change({ name })}
          onDone={() => setRenaming(false)}
        />
      )}
      <TagRows group={group.name} groups={groups} tags={tags} all={all} />
    </Panel>
  );
}
