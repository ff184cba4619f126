import { Drawer } from '@mantine/core';
import { useRef } from 'react';
import type { Day } from '../../../../shared/domain/days';
import { text } from '../../../i18n/text';
import { useDrawerEscape } from '../../../ui/use-drawer-escape';
import { TemplatesDesk } from './TemplatesDesk';

type TemplatesDrawerProps = Readonly<{
  opened: boolean;
  onClose: () => void;
  /** The Monday of the week that is looked at. */
  week: Day;
}>;

/** 作息表: week templates, the app's own and those made from weeks, put into any week. */
export function TemplatesDrawer({ opened, onClose, week }: TemplatesDrawerProps) {
  /** Leaves what is being edited; true when something was. */
  const closeInner = useRef<() => boolean>(() => false);
  useDrawerEscape(opened, () => {
    if (!closeInner.current()) onClose();
  });
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size={640}
      title={text.exchange.templates.title}
      closeOnEscape={false}
      closeButtonProps={{ 'aria-label': text.frame.close }}
    >
      {opened && <TemplatesDesk key={week} week={week} closeInner={closeInner} onDone={onClose} />}
    </Drawer>
  );
}
