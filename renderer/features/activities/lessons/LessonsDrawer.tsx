import { Drawer } from '@mantine/core';
import { text } from '../../../i18n/text';
import { useDrawerEscape } from '../../../ui/use-drawer-escape';
import { LessonsDesk } from './LessonsDesk';
import { useLibraryAddress } from './use-library-address';

/** 经验库: every lesson of the community, open at `?do=lessons`. */
export function LessonsDrawer() {
  const { opened, close } = useLibraryAddress();
  useDrawerEscape(opened, close);
  return (
    <Drawer
      opened={opened}
      onClose={close}
      position="right"
      size={560}
      title={text.retrospective.library.title}
      closeOnEscape={false}
      closeButtonProps={{ 'aria-label': text.frame.close }}
    >
      {opened && <LessonsDesk />}
    </Drawer>
  );
}
