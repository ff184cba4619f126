import { Modal, Stack, Table, Text } from '@mantine/core';
import { toHotkey } from '../../shared/domain/settings/quick-key';
import { useVaultQuery } from '../data/use-vault-query';
import { text } from '../i18n/text';
import { type Action, actions, quickActionId, screenKeys } from './actions';
import { Keys } from './Palette';

/** `?`: every shortcut, made from the actions themselves and the keys of screens. */
export function ShortcutsHelp({ opened, onClose }: Readonly<{ opened: boolean; onClose: () => void }>) {
  const quickKey = useVaultQuery('settings.all', opened ? {} : null).data?.quickKey ?? '';
  const keysOf = ({ id, keys }: Pick<Action, 'id' | 'keys'>) =>
    id === quickActionId ? toHotkey(quickKey) : keys;
  const all = [...actions, ...screenKeys];
  const groups = [...new Set(all.map(({ group }) => group))];
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={text.frame.shortcutsTitle}
      closeButtonProps={{ 'aria-label': text.frame.close }}
    >
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {text.frame.shortcutsHint}
        </Text>
        {groups.map((group) => (
          <Table key={group} withRowBorders={false} verticalSpacing={4}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th colSpan={2}>{group}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {all.flatMap((action) => {
                const { id, label } = action;
                const keys = keysOf(action);
                return action.group === group && keys ? (
                  <Table.Tr key={id}>
                    <Table.Td>{label}</Table.Td>
                    <Table.Td w={160}>
                      <Keys keys={keys} />
                    </Table.Td>
                  </Table.Tr>
                ) : (
                  []
                );
              })}
            </Table.Tbody>
          </Table>
        ))}
      </Stack>
    </Modal>
  );
}
