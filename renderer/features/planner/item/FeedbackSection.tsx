import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { FeedbackPatch } from '../../../../shared/domain/planner/feedback/merge-feedback';
import type { Feedback, PlannerItem } from '../../../../shared/domain/planner/planner-item';
import { useSave } from '../../../data/use-run';
import { text } from '../../../i18n/text';
import { InlineTextarea } from '../../../ui/InlineFields';
import { InlineNumber } from '../../../ui/InlineNumber';
import classes from '../ItemDrawer.module.css';

const words = text.item.feedback;
const counts = ['replies', 'questions', 'favourites', 'shares'] as const;
const notes = ['bestComment', 'privateNote', 'poll'] as const;
const mostCounted = 1_000_000;

const nothing: Omit<Feedback, 'source' | 'at'> = {
  replies: null,
  questions: null,
  favourites: null,
  shares: null,
  bestComment: '',
  privateNote: '',
  poll: '',
};

/** 反馈: what came back after it was sent, each number edited in place; what is emptied altogether is taken away. */
export function FeedbackSection({ item }: Readonly<{ item: PlannerItem }>) {
  const save = useSave();
  const [begun, setBegun] = useState(false);
  const numbers = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (begun) numbers.current?.querySelector('input')?.focus();
  }, [begun]);
  const { feedback } = item;
  const told = feedback ?? nothing;
  // Only what was changed: the rest may have been changed since it was drawn.
  const change = (part: FeedbackPatch) => save('planner.recordFeedback', { id: item.id, feedback: part });

  if (!feedback && !begun)
    return (
      <Button size="xs" variant="default" w="fit-content" onClick={() => setBegun(true)}>
        {words.add}
      </Button>
    );
  return (
    <Stack gap="xs" component="section" aria-label={words.title}>
      <Group gap="xs">
        <Title order={3} size="h5">
          {words.title}
        </Title>
        {feedback ? (
          <Badge variant="light" color="gray" size="sm">
            {words.sources[feedback.source]}
          </Badge>
        ) : (
          <Text size="xs" c="dimmed">
            {words.lead}
          </Text>
        )}
      </Group>
      <div ref={numbers} className={classes.counts}>
        {counts.map((name) => (
          <InlineNumber
            key={name}
            label={words.counts[name]}
            value={told[name]}
            least={0}
            most={mostCounted}
            clearable
            w={76}
            placeholder="—"
            onSave={(count) => change({ [name]: count })}
          />
        ))}
      </div>
      {notes.map((name) => (
        <InlineTextarea
          key={name}
          framed
          label={words.notes[name]}
          value={told[name]}
          onSave={(note) => change({ [name]: note })}
        />
      ))}
    </Stack>
  );
}
