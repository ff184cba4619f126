import { Anchor, Badge, Button, Group, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Lesson, ProposedTask } from '../../../../shared/domain/activities/lesson';
import { useRun, useSave } from '../../../data/use-run';
import { text } from '../../../i18n/text';
import { RemoveButton } from '../../../ui/RemoveButton';
import { InlineText } from '../inline/InlineText';
import classes from './Lessons.module.css';

const words = text.retrospective.library;

/** One lesson: edited in its place, settled, or deleted. */
export function LessonRow({ lesson, templateName }: Readonly<{ lesson: Lesson; templateName: string }>) {
  const { id, communityId, state, activityId } = lesson;
  const run = useRun();
  const save = useSave();
  const settled = state === 'settled';
  const change = (part: Partial<Lesson>, quiet = true) => {
    const { createdAt: _createdAt, communityId: _communityId, ...fields } = { ...lesson, ...part };
    return save('lessons.save', { communityId, lessons: [fields] }, { quiet });
  };
  return (
    <article className={classes.row} aria-label={lesson.text} data-settled={settled || undefined}>
      <InlineText
        wrapped
        required
        label={words.text(lesson.text)}
        value={lesson.text}
        onSave={(line) => change({ text: line })}
      />
      {lesson.proposal ? (
        <Text size="xs" c="dimmed" px={6} className="person-text">
          {proposalInWords(lesson.proposal)}
        </Text>
      ) : null}
      <Group gap={6} wrap="nowrap" className={classes.foot}>
        <Badge size="sm" variant="light" color="gray" flex="none">
          {templateName}
        </Badge>
        <InlineText
          className={classes.tag ?? ''}
          label={words.tagOf(lesson.text)}
          placeholder={words.noTag}
          value={lesson.tag}
          onSave={(tag) => change({ tag })}
        />
        {activityId !== null && lesson.activityTitle ? (
          <Anchor
            component={Link}
            to={`/activities/${activityId}?tab=review`}
            size="xs"
            className="one-line"
            title={lesson.activityTitle}
          >
            {words.from(lesson.activityTitle)}
          </Anchor>
        ) : null}
        <Group gap={2} ml="auto" wrap="nowrap" flex="none">
          {settled ? (
            <Badge size="sm" variant="light" color="gray">
              {words.settled}
            </Badge>
          ) : null}
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            aria-label={settled ? words.reopenOf(lesson.text) : words.settleOf(lesson.text)}
            onClick={() => void change({ state: settled ? 'open' : 'settled' }, false)}
          >
            {settled ? words.reopen : words.settle}
          </Button>
          <RemoveButton
            label={words.remove(lesson.text)}
            onRemove={() => void run('lessons.remove', { ids: [id] })}
          />
        </Group>
      </Group>
    </article>
  );
}

/** A proposed task as people say it: when, what, who. */
function proposalInWords({ offsetDays, title, owner }: ProposedTask): string {
  const when =
    offsetDays === 0 ? words.onDay : offsetDays < 0 ? words.before(-offsetDays) : words.after(offsetDays);
  return words.proposal(when, title, owner);
}
