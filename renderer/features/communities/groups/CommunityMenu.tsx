import { Menu } from '@mantine/core';
import { IconArchive, IconTrash } from '@tabler/icons-react';
import type { CommunitySummary } from '../../../../shared/wire/nouns/communities';
import { useRun } from '../../../data/use-run';
import { text } from '../../../i18n/text';
import { MoreMenu } from '../../../ui/MoreMenu';

const words = text.communities;

type CommunityMenuProps = Readonly<{
  community: CommunitySummary;
  /** It is the only one that is not archived. */
  last: boolean;
  /** It is put aside already. */
  archived?: boolean;
}>;

/** 更多 of a community: archive it, remove it. */
export function CommunityMenu({ community: { id, name }, last, archived = false }: CommunityMenuProps) {
  const run = useRun();
  return (
    <MoreMenu label={`${text.frame.more}：${name}`}>
      {!archived && (
        <Menu.Item
          leftSection={<IconArchive size={15} />}
          disabled={last}
          onClick={() => void run('communities.archive', { id, archived: true })}
        >
          {last ? words.archiveLast : words.archive}
        </Menu.Item>
      )}
      <Menu.Item
        color="red"
        leftSection={<IconTrash size={15} />}
        onClick={() => void run('communities.remove', { id })}
      >
        {words.remove}
      </Menu.Item>
    </MoreMenu>
  );
}
