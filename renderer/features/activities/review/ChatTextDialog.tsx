import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import {
  retrospectiveChat,
  retrospectiveMessages,
} from '../../../../shared/domain/activities/retrospective/retrospective-chat';
import type { RetrospectiveDocument } from '../../../../shared/domain/activities/retrospective/retrospective-document';
import { profileInUse } from '../../../../shared/domain/composer/length-profile';
import { useCopyText } from '../../../data/use-copy-text';
import { useVaultQuery } from '../../../data/use-vault-query';
import { text } from '../../../i18n/text';
import { ChatBubble } from '../../../ui/composer/ChatBubble';

const words = text.activities.review.chat;
const icon = { size: 15, stroke: 1.8 } as const;

type ChatTextDialogProps = Readonly<{ document: RetrospectiveDocument | null; onClose: () => void }>;

/** 群聊文字: the retrospective as messages, each copied on its own, or all of it at once. */
export function ChatTextDialog({ document, onClose }: ChatTextDialogProps) {
  return (
    <Modal opened={document !== null} onClose={onClose} title={words.title} size={420}>
      {document ? <Messages document={document} /> : null}
    </Modal>
  );
}

function Messages({ document }: Readonly<{ document: RetrospectiveDocument }>) {
  const copy = useCopyText();
  const settings = useVaultQuery('settings.all', {}).data;
  const [copied, setCopied] = useState<ReadonlySet<number>>(new Set());
  const next = useRef<HTMLButtonElement>(null);
  const profile = profileInUse(settings);
  const { unit, most, comfort } = profile;
  const messages = useMemo(() => {
    // What feels long in one bubble is read by nobody: cut where it does, not only where it must be.
    const comfortable = unit === 'characters' && comfort !== null ? Math.min(comfort, most) : most;
    return retrospectiveMessages(document, { unit, most: comfortable });
  }, [document, unit, most, comfort]);
  const count = messages.length;
  const nextAt = messages.findIndex((_, index) => !copied.has(index));
  useEffect(() => {
    if (copied.size > 0) next.current?.focus();
  }, [copied]);

  const take = async (message: string, index: number) => {
    if (await copy(message, count > 1 ? words.copiedPart(index + 1, count) : words.copied)) {
      setCopied(new Set([...copied, index]));
    }
  };
  return (
    <Stack gap="sm">
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" c="dimmed">
          {words.lead(count, profile.name)}
        </Text>
        <Button
          size="xs"
          variant="default"
          flex="none"
          onClick={() => void copy(retrospectiveChat(document), words.copiedAll)}
        >
          {words.copyAll}
        </Button>
      </Group>
      <Stack component="ol" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
        {messages.map((message, index) => (
          <li key={message} aria-label={words.message(index + 1, count)}>
            <ChatBubble text={message} dimmed={copied.has(index)} />
            <Group justify="flex-end" mt={4}>
              <Button
                ref={index === nextAt ? next : null}
                size="xs"
                variant={index === nextAt ? 'filled' : 'default'}
                leftSection={copied.has(index) ? <IconCheck {...icon} /> : <IconCopy {...icon} />}
                {...(index === nextAt ? { 'data-autofocus': true } : {})}
                onClick={() => void take(message, index)}
              >
                {copied.has(index) ? words.again : words.copyPart(index + 1, count)}
              </Button>
            </Group>
          </li>
        ))}
      </Stack>
    </Stack>
  );
}
