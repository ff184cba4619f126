import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { ReactNode } from 'react';

type MoreMenuProps = Readonly<{
  /** Accessible name of the three dots. */
  label: string;
  size?: 'sm' | 'md';
  width?: number;
  /** The items. */
  children: ReactNode;
}>;

/** 更多: three dots that open what else can be done. A long menu scrolls. */
export function MoreMenu({ label, size = 'md', width, children }: MoreMenuProps) {
  return (
    <Menu position="bottom-end" shadow="md" {...(width === undefined ? {} : { width })}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={size} aria-label={label}>
          <IconDots size={size === 'sm' ? 14 : 16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown mah={340} style={{ overflowY: 'auto' }}>
        {children}
      </Menu.Dropdown>
    </Menu>
  );
}
