import { ActionIcon, Button, Group, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconCheck, IconCopy, IconHistory, IconTrash } from '@tabler/icons-react';
import { type RefObject, useState } from 'react';
import { Link } from 'react-router';
import type { PlannerItem } from '../../../shared/domain/planner/planner-item';
import { isSent } from '../../../shared/domain/planner/readiness';
import { useCopyBody } from '../../data/use-copy-body';
import { useRun } from '../../data/use-run';
import { text } from '../../i18n/text';
import { historyAddress } from '../../ui/history-address';

const words = text.planner;
const icon = { size: 15, stroke: 1.8 } as const;

type ItemActionsProps = Readonly<{
  item: PlannerItem;
  copyRef: RefObject<HTMLButtonElement | null>;
  onRemoved: () => void;
}>;

/** 复制, then 已发; a stamp can be taken back. */
export function ItemActions({ item, copyRef, onRemoved }: ItemActionsProps) {
  const run = useRun();
  const copyBody = useCopyBody();
  const [copied, setCopied] = useState(false);
  const sent = isSent(item);
  const empty = item.body.trim() === '';
  const nextIsStamp = copied && !sent;

  const stamp = (sentAt: number | null) => void run('planner.stampSent', { id: item.id, sentAt });
  const remove = async () => {
    if (await run('planner.remove', { id: item.id })) onRemoved();
  };

  return (
    <Group gap="xs" wrap="nowrap">
      <Tooltip label={words.nothingToCopy} disabled={!empty}>
        <Button
          ref={copyRef}
          size="xs"
          variant={sent || nextIsStamp ? 'default' : 'filled'}
          leftSection={<IconCopy {...icon} />}
          {...(empty ? { 'data-disabled': true } : {})}
          aria-disabled={empty}
          onClick={() => !empty && void copyBody(item).then(setCopied)}
        >
          {words.copyBody}
        </Button>
      </Tooltip>
      {sent ? (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconArrowBackUp {...icon} />}
          onClick={() => stamp(null)}
        >
          {words.unstamp}
        </Button>
      ) : (
        <Button
          size="xs"
          variant={nextIsStamp ? 'filled' : 'default'}
          leftSection={<IconCheck {...icon} />}
          onClick={() => stamp(Date.now())}
        >
          {words.stamp}
        </Button>
      )}
      <ActionIcon
        variant="subtle"
        color="gray"
        size={30}
        ml="auto"
        component={Link}
        to={historyAddress(item.id, item.title)}
        aria-label={text.history.recordLink}
      >
        <IconHistory {...icon} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={30}
        aria-label={words.remove}
        onClick={() => void remove()}
      >
        <IconTrash {...icon} />
      </ActionIcon>
    </Group>
  );
}
