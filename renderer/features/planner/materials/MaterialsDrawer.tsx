import { Drawer, SegmentedControl, Stack } from '@mantine/core';
import { useRef, useState } from 'react';
import { text } from '../../../i18n/text';
import { useDrawerEscape } from '../../../ui/use-drawer-escape';
import { LibraryDesk } from './LibraryDesk';
import { TopicBank } from './TopicBank';

type MaterialsDrawerProps = Readonly<{ opened: boolean; onClose: () => void }>;

const words = text.materials;
const tabs = ['library', 'topics'] as const;
type Tab = (typeof tabs)[number];

/** 素材库: what may be put into content, and 话题库, what talk starts with. */
export function MaterialsDrawer({ opened, onClose }: MaterialsDrawerProps) {
  const [tab, setTab] = useState<Tab>('library');
  /** Closes what is open in the drawer; true when something was. */
  const closeInner = useRef<() => boolean>(() => false);
  useDrawerEscape(opened, () => {
    if (!closeInner.current()) onClose();
  });
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size={780}
      title={words.title}
      closeOnEscape={false}
      closeButtonProps={{ 'aria-label': text.frame.close }}
    >
      {opened && (
        <Stack gap="sm">
          <SegmentedControl
            size="xs"
            w="fit-content"
            aria-label={words.title}
            value={tab}
            onChange={(next) => setTab(next as Tab)}
            data={tabs.map((value) => ({ value, label: words.tabs[value] }))}
          />
          {tab === 'library' ? <LibraryDesk closeInner={closeInner} /> : <TopicBank />}
        </Stack>
      )}
    </Drawer>
  );
}
