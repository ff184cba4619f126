import { Button, Menu, ScrollArea, Text } from '@mantine/core';
import { IconCheck, IconChevronDown, IconPlus } from '@tabler/icons-react';
import { useSearchParams } from 'react-router';
import { text } from '../../../i18n/text';
import { useMemberList } from '../list/filter-store';
import { useSegments } from './use-segments';

/** The segments of the community, to look at one of them. */
export function SegmentMenu() {
  const words = text.segments;
  const segments = useSegments();
  const { conditions, change } = useMemberList();
  const [, setSearch] = useSearchParams();
  const chosen = segments?.find(({ id }) => id === conditions.segmentId);
  return (
    <Menu position="bottom-start" shadow="md" width={260}>
      <Menu.Target>
        <Button variant={chosen ? 'light' : 'default'} rightSection={<IconChevronDown size={14} />} maw={240}>
          <span className="one-line person-text" title={chosen?.name}>
            {chosen ? words.chosen(chosen.name) : words.menu}
          </span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown aria-label={words.menu}>
        {segments?.length === 0 && (
          <Text size="sm" c="dimmed" px="sm" py={6}>
            {words.none}
          </Text>
        )}
        <ScrollArea.Autosize mah={300}>
          {segments?.map(({ id, name, count }) => (
            <Menu.Item
              key={id}
              leftSection={id === chosen?.id ? <IconCheck size={15} /> : <span style={{ width: 15 }} />}
              rightSection={
                <Text size="xs" c="dimmed">
                  {words.people(count)}
                </Text>
              }
              onClick={() => change({ segmentId: id === chosen?.id ? null : id })}
            >
              <span className="one-line person-text" title={name}>
                {name}
              </span>
            </Menu.Item>
          ))}
        </ScrollArea.Autosize>
        <Menu.Divider />
        <Menu.Item leftSection={<IconPlus size={15} />} onClick={() => setSearch({ do: 'segment' })}>
          {words.create}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
