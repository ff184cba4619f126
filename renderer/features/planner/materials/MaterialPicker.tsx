import { Modal } from '@mantine/core';
import type { Day } from '../../../../shared/domain/days';
import type { MaterialRow } from '../../../../shared/wire/nouns/materials';
import { useToday } from '../../../data/use-today';
import { text } from '../../../i18n/text';
import { PickerList } from './PickerList';

type MaterialPickerProps = Readonly<{
  opened: boolean;
  onClose: () => void;
  onPick: (materials: readonly MaterialRow[]) => void;
  /** The day of the content they are for; today where nothing is given. */
  day?: Day;
}>;

/** Finds materials to put into content: Enter takes one, Ctrl takes several. It closes when something was taken. */
export function MaterialPicker({ opened, onClose, onPick, day }: MaterialPickerProps) {
  const today = useToday();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={text.materials.picker.title}
      size={560}
      closeButtonProps={{ 'aria-label': text.frame.close }}
    >
      {opened && (
        <PickerList
          day={day ?? today}
          onPick={(materials) => {
            onPick(materials);
            onClose();
          }}
        />
      )}
    </Modal>
  );
}
