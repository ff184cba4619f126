import { Center, Loader, Stack, Text } from '@mantine/core';
import { text } from '../i18n/text';

/** While the vault opens. */
export function Opening() {
  return (
    <Center h="100vh">
      <Stack align="center" gap="xs">
        <Loader size="sm" />
        <Text c="dimmed" size="sm">
          {text.frame.loading}
        </Text>
      </Stack>
    </Center>
  );
}
