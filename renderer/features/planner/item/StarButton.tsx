import { ActionIcon, Tooltip } from '@mantine/core';
import { IconStar, IconStarFilled } from '@tabler/icons-react';
import { text } from '../../../i18n/text';
import type { ItemEditing } from '../use-item-editing';

/** Picks an item for 群精华, or lets it go. */
export function StarButton({ editing: { fields, save } }: Readonly<{ editing: ItemEditing }>) {
  const Icon = fields.starred ? IconStarFilled : IconStar;
  return (
    <Tooltip label={text.item.star}>
      <ActionIcon
        variant="subtle"
        color={fields.starred ? 'yellow' : 'gray'}
        size={30}
        aria-label={text.item.star}
        aria-pressed={fields.starred}
        onClick={() => void save({ starred: !fields.starred })}
      >
        <Icon size={15} stroke={1.8} />
      </ActionIcon>
    </Tooltip>
  );
}
