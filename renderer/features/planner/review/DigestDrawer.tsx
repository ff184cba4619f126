import { Drawer } from '@mantine/core';
import { text } from '../../../i18n/text';
import { DigestDesk } from './DigestDesk';

/** 群精华: the best of a week, put together for the group. */
export function DigestDrawer({ opened, onClose }: Readonly<{ opened: boolean; onClose: () => void }>) {
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size={780}
      title={text.exchange.digest.title}
      closeButtonProps={{ 'aria-label': text.frame.close }}
    >
      {opened && <DigestDesk />}
    </Drawer>
  );
}
