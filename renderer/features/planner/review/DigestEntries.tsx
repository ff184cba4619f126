import { ActionIcon, Badge, Checkbox, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { PlannerItemId } from '../../../../shared/domain/ids';
import type { DigestEntry } from '../../../../shared/domain/planner/digest/digest';
import { text } from '../../../i18n/text';
import classes from './review.module.css';

const words = text.exchange.digest;

type DigestEntriesProps = Readonly<{
  entries: readonly DigestEntry[];
  leftOut: ReadonlySet<PlannerItemId>;
  onInclude: (id: PlannerItemId, isIn: boolean) => void;
  onMove: (id: PlannerItemId, by: -1 | 1) => void;
}>;

/** What may be in a digest, in its order: ticked off to leave it out, moved up and down. */
export function DigestEntries({ entries, leftOut, onInclude, onMove }: DigestEntriesProps) {
  return (
    <ul className={classes.items}>
      {entries.map(({ id, title, starred }, index) => (
        <li key={id} className={classes.entry}>
          <Checkbox
            size="xs"
            aria-label={words.include(title)}
            checked={!leftOut.has(id)}
            onChange={(event) => onInclude(id, event.currentTarget.checked)}
          />
          <Text size="sm" className="one-line" title={title} {...(leftOut.has(id) && { c: 'dimmed' })}>
            {title}
          </Text>
          <Badge size="xs" variant="light" color={starred ? 'ember' : 'gray'} flex="none" ml="auto">
            {starred ? words.starred : words.praised}
          </Badge>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={words.up(title)}
            disabled={index === 0}
            onClick={() => onMove(id, -1)}
          >
            <IconArrowUp size={14} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={words.down(title)}
            disabled={index === entries.length - 1}
            onClick={() => onMove(id, 1)}
          >
            <IconArrowDown size={14} />
          </ActionIcon>
        </li>
      ))}
    </ul>
  );
}
