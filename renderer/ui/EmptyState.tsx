import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

type EmptyStateProps = Readonly<{ sentence: string; button?: ReactNode }>;

/** An empty place that teaches: one sentence, one button. */
export function EmptyState({ sentence, button }: EmptyStateProps) {
  return (
    <Stack align="center" justify="center" gap="sm" p="xl" mih={180}>
      <Text c="dimmed" ta="center" maw={420}>
        {sentence}
      </Text>
      {button}
    </Stack>
  );
}
