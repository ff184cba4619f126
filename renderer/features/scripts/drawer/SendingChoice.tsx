import { SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { type MentionWay, mentionWays } from '../../../../shared/domain/composer/chat-step';
import type { FillMode } from '../../../../shared/domain/scripts/fill-script';
import { type Grouping, groupings } from '../../../../shared/domain/scripts/group-members';
import { text } from '../../../i18n/text';
import { useDesk } from '../desk-store';
import type { LiveScript } from './use-filled-script';

const words = text.composer;
const modes = ['merged', 'each', 'grouped'] as const satisfies readonly FillMode[];

/** How a script goes to those chosen: in one text or several, and whether they are named with an @. */
export function SendingChoice({ live }: Readonly<{ live: LiveScript }>) {
  const { setMode, grouping, setGrouping, mentions, setMentions } = useDesk();
  const { members, mode, namesOnlyFirst } = live;
  if (members.length === 0) return null;
  return (
    <Stack gap="xs">
      {members.length > 1 && (
        <SegmentedControl
          aria-label={text.scripts.mode}
          fullWidth
          value={mode}
          onChange={(next) => setMode(next as FillMode)}
          data={modes.map((value) => ({ value, label: text.scripts.modes[value] }))}
        />
      )}
      {mode === 'grouped' && (
        <Select
          label={words.groupBy}
          size="xs"
          allowDeselect={false}
          data={groupings.map((value) => ({ value, label: words.groupings[value] }))}
          value={grouping}
          onChange={(next) => next && setGrouping(next as Grouping)}
        />
      )}
      {namesOnlyFirst && (
        <Text size="sm" c="var(--weilu-warning-text)">
          {mode === 'grouped' ? words.namesOnlyFirstOfGroup : text.scripts.namesOnlyFirst}
        </Text>
      )}
      <SegmentedControl
        aria-label={words.mentions.title}
        fullWidth
        size="xs"
        value={mentions}
        onChange={(next) => setMentions(next as MentionWay)}
        data={mentionWays.map((value) => ({ value, label: words.mentions.ways[value] }))}
      />
      {mentions !== 'as-written' && (
        <Text size="xs" c="dimmed">
          {words.mentions.hints[mentions]}
        </Text>
      )}
    </Stack>
  );
}
