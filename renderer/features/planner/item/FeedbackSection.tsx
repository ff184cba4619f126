import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Feedback, PlannerItem } from '../../../../shared/domain/planner/planner-item';
import { useSave } from '../../../data/use-run';
import { text } from '../../../i18n/text';
import { InlineTextarea } from '../../../ui/InlineFields';
import { InlineNumber } from '../../../ui/InlineNumber';
import classes from '../ItemDrawer.module.css';
import { saysNothing } from './says-nothing';

const words = text.item.feedback;
const counts = ['replies', 'questions', 'favourites', 'shares'] as const;
const notes = ['bestComment', 'privateNote', 'poll'] as const;
const mostCounted = 1_000_000;

type Told = Omit<Feedback, 'source' | 'at'>;

const nothing: Told = {
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
  const { feedback } = item;
  const told: Told = feedback ?? nothing;

  const change = (part: Partial<Told>) => {
    const { replies, questions, favourites, shares, bestComment, privateNote, poll } = { ...told, ...part };
    const next: Told = { replies, questions, favourites, shares, bestComment, privateNote, poll };
    const kept = isEmpty(next) ? null : { ...next, source: 'manual' as const, at: Date.now() };
    return save('planner.recordFeedback', { id: item.id, feedback: kept });
  };

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
      <div className={classes.counts}>
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
          label={words.notes[name]}
          value={told[name]}
          onSave={(note) => change({ [name]: note })}
        />
      ))}
    </Stack>
  );
}

function isEmpty(told: Told): boolean {
  return counts.every((name) => told[name] === null) && notes.every((name) => saysNothing(told[name]));
}
