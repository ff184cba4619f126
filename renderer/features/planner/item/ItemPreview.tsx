import { Group, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMemo } from 'react';
import type { CheckKind } from '../../../../shared/domain/checks/check-kinds';
import { profileInUse } from '../../../../shared/domain/composer/length-profile';
import type { GroupId } from '../../../../shared/domain/ids';
import { saidIn } from '../../../../shared/domain/planner/reading/said-in';
import { countText, normalizeChatText } from '../../../../shared/domain/scripts/chat-text';
import { fitsLimit } from '../../../../shared/domain/scripts/merged-welcome';
import { composeTexts } from '../../../data/composer/compose-texts';
import { useRemarks } from '../../../data/composer/use-remarks';
import { useSettings } from '../../../data/use-settings';
import { text } from '../../../i18n/text';
import { CheckNotes } from '../../../ui/composer/CheckNotes';
import { Steps } from '../../../ui/composer/Steps';

/** Milliseconds typing rests before it is composed anew. */
const pause = 150;
const nothing: readonly CheckKind[] = [];
/** What was sent was sent before: that is no news. */
const sentBefore: readonly CheckKind[] = ['repeat', 'similar'];

type ItemPreviewProps = Readonly<{
  /** The text as it is written. */
  text: string;
  /** The group it is for; null where it is for several. */
  groupId: GroupId | null;
  /** It was sent: that it was there before is not said. */
  sent: boolean;
}>;

/** The text as it will stand in the chat: cut, counted and checked as 话术 are. */
export function ItemPreview({ text: written, groupId, sent }: ItemPreviewProps) {
  const [rested] = useDebouncedValue(written, pause);
  const settings = useSettings();
  const plain = useMemo(() => normalizeChatText(rested), [rested]);
  const texts = useMemo(() => {
    if (plain === '') return [];
    const limit = profileInUse(settings);
    const made = { label: '', text: plain, members: [], fits: fitsLimit(plain, limit) };
    const composing = { limit, numbered: false, mentions: 'as-written' } as const;
    return composeTexts([made], composing, () => (groupId === null ? null : { id: groupId }));
  }, [plain, settings, groupId]);
  const remarks = useRemarks(texts, 0, sent ? sentBefore : nothing);
  const [shown] = texts;
  if (!shown) return null;
  const { graphemes, bytes, lines } = countText(saidIn(shown.text));
  return (
    <Stack gap={6} component="section" aria-label={text.item.preview}>
      <Group gap="0 10px">
        <Text size="xs" c="dimmed">
          {text.item.preview}
        </Text>
        <Text size="xs" c="dimmed">
          {text.scripts.counts(graphemes, bytes, lines)}
        </Text>
        {shown.pieces > 0 ? (
          <Text size="xs" c="var(--weilu-warning-text)">
            {text.composer.length.cut(shown.pieces)}
          </Text>
        ) : null}
      </Group>
      <Steps steps={shown.steps} findingsIn={remarks.findingsIn} />
      <CheckNotes remarks={remarks.shown} count={1} muted={nothing} onMute={null} />
    </Stack>
  );
}
