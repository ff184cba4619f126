import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CommunityId, GroupId } from '../../../shared/domain/ids';
import type { IntakeTarget } from '../../../shared/domain/intake/preview';
import { text } from '../../i18n/text';
import { PasteChain } from './PasteChain';

type NewChainButtonProps = Readonly<{
  target: IntakeTarget;
  communityId: CommunityId;
  groupId: GroupId | null;
}>;

/** 贴接龙: a new 接龙 of an activity or a 团购. */
export function NewChainButton({ target, communityId, groupId }: NewChainButtonProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" size="xs" onClick={() => setOpen(true)}>
        {text.chain.add}
      </Button>
      {open && (
        <PasteChain place={{ communityId, groupId, target, chain: null }} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
