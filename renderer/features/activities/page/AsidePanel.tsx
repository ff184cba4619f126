import { CloseButton, Group, Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { text } from '../../../i18n/text';

type AsidePanelProps = Readonly<{ title: string; onClose: () => void; children: ReactNode }>;

/** What the drawer beside the page holds. */
export function AsidePanel({ title, onClose, children }: AsidePanelProps) {
  return (
    <Stack gap="md" p="md">
      <Group justify="space-between" wrap="nowrap">
        <Title order={2}>{title}</Title>
        <CloseButton aria-label={text.frame.close} onClick={onClose} />
      </Group>
      {children}
    </Stack>
  );
}
