import { Drawer, ScrollArea } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { text } from '../../../i18n/text';
import type { VersionsProps } from './Versions';

type VersionsDrawerProps = VersionsProps & Readonly<{ opened: boolean; onClose: () => void }>;

/** Comparing texts takes a library that only this drawer needs. */
const Versions = lazy(async () => ({ default: (await import('./Versions')).Versions }));

/** 以前的版本: how a script stood before, what became of it, and the way back. */
export function VersionsDrawer({ opened, onClose, ...versions }: VersionsDrawerProps) {
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size="min(820px, 100%)"
      title={text.scriptEditor.versions}
      scrollAreaComponent={ScrollArea.Autosize}
      closeButtonProps={{ 'aria-label': text.frame.close }}
    >
      {opened && (
        <Suspense fallback={null}>
          <Versions {...versions} />
        </Suspense>
      )}
    </Drawer>
  );
}
