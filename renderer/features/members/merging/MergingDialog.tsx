import { Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { type MemberId, memberIdSchema } from '../../../../shared/domain/ids';
import type { DuplicatePair } from '../../../../shared/wire/nouns/members';
import { useVaultQuery } from '../../../data/use-vault-query';
import { text } from '../../../i18n/text';
import { MemberFinder } from '../../../ui/MemberFinder';
import { useMemberList } from '../list/filter-store';
import { DuplicateList } from './DuplicateList';
import { MergePanel } from './MergePanel';

const words = text.merging;

type MergingDialogProps = Readonly<{ onClose: () => void }>;

/** 重名与合并: `?do=duplicates` lists who looks like one; `?do=merge&one=…(&other=…)` makes one of two. */
export function MergingDialog({ onClose }: MergingDialogProps) {
  const [search] = useSearchParams();
  const doing = search.get('do');
  const listing = doing === 'duplicates';
  const opened = listing || doing === 'merge';
  return (
    <Modal
      data-keeps-undo
      opened={opened}
      onClose={onClose}
      title={<span className="one-line person-text">{<DialogTitle />}</span>}
      size={760}
      closeButtonProps={{ 'aria-label': text.frame.close }}
    >
      {listing ? <Proposals onClose={onClose} /> : <OfAddress onClose={onClose} />}
    </Modal>
  );
}

function DialogTitle() {
  const [search] = useSearchParams();
  const one = memberIdSchema.safeParse(search.get('one')).data ?? null;
  const detail = useVaultQuery('members.detail', one === null ? null : { id: one }).data;
  if (search.get('do') === 'duplicates') return words.title;
  if (search.get('other') !== null || !detail) return words.mergeTitle;
  return words.pickTitle(detail.member.nickname);
}

/** The list, and the pair that was chosen from it. */
function Proposals({ onClose }: MergingDialogProps) {
  const [pair, setPair] = useState<DuplicatePair | null>(null);
  const navigate = useNavigate();
  if (!pair) return <DuplicateList onMerge={setPair} />;
  const back = () => setPair(null);
  return (
    <MergePanel
      ids={fullerFirst(pair)}
      onBack={back}
      onMerged={(kept) => {
        onClose();
        void navigate(`/members/${kept}`);
      }}
    />
  );
}

/** Who has more of a history is likely to be the one that stays; of two with as much, who joined first. */
function fullerFirst({ a, b }: DuplicatePair): readonly [MemberId, MemberId] {
  const more = b.timelineCount - a.timelineCount || ((b.joinedOn ?? '9') < (a.joinedOn ?? '9') ? 1 : -1);
  return more > 0 ? [b.id, a.id] : [a.id, b.id];
}

/** The two that the address names; the second is asked for where it names one alone. */
function OfAddress({ onClose }: MergingDialogProps) {
  const [search, setSearch] = useSearchParams();
  const navigate = useNavigate();
  const { select } = useMemberList();
  const one = memberIdSchema.safeParse(search.get('one')).data;
  const other = memberIdSchema.safeParse(search.get('other')).data;
  if (!one) return null;
  if (!other) {
    return (
      <Stack mih={360}>
        <MemberFinder
          label={words.pick}
          placeholder={words.pickHint}
          nobody={words.pickNone}
          opened
          everyGroup
          withinPortal={false}
          without={[one]}
          detail={({ groupNames }) => groupNames.join(' · ')}
          onPick={({ id }) => setSearch({ do: 'merge', one, other: id }, { replace: true })}
        />
      </Stack>
    );
  }
  return (
    <MergePanel
      // 「合并到…」: who was picked stays.
      ids={[other, one]}
      onBack={onClose}
      onMerged={(kept) => {
        select(new Set());
        void navigate(`/members/${kept}`, { replace: true });
      }}
    />
  );
}
