import { Modal } from '@mantine/core';
import { segmentIdSchema } from '../../../../shared/domain/ids';
import { useScope } from '../../../data/scope';
import { useToday } from '../../../data/use-today';
import { useVaultQuery } from '../../../data/use-vault-query';
import { text } from '../../../i18n/text';
import { EmptyState } from '../../../ui/EmptyState';
import { SegmentForm } from './SegmentForm';

type SegmentDialogProps = Readonly<{
  opened: boolean;
  /** The segment to edit, as the address has it; null for a new one. */
  id: string | null;
  onClose: () => void;
}>;

/** 新建分组 and 编辑分组. */
export function SegmentDialog({ opened, id, onClose }: SegmentDialogProps) {
  const words = text.segments;
  const { community, group } = useScope();
  const today = useToday();
  const list = useVaultQuery(
    'segments.list',
    opened && id !== null ? { communityId: community.id, groupId: group?.id ?? null, today } : null,
  );
  const wanted = segmentIdSchema.safeParse(id).data;
  const segment = list.data?.find((one) => one.id === wanted);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={id === null ? words.create : words.edit}
      size={920}
      closeButtonProps={{ 'aria-label': text.frame.close }}
      closeOnClickOutside={false}
    >
      {id === null && <SegmentForm segment={null} onClose={onClose} />}
      {segment && <SegmentForm key={segment.id} segment={segment} onClose={onClose} />}
      {id !== null && list.data && !segment && <EmptyState sentence={words.gone} />}
    </Modal>
  );
}
