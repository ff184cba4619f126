import { ActionIcon, Button, Menu, Text, Tooltip } from '@mantine/core';
import { IconBell, IconBellOff, IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { reminderTimings } from '../../../shared/domain/planner/reminders/due-reminders';
import { useHost } from '../../data/host-context';
import { useReminderTiming } from '../../data/reminder-timing';
import { showError } from '../../data/toasts';
import { text } from '../../i18n/text';

const words = text.item.reminders;

/** 到点提醒: asked for once where the system wants to be asked, then when. A refusal is said in words. */
export function ReminderMenu() {
  const { notices } = useHost().shell;
  const { timing, setTiming } = useReminderTiming();
  const [permission, setPermission] = useState(() => notices.permission());
  const off = timing === 'off' || permission !== 'granted';

  if (permission === 'unsupported') return null;
  if (permission === 'ask')
    return (
      <Tooltip label={words.enableHint}>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconBell size={15} stroke={1.6} />}
          onClick={() => void notices.ask().then(setPermission, showError)}
        >
          {words.enable}
        </Button>
      </Tooltip>
    );
  return (
    <Menu position="bottom-end" shadow="md" width={permission === 'refused' ? 260 : undefined}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={words.title}
          title={words.title}
          // It may have been changed in the browser meanwhile.
          onClick={() => setPermission(notices.permission())}
        >
          {off ? <IconBellOff size={16} stroke={1.6} /> : <IconBell size={16} stroke={1.6} />}
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {permission === 'refused' ? (
          <Text size="xs" p="xs">
            {words.refused}
          </Text>
        ) : (
          reminderTimings.map((one) => (
            <Menu.Item
              key={one}
              rightSection={one === timing ? <IconCheck size={14} aria-hidden /> : null}
              aria-current={one === timing}
              onClick={() => setTiming(one)}
            >
              {words.when[one]}
            </Menu.Item>
          ))
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
