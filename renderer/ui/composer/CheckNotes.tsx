import { ActionIcon, Anchor, Badge, Group, Stack, Text, Tooltip } from '@mantine/core';
import { IconBellOff, IconCopy, IconInfoCircle } from '@tabler/icons-react';
import type { CheckKind } from '../../../shared/domain/checks/check-kinds';
import type { Remark } from '../../data/composer/remarks';
import { useScope } from '../../data/scope';
import { useCopyText } from '../../data/use-copy-text';
import { useToday } from '../../data/use-today';
import { sayMoment } from '../../i18n/say-day';
import { text } from '../../i18n/text';
import classes from './CheckNotes.module.css';

type CheckNotesProps = Readonly<{
  remarks: readonly Remark[];
  /** How many texts were looked at. */
  count: number;
  muted: readonly CheckKind[];
  /** Null where nothing keeps it: a script that is built in. */
  onMute: ((muted: readonly CheckKind[]) => void) | null;
}>;

const words = text.composer.checks;

/** What the checks say about the finished texts, in words; each kind can be silenced for this script, and heard again. */
export function CheckNotes({ remarks, count, muted, onMute }: CheckNotesProps) {
  if (remarks.length === 0 && muted.length === 0) return null;
  // Each kind is silenced as a whole, so its bell stands beside the first note of it.
  const first = (remark: Remark) => remarks.find(({ kind }) => kind === remark.kind) === remark;
  return (
    <Stack gap={6} component="section" aria-label={words.title} className={classes.notes ?? ''}>
      {remarks.map((remark) => (
        <Group key={keyOf(remark)} gap="xs" wrap="nowrap" align="flex-start">
          <IconInfoCircle size={15} stroke={1.6} className={classes.icon ?? ''} aria-hidden />
          <div className={classes.words}>
            <Note remark={remark} />
            {count > 1 && remark.texts > 0 && (
              <Text span size="xs" c="dimmed">
                {words.inTexts(remark.texts, count)}
              </Text>
            )}
          </div>
          {onMute && first(remark) && (
            <Tooltip label={words.mute(words.kinds[remark.kind])}>
              <ActionIcon
                variant="subtle"
                color="gray"
                size="sm"
                aria-label={words.mute(words.kinds[remark.kind])}
                onClick={() => onMute([...muted, remark.kind])}
              >
                <IconBellOff size={14} stroke={1.6} />
              </ActionIcon>
            </Tooltip>
          )}
        </Group>
      ))}
      {onMute && muted.length > 0 && (
        <Group gap={6}>
          <Text size="xs" c="dimmed">
            {words.muted}
          </Text>
          {muted.map((kind) => (
            <Anchor
              key={kind}
              component="button"
              type="button"
              size="xs"
              onClick={() => onMute(muted.filter((one) => one !== kind))}
            >
              {words.hearAgain(words.kinds[kind])}
            </Anchor>
          ))}
        </Group>
      )}
      {remarks.some(({ kind }) => kind === 'word') && (
        <Text size="xs" c="dimmed">
          {words.onlyAdvice}
        </Text>
      )}
    </Stack>
  );
}

function keyOf({ kind, finding }: Remark): string {
  return kind === 'word' ? `word ${finding?.text}` : kind;
}

function Note({ remark: { kind, finding, repeat } }: Readonly<{ remark: Remark }>) {
  const { community, group } = useScope();
  const today = useToday();
  if (repeat) {
    const when = sayMoment(repeat.at, today);
    return (
      <Group gap={6}>
        <Text span size="sm">
          {kind === 'repeat'
            ? words.repeat(when, group ? null : community.name)
            : words.similar(when, Math.floor(repeat.similarity * 100))}
        </Text>
        <Tooltip
          label={<span className={classes.earlier}>{repeat.text}</span>}
          multiline
          w={280}
          events={{ hover: true, focus: true, touch: true }}
        >
          <Anchor component="button" type="button" size="xs">
            {words.showEarlier}
          </Anchor>
        </Tooltip>
      </Group>
    );
  }
  if (!finding) return null;
  if (kind !== 'word')
    return (
      <Text span size="sm">
        {words.figures[kind === 'line' || kind === 'emoji' ? kind : 'length'](finding.figure ?? 0)}
      </Text>
    );
  return <WordNote word={finding.text} category={finding.category ?? ''} suggestion={finding.suggestion} />;
}

type WordNoteProps = Readonly<{ word: string; category: string; suggestion: string }>;

function WordNote({ word, category, suggestion }: WordNoteProps) {
  const copy = useCopyText();
  return (
    <Group gap={6}>
      <Text span size="sm" fw={600} className="person-text">
        {words.word(word)}
      </Text>
      <Badge variant="light" color="gray" size="sm">
        {category}
      </Badge>
      <Text span size="sm" c="dimmed">
        {suggestion ? words.suggestion(suggestion) : words.leaveOut}
      </Text>
      {suggestion && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size="xs"
          aria-label={words.copySuggestion(suggestion)}
          onClick={() => void copy(suggestion, words.suggestionCopied)}
        >
          <IconCopy size={12} stroke={1.6} />
        </ActionIcon>
      )}
    </Group>
  );
}
