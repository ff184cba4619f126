import { ActionIcon, ColorSwatch, Menu, SimpleGrid } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { type AvatarColor, avatarColors } from '../../../../shared/domain/members/member';
import { text } from '../../../i18n/text';

type ColorMenuProps = Readonly<{
  label: string;
  color: AvatarColor;
  onChange: (color: AvatarColor) => void;
}>;

const shade = (color: AvatarColor) => `var(--mantine-color-${color}-6)`;

/** One of the palette's colours. */
export function ColorMenu({ label, color, onChange }: ColorMenuProps) {
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={label}>
          <ColorSwatch size={16} color={shade(color)} component="span" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <SimpleGrid cols={5} spacing={2}>
          {avatarColors.map((one) => (
            <Menu.Item
              key={one}
              p={6}
              role="menuitemradio"
              aria-checked={one === color}
              aria-label={text.tags.colorNames[one]}
              onClick={() => onChange(one)}
            >
              <ColorSwatch size={18} color={shade(one)} component="span">
                {one === color && <IconCheck size={12} />}
              </ColorSwatch>
            </Menu.Item>
          ))}
        </SimpleGrid>
      </Menu.Dropdown>
    </Menu>
  );
}
