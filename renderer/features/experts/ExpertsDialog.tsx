import { Modal } from '@mantine/core';
import { text } from '../../i18n/text';
import { useDialogs } from '../../ui/dialog-store';
import { ExpertFinder } from './ExpertFinder';

/** 该@谁: who of the community knows about a topic. */
export function ExpertsDialog() {
  const { open, text: topic, close } = useDialogs();
  return (
    <Modal
      opened={open === 'experts'}
      onClose={close}
      title={text.experts.title}
      size={980}
      closeButtonProps={{ 'aria-label': text.frame.close }}
    >
      <ExpertFinder startingTopic={topic ?? ''} />
    </Modal>
  );
}
