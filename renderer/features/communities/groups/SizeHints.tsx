import { Button, List, Popover, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { wechatSizeSteps } from '../../../../shared/domain/communities/group-fill';
import { text } from '../../../i18n/text';

const words = text.communities.size;

/** What WeChat is said to ask of bigger groups; told as hearsay, for the sources differ. */
export function SizeHints() {
  return (
    <Popover width={340} position="bottom-end" shadow="md">
      <Popover.Target>
        <Button size="compact-sm" variant="subtle" color="gray" leftSection={<IconInfoCircle size={15} />}>
          {words.label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <List size="sm" spacing={4}>
          {wechatSizeSteps.map((step) => (
            <List.Item key={step}>{words.hints[step]}</List.Item>
          ))}
        </List>
        <Text size="xs" c="dimmed" mt="xs">
          {words.note}
        </Text>
      </Popover.Dropdown>
    </Popover>
  );
}
