import { Drawer } from '@mantine/core';
import { text } from '../../../i18n/text';
import { Ranking } from './Ranking';

/** 内容排行: which kinds, slots and hosts draw most, by what was counted. */
export function RankingDrawer({ opened, onClose }: Readonly<{ opened: boolean; onClose: () => void }>) {
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size={720}
      title={text.exchange.ranking.title}
      closeButtonProps={{ 'aria-label': text.frame.close }}
    >
      {opened && <Ranking onClose={onClose} />}
    </Drawer>
  );
}
