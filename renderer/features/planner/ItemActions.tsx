import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core';
import { IconArrowBackUp, IconHistory, IconTrash } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { Link } from 'react-router';
import type { PlannerItem } from '../../../shared/domain/planner/planner-item';
import { isSent } from '../../../shared/domain/planner/readiness';
import { useRun } from '../../data/use-run';
import { useSendItem } from '../../data/use-send-item';
import { text } from '../../i18n/text';
import { historyAddress } from '../../ui/history-address';
import { SendButtons } from '../../ui/sending/SendButtons';
import { SendNote } from '../../ui/sending/SendNote';
import { useAskScope } from './series/ScopePrompt';

const words = text.planner;
const icon = { size: 15, stroke: 1.8 } as const;

type ItemActionsProps = Readonly<{
  item: PlannerItem;
  copyRef: RefObject<HTMLButtonElement | null>;
  /** Saves the text that is being typed, and tells whether it is stored. */
  settle: () => Promise<boolean>;
  onRemoved: () => void;
}>;

/** 复制, then 已发; a stamp can be taken back. */
export function ItemActions({ item, copyRef, settle, onRemoved }: ItemActionsProps) {
  const run = useRun();
  const ask = useAskScope();
  const sending = useSendItem(item, settle);
  const sent = isSent(item);

  const stamp = (sentAt: number | null) => {
    sending.restart();
    void run('planner.stampSent', { id: item.id, sentAt });
  };
  const remove = async () => {
    const answer = await ask({ what: 'remove', item });
    if (answer && (await run('planner.remove', { id: item.id, ...answer }))) onRemoved();
  };

  return (
    <Stack gap={6}>
      <Group gap="xs" wrap="nowrap">
        <SendButtons
          item={item}
          sending={sending}
          variant={sent ? 'default' : 'filled'}
          copyRef={copyRef}
          onStamp={sent ? null : () => stamp(Date.now())}
        />
        {sent ? (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconArrowBackUp {...icon} />}
            onClick={() => stamp(null)}
          >
            {words.unstamp}
          </Button>
        ) : item.skippedAt === null ? null : (
          <Button
            size="xs"
            variant="subtle"
            onClick={() => void run('planner.skip', { ids: [item.id], skipped: false })}
          >
            {text.item.unskip}
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
      {sending.steps.length === 0 && !sent ? (
        <Text size="xs" c="dimmed">
          {text.item.send.writeFirst}
        </Text>
      ) : null}
      <SendNote sending={sending} />
    </Stack>
  );
}
