import { Button, Group, Menu, NumberInput, Text } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconChevronDown, IconTrash, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { Day } from '../../../../shared/domain/days';
import { plannerStatuses } from '../../../../shared/domain/planner/planner-item';
import { text } from '../../../i18n/text';
import { CopyToDays } from './CopyToDays';
import classes from './SelectionBar.module.css';
import { useSelection } from './selection-store';
import type { Many } from './use-many';

const icon = { size: 14, stroke: 1.8 } as const;
const mostDays = 3660;

/** Statuses several items may be set to at once; a stamp and feedback are each item's own. */
const offered = plannerStatuses.filter((status) => status !== 'sent' && status !== 'reviewed');

/** What can be done with the items that are selected; nothing while none is. */
export function SelectionBar({ many, around }: Readonly<{ many: Many; around: Day }>) {
  const { ids: selected, clear } = useSelection();
  const [days, setDays] = useState(1);
  const words = text.planner.selection;
  if (selected.size === 0) return null;
  const ids = [...selected];
  const remove = async () => {
    if (await many.remove(ids)) clear();
  };

  return (
    <Group className={classes.bar ?? ''} gap="xs" role="toolbar" aria-label={words.count(ids.length)}>
      <Text size="sm" fw={600} aria-live="polite">
        {words.count(ids.length)}
      </Text>
      <Group gap={4} wrap="nowrap">
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconArrowLeft {...icon} />}
          onClick={() => void many.shift(ids, -days)}
        >
          {words.earlier}
        </Button>
        <NumberInput
          size="xs"
          w={74}
          aria-label={words.days}
          suffix={words.daysSuffix}
          min={1}
          max={mostDays}
          clampBehavior="strict"
          allowDecimal={false}
          allowNegative={false}
          value={days}
          onChange={(typed) => setDays(Math.max(1, Math.round(Number(typed)) || 1))}
        />
        <Button
          size="compact-sm"
          variant="default"
          rightSection={<IconArrowRight {...icon} />}
          onClick={() => void many.shift(ids, days)}
        >
          {words.later}
        </Button>
      </Group>
      <CopyToDays around={around} onCopy={(to) => many.copyTo(ids, to)} />
      <Menu shadow="md" position="bottom-start">
        <Menu.Target>
          <Button size="compact-sm" variant="default" rightSection={<IconChevronDown {...icon} />}>
            {words.status}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {offered.map((status) => (
            <Menu.Item key={status} onClick={() => void many.setStatus(ids, status)}>
              {text.planner.statuses[status]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Button
        size="compact-sm"
        variant="subtle"
        color="red"
        leftSection={<IconTrash {...icon} />}
        onClick={() => void remove()}
      >
        {words.remove}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        leftSection={<IconX {...icon} />}
        onClick={clear}
      >
        {words.clear}
      </Button>
    </Group>
  );
}
