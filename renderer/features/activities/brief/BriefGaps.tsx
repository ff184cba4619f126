import { Anchor, Group, Text } from '@mantine/core';
import type { BriefPart } from '../../../../shared/domain/activities/brief-gaps';
import { text } from '../../../i18n/text';

const words = text.ledgers.brief;

type BriefGapsProps = Readonly<{ gaps: readonly BriefPart[]; onJump: (part: BriefPart) => void }>;

/** What the brief does not say yet, each a way to where it is written. */
export function BriefGaps({ gaps, onJump }: BriefGapsProps) {
  if (gaps.length === 0) return null;
  return (
    <Group gap="2px 10px">
      <Text size="xs" c="dimmed">
        {words.missing}
      </Text>
      {gaps.map((part) => (
        <Anchor
          key={part}
          component="button"
          type="button"
          size="xs"
          aria-label={words.jump(words.parts[part])}
          onClick={() => onJump(part)}
        >
          {words.parts[part]}
        </Anchor>
      ))}
    </Group>
  );
}
